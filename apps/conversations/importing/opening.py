"""Opens a file of chats, whatever it is, and reads one talk after the other, trusting nothing in it.

A zip of ChatGPT's export, the JSON in it alone, a chat of SillyTavern's, or a zip of many.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path, PurePosixPath
from typing import IO, Any, TextIO

from apps.accounts.archives import UNREADABLE, Flaw, FlawedArchive, check_directory, check_files
from apps.conversations.importing import chatgpt, tavern
from apps.conversations.importing.documents import AT_ONCE, items_of, parsed
from apps.conversations.importing.refusal import (
    DAMAGED,
    NO_CHATS,
    ODD_NAMES,
    OF_HEARTH,
    TOO_LARGE,
    ChatsRefused,
)
from apps.conversations.importing.talks import Progress, Talk

LARGEST = 4 * 1024**3
"""Bytes of the file as it comes."""
LARGEST_INSIDE = 16 * 1024**3
LARGEST_CHAT = 64 * 1024**2
"""Characters of one chat of SillyTavern's."""
LONGEST_LINE = 8 * 1024**2
LOOKED_AT = 20
"""So many items of a list that are no conversations make it another list."""
ZIP = b"PK\x03\x04"
FLAWS = {Flaw.NO_ZIP: DAMAGED, Flaw.ODD_NAMES: ODD_NAMES, Flaw.DAMAGED: DAMAGED, Flaw.TOO_LARGE: TOO_LARGE}


@dataclass(frozen=True, slots=True)
class _Part:
    """A file that may hold chats: the whole, or one in an archive."""

    name: str
    size: int


def check(path: Path) -> None:
    """What can be told at once. Raises ChatsRefused."""
    if _is_zip(path):
        with _opened(path) as archive:
            if not list(_parts(archive)):
                raise ChatsRefused(NO_CHATS)
    else:
        with path.open("rb") as file:
            if file.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"[", b"{"):
                raise ChatsRefused(NO_CHATS)


def size_of(path: Path) -> int:
    """Bytes to be read, unpacked. Raises ChatsRefused."""
    if not _is_zip(path):
        return path.stat().st_size
    with _opened(path) as archive:
        return sum(part.size for part in _parts(archive))


def talks_in(path: Path, *, zone: tzinfo, progress: Progress = lambda done: None) -> Iterator[Talk | None]:
    """None for what should be one and can't be read. `zone` is where the owner was. Raises ChatsRefused, also midway."""
    found = False
    for talk in _in_zip(path, zone, progress) if _is_zip(path) else _in_file(path, zone, progress):
        found = found or talk is not None
        yield talk
    if not found:
        raise ChatsRefused(NO_CHATS)


def _in_file(path: Path, zone: tzinfo, progress: Progress) -> Iterator[Talk | None]:
    with path.open("rb") as file:
        is_tavern = _begins_as_tavern(file)
        file.seek(0)
        if is_tavern:
            yield tavern.talk_in(_lines(_as_text(file)), zone)
        else:
            for item in items_of(_as_text(file)):
                yield _conversation(item, zone)
                progress(file.tell())


def _in_zip(path: Path, zone: tzinfo, progress: Progress) -> Iterator[Talk | None]:
    before = 0
    try:
        with _opened(path) as archive:
            for part in _parts(archive):
                with archive.open(part.name) as file:
                    if part.name.lower().endswith(".jsonl"):
                        yield from _chat(file, zone)
                    else:
                        for talk in _conversations(part, file, zone):
                            yield talk
                            progress(before + file.tell())
                before += part.size
                progress(before)
    except UNREADABLE:
        raise ChatsRefused(DAMAGED) from None


def _chat(file: IO[bytes], zone: tzinfo) -> Iterator[Talk | None]:
    """One that is damaged keeps none of the others back."""
    try:
        talk = tavern.talk_in(_lines(_as_text(file)), zone)
    except ChatsRefused:
        yield None
    else:
        if talk is not None:  # Else it is a list of something else.
            yield talk


def _conversations(part: _Part, file: IO[bytes], zone: tzinfo) -> Iterator[Talk | None]:
    """An export holds other lists, too: of feedback, of what was shared."""
    surely = PurePosixPath(part.name).name.startswith("conversations")
    others = 0
    found = surely
    try:
        for item in items_of(_as_text(file)):
            found = found or chatgpt.is_conversation(item)
            if found:
                yield _conversation(item, zone)
            elif (others := others + 1) >= LOOKED_AT:
                return
    except ChatsRefused:
        if found:
            raise


def _conversation(item: Any, zone: tzinfo) -> Talk | None:
    return chatgpt.talk_of(item, zone) if chatgpt.is_conversation(item) else None


def _begins_as_tavern(file: IO[bytes]) -> bool:
    first = file.readline(AT_ONCE).removeprefix(b"\xef\xbb\xbf")
    if not first.lstrip().startswith(b"{"):
        return False
    first += file.readline(LONGEST_LINE) if not first.endswith(b"\n") else b""
    try:
        return tavern.is_row(parsed(first.decode()))
    except (ChatsRefused, UnicodeDecodeError):
        return False


def _as_text(file: IO[bytes]) -> TextIO:
    return io.TextIOWrapper(file, encoding="utf-8-sig")


def _lines(text: TextIO) -> Iterator[str]:
    left = LARGEST_CHAT
    try:
        while line := text.readline(LONGEST_LINE):
            left -= len(line)
            if left < 0 or len(line) == LONGEST_LINE:
                raise ChatsRefused(TOO_LARGE)
            yield line
    except UnicodeDecodeError:
        raise ChatsRefused(DAMAGED) from None


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == ZIP


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        check_directory(path, largest=LARGEST)
        archive = zipfile.ZipFile(path)
        try:
            check_files(archive, largest_inside=LARGEST_INSIDE)
        except BaseException:
            archive.close()
            raise
    except FlawedArchive as error:
        raise ChatsRefused(FLAWS[error.flaw]) from None
    except UNREADABLE:
        raise ChatsRefused(DAMAGED) from None
    return archive


def _parts(archive: zipfile.ZipFile) -> Iterator[_Part]:
    names = set(archive.namelist())
    if "manifest.json" in names and any(name.startswith("data/") for name in names):
        raise ChatsRefused(OF_HEARTH)
    for file in archive.infolist():
        path = PurePosixPath(file.filename)
        is_of_a_mac = "__MACOSX" in path.parts or path.name.startswith("._")
        if not is_of_a_mac and path.suffix.lower() in (".json", ".jsonl"):
            yield _Part(file.filename, file.file_size)
