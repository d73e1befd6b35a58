"""Looks through every file of a folder for texts, in all the forms they may stand in, into archives as well. Reads piece by piece;
knows no database."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from apps.data_rights.erasing.forms_of_text import Form, forms_of

PIECE = 8 * 1024 * 1024
ZIP = b"PK\x03\x04"
SEALED = b"age-encryption.org/"
"""Beginnings of files in which a text stands packed, or so that nobody without the key can read it."""


@dataclass(frozen=True, slots=True)
class Trace:
    text: int
    """Which of the texts, counted from 0: a report repeats none of them."""
    form: str
    file: Path
    at: int | None
    """Byte in the file, or in the part of it; None where it stands in the file's name."""
    part: int | None = None
    """Of an archive: which file in it, counted from 0. Its name may be a text that is looked for."""


class Unreadable(Exception):
    """A file could not be looked through, so nothing can be said of it."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


Wanted = Sequence[tuple[int, Form]]


def traces(folder: Path, texts: Sequence[str | bytes]) -> Iterator[Trace]:
    """Where any of them stands, or of pieces of files: once for each file, text and form. What is sealed is not looked into.

    Raises Unreadable.
    """
    wanted = _wanted(texts)
    for file in files_in(folder):
        name = os.fsencode(file.relative_to(folder))
        yield from (Trace(number, form.name, file, None) for number, form in wanted if form.bytes in name)
        try:
            yield from _in_file(file, wanted)
        except FileNotFoundError:
            continue  # Gone meanwhile, with whatever it held.
        except OSError as error:
            raise Unreadable(file) from error


def traces_in_archive(archive: zipfile.ZipFile, file: Path, texts: Sequence[str]) -> Iterator[Trace]:
    """As above; `file` is what it came of. Raises Unreadable, also for an archive in the archive."""
    yield from _in_archive(archive, file, _wanted(texts))


def sealed_in(folder: Path) -> list[Path]:
    """Files that can't be looked into without their keys. Raises Unreadable."""
    return [file for file in files_in(folder) if _begins_with(file, SEALED)]


def files_in(folder: Path) -> Iterator[Path]:
    """Files alone: no links, which lead elsewhere, and no sockets. Raises Unreadable for a folder that can't be listed."""

    def refuse(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise Unreadable(Path(str(error.filename))) from error

    for path, _folders, names in os.walk(folder, onerror=refuse):
        for name in names:
            file = Path(path, name)
            try:
                if stat.S_ISREG(file.lstat().st_mode):
                    yield file
            except FileNotFoundError:
                continue


def _wanted(texts: Sequence[str | bytes]) -> Wanted:
    return [(number, form) for number, text in enumerate(texts) for form in forms_of(text)]


def _begins_with(file: Path, beginning: bytes) -> bool:
    try:
        with file.open("rb", buffering=0) as opened:
            return opened.read(len(beginning)) == beginning
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Unreadable(file) from error


def _in_file(file: Path, wanted: Wanted) -> Iterator[Trace]:
    with file.open("rb", buffering=0) as opened:
        for number, form, at in _in_stream(opened, wanted):
            yield Trace(number, form, file, at)
        opened.seek(0)
        if opened.read(len(ZIP)) != ZIP:
            return
        try:
            with zipfile.ZipFile(opened) as archive:
                yield from _in_archive(archive, file, wanted)
        except (zipfile.BadZipFile, ValueError):
            raise Unreadable(file) from None


def _in_archive(archive: zipfile.ZipFile, file: Path, wanted: Wanted) -> Iterator[Trace]:
    for part, entry in enumerate(archive.infolist()):
        try:
            with archive.open(entry) as opened:
                if opened.read(len(ZIP)) == ZIP:
                    raise Unreadable(file)
            with archive.open(entry) as opened:
                for number, form, at in _in_stream(opened, wanted):
                    yield Trace(number, form, file, at, part)
        # Damaged, sealed, or packed in a way that is not known here.
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
            raise Unreadable(file) from None


def _in_stream(opened: IO[bytes], wanted: Wanted) -> Iterator[tuple[int, str, int]]:
    overlap = max((len(form.bytes) for _number, form in wanted), default=1) - 1
    open_ones = list(wanted)
    begins, tail = 0, b""
    while open_ones and (piece := opened.read(PIECE)):
        window = tail + piece
        for one in list(open_ones):
            place = window.find(one[1].bytes)
            if place >= 0:
                open_ones.remove(one)
                yield one[0], one[1].name, begins + place
        tail = window[-overlap:] if overlap else b""
        begins += len(window) - len(tail)
