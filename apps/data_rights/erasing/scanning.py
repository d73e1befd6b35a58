"""Looks through every file of a folder for texts, in all the forms they may stand in. Reads piece by piece; knows no database."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from apps.data_rights.erasing.forms_of_text import Form, forms_of

PIECE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Trace:
    text: int
    """Which of the texts, counted from 0: a report repeats none of them."""
    form: str
    file: Path
    at: int | None
    """Byte in the file; None where it stands in the file's name."""


class Unreadable(Exception):
    """A file could not be looked through, so nothing can be said of it."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


def traces(folder: Path, texts: Sequence[str]) -> Iterator[Trace]:
    """Where any of them stands: once for each file, text and form. Raises Unreadable."""
    wanted = [(number, form) for number, text in enumerate(texts) for form in forms_of(text)]
    for file in files_in(folder):
        name = os.fsencode(file.relative_to(folder))
        yield from (Trace(number, form.name, file, None) for number, form in wanted if form.bytes in name)
        try:
            yield from _in_file(file, wanted)
        except FileNotFoundError:
            continue  # Gone meanwhile, with whatever it held.
        except OSError as error:
            raise Unreadable(file) from error


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


def _in_file(file: Path, wanted: Sequence[tuple[int, Form]]) -> Iterator[Trace]:
    overlap = max((len(form.bytes) for _number, form in wanted), default=1) - 1
    open_ones = list(wanted)
    with file.open("rb", buffering=0) as opened:
        begins, tail = 0, b""
        while open_ones and (piece := opened.read(PIECE)):
            window = tail + piece
            for one in list(open_ones):
                place = window.find(one[1].bytes)
                if place >= 0:
                    open_ones.remove(one)
                    yield Trace(one[0], one[1].name, file, begins + place)
            tail = window[-overlap:] if overlap else b""
            begins += len(window) - len(tail)
