"""A zip is looked at before anything in it is read: how much would come of it, and where its files would lie.

Nothing is ever unpacked to the disk.
"""

import struct
import zipfile
import zlib
from enum import Enum, auto
from pathlib import Path, PurePosixPath

LARGEST_DIRECTORY = 64 * 1024**2
"""Of the zip's list of its files, which is held in memory."""
HIGHEST_RATIO = 300
"""Unpacked to packed, of a large file: text gets ten times smaller, not thousands of times."""
FREE_OF_RATIO = 8 * 1024**2
TAIL = 65_535 + 22 + 20 + 56
"""Within so many bytes of its end a zip says where its list begins (APPNOTE.TXT, 4.3.14 to 4.3.16)."""
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    OverflowError,
    OSError,
    UnicodeDecodeError,
)
"""What Python's zipfile raises for files that are damaged (a place before their beginning among it, or a name that is no text), or
locked, or packed in a way that it does not know."""


class Flaw(Enum):
    NO_ZIP = auto()
    DAMAGED = auto()
    TOO_LARGE = auto()
    ODD_NAMES = auto()
    """A name twice, or one that climbs out of the archive."""


class FlawedArchive(Exception):
    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.name)
        self.flaw = flaw


def check_directory(path: Path, *, largest: int) -> None:
    """Before zipfile reads that list into memory; `largest` in bytes. Raises FlawedArchive."""
    size = path.stat().st_size
    if size > largest:
        raise FlawedArchive(Flaw.TOO_LARGE)
    with path.open("rb") as file:
        if file.read(4) != b"PK\x03\x04":
            raise FlawedArchive(Flaw.NO_ZIP)
        file.seek(max(0, size - TAIL))
        tail = file.read()
    end, large_end = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    if end < 0:
        raise FlawedArchive(Flaw.DAMAGED)
    lengths = [struct.unpack_from("<I", tail, end + 12)[0]]
    if large_end >= 0:
        lengths = [*(one for one in lengths if one != 0xFFFFFFFF), struct.unpack_from("<Q", tail, large_end + 40)[0]]
    if max(lengths) > LARGEST_DIRECTORY:
        raise FlawedArchive(Flaw.TOO_LARGE)


def check_files(archive: zipfile.ZipFile, *, largest_inside: int) -> None:
    """By what its list says, which zipfile holds each file to; bytes. Raises FlawedArchive."""
    files = archive.infolist()
    names = [file.filename for file in files]
    if len(set(names)) < len(names) or not all(_is_plain(name) for name in names):
        raise FlawedArchive(Flaw.ODD_NAMES)
    if sum(file.file_size for file in files) > largest_inside:
        raise FlawedArchive(Flaw.TOO_LARGE)
    if any(file.file_size > FREE_OF_RATIO + HIGHEST_RATIO * file.compress_size for file in files):
        raise FlawedArchive(Flaw.TOO_LARGE)


def _is_plain(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and not set(name) & {"\\", ":", "\0"}
