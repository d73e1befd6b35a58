"""A card as the file it travels in: JSON, a PNG picture, or CHARX (a zip). Bytes in, bytes out: no disk, no network."""

import base64
import binascii
import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from apps.personas.cards.document import Document, as_v2, as_v3, read_json, write_json
from apps.personas.cards.png import is_png, stripped, texts_in, with_texts
from apps.personas.cards.refusal import CardRefused

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that is brought."""
MOST_FILES = 1_000
LONGEST_PATH = 400
"""Characters; no card needs more."""
LARGEST_UNPACKED = 64 * 1024 * 1024
CARD = "card.json"
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Opened:
    document: Document
    picture: bytes | None = None
    """A PNG without anything but the picture."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What else a CHARX holds, by its path there."""


def open_card(data: bytes) -> Opened:
    """Raises CardRefused for anything that is no card or not safe to open."""
    if len(data) > LARGEST:
        raise CardRefused(_("The file is larger than 20 MB."))
    if is_png(data):
        return _open_png(data)
    if data.startswith(b"PK\x03\x04"):
        return _open_zip(data)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return Opened(as_v3(read_json(data)))
    raise CardRefused(_("This is none of the files that cards come in: PNG, JSON or CHARX."))


def to_json(document: Document) -> bytes:
    return write_json(document)


def to_png(document: Document, picture: bytes) -> bytes:
    """In both forms, as other programs expect it: V3, and V2 for those that know no other."""
    texts = {"chara": as_v2(document), "ccv3": document}
    return with_texts(
        stripped(picture), {name: base64.b64encode(write_json(one)).decode("ascii") for name, one in texts.items()}
    )


def to_charx(document: Document, files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(CARD, write_json(document))
        for path, content in files.items():
            archive.writestr(path, content)
    return packed.getvalue()


def _open_png(data: bytes) -> Opened:
    texts = texts_in(data)
    text = texts.get("ccv3") or texts.get("chara")
    if not text:
        raise CardRefused(_("This picture holds no card. Was it saved from a web page as a copy?"))
    try:
        read = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise CardRefused(_("The card in this picture can't be read: it is damaged or was cut off.")) from None
    return Opened(as_v3(read_json(read)), stripped(data))


def _open_zip(data: bytes) -> Opened:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist())
            contents = _contents(archive)
    except UNREADABLE:
        raise CardRefused(_("The archive is damaged or was cut off.")) from None
    card = contents.pop(CARD, None)
    if card is None:
        raise CardRefused(_("This archive holds no card (card.json)."))
    return Opened(as_v3(read_json(card)), files=contents)


def _check(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
        raise CardRefused(_("The archive unpacks to more than a card can hold (64 MB, 1,000 files)."))
    for info in infos:
        path = PurePosixPath(info.filename)
        if len(info.filename) > LONGEST_PATH:
            raise CardRefused(_("The archive holds a file whose name is longer than a card's can be."))
        if path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename:
            raise CardRefused(_("The archive names files outside of itself. It was left alone."))
        if info.flag_bits & 0x1:
            raise CardRefused(_("The archive is locked with a passphrase."))


def _contents(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Never more than was announced: an archive may lie about it."""
    contents, left = {}, LARGEST_UNPACKED
    for info in archive.infolist():
        if info.is_dir():
            continue
        with archive.open(info) as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise CardRefused(_("The archive unpacks to more than a card can hold (64 MB, 1,000 files)."))
        contents[info.filename] = content
    return contents
