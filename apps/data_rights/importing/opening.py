"""Opens an archive of `exporting`, trusting nothing in it: sizes are looked at before anything is read, and sums before a row is.

Nothing is unpacked to the disk, and of what is in it only the manifest and the tables are ever read.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from apps.accounts.archives import UNREADABLE, Flaw, FlawedArchive, check_directory, check_files
from apps.data_rights.exporting.schema import FORMAT, VERSION
from apps.data_rights.importing.refusal import DAMAGED, NEWER, NOT_OURS, TOO_LARGE, ArchiveRefused

LARGEST = 4 * 1024**3
"""Bytes of the file as it comes."""
LARGEST_INSIDE = 16 * 1024**3
"""Bytes of all that is in it, unpacked."""
LARGEST_MANIFEST = 64 * 1024**2
LARGEST_LINE = 96 * 1024**2
"""One row: a file that came with a card is the largest there is."""
AT_ONCE, BYTES_AT_ONCE = 500, 16 * 1024**2
"""Rows, and what they may come to before they are worked on."""
FLAWS = {Flaw.NO_ZIP: NOT_OURS, Flaw.ODD_NAMES: NOT_OURS, Flaw.DAMAGED: DAMAGED, Flaw.TOO_LARGE: TOO_LARGE}


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class Archive:
    """Looked through already: its tables are there and whole."""

    path: Path
    made_on: str
    """A day, as it says itself; empty where it says none."""
    tables: dict[str, Table]

    @property
    def rows_in_all(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def batches(self, table: str) -> Iterator[list[dict[str, Any]]]:
        """Its rows, some at a time. Raises ArchiveRefused at a line that is no row."""
        some: list[dict[str, Any]] = []
        size = 0
        with zipfile.ZipFile(self.path) as archive, archive.open(_file_of(table)) as lines:
            while line := lines.readline(LARGEST_LINE):
                row = parsed(line)
                if not isinstance(row, dict):
                    raise ArchiveRefused(DAMAGED)
                some.append(row)
                size += len(line)
                if len(some) == AT_ONCE or size > BYTES_AT_ONCE:
                    yield some
                    some, size = [], 0
        if some:
            yield some


def open_archive(path: Path) -> Archive:
    """Raises ArchiveRefused."""
    return _opened(path, whole=True)


def glance_at(path: Path) -> None:
    """At what takes no time: whether it looks like an archive of ours at all. Raises ArchiveRefused."""
    _opened(path, whole=False)


def _opened(path: Path, *, whole: bool) -> Archive:
    try:
        check_directory(path, largest=LARGEST)
        with zipfile.ZipFile(path) as archive:
            check_files(archive, largest_inside=LARGEST_INSIDE)
            manifest = _manifest_of(archive)
            tables = dict(_tables_of(manifest))
            if whole:
                _check_sums(archive, manifest, tables)
    except FlawedArchive as error:
        raise ArchiveRefused(FLAWS[error.flaw]) from None
    except UNREADABLE:
        raise ArchiveRefused(DAMAGED) from None
    return Archive(path, _day_of(manifest), tables)


def parsed(text: bytes) -> Any:
    """JSON as it should be: no numbers without end, nothing nested so deep that reading it fails. Raises ArchiveRefused."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ArchiveRefused(DAMAGED) from None


def _no_number(_name: str) -> NoReturn:
    raise ValueError


def _file_of(table: str) -> str:
    return f"data/{table}.jsonl"


def _manifest_of(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        about = archive.getinfo("manifest.json")
    except KeyError:
        raise ArchiveRefused(NOT_OURS) from None
    if about.file_size > LARGEST_MANIFEST:
        raise ArchiveRefused(TOO_LARGE)
    manifest = parsed(archive.read(about))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise ArchiveRefused(NOT_OURS)
    version = manifest.get("version")
    if type(version) is not int or version < 1:
        raise ArchiveRefused(NOT_OURS)
    if version > VERSION:
        raise ArchiveRefused(NEWER)
    return manifest


def _day_of(manifest: dict[str, Any]) -> str:
    day = str(manifest.get("made_at", ""))[:10]
    return day if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) else ""


def _tables_of(manifest: dict[str, Any]) -> Iterator[tuple[str, Table]]:
    tables = manifest.get("tables")
    for table in tables if isinstance(tables, list) else [None]:
        match table:
            case {"table": str(name), "title": str(title), "rows": int(rows)} if (
                rows >= 0 and (name + title).isprintable()
            ):
                yield name, Table(name, title[:200], rows)
            case _:
                raise ArchiveRefused(NOT_OURS)


def _check_sums(archive: zipfile.ZipFile, manifest: dict[str, Any], tables: dict[str, Table]) -> None:
    sums = manifest.get("files")
    for table in tables.values():
        path = _file_of(table.name)
        if not isinstance(sums, dict) or path not in archive.namelist():
            raise ArchiveRefused(DAMAGED)
        with archive.open(path) as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
        if sums.get(path) != found:
            raise ArchiveRefused(DAMAGED)


def wrong_row(title: str, number: int) -> ArchiveRefused:
    """What it holds is not quoted."""
    return ArchiveRefused(
        _("Row %(number)d of “%(title)s” is not as Hearth writes it. Nothing was changed.")
        % {"number": number, "title": title}
    )
