"""The text chunks of a PNG, where character cards travel, read and written without ever decoding the picture.

Format: PNG (ISO/IEC 15948), chunk layout in section 5.3. Cards: keyword “chara” (V1, V2) or “ccv3” (V3), the text is base64 of
UTF-8 JSON.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from apps.personas.cards.refusal import CardRefused

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST_CHUNK = 8 * 1024 * 1024
LARGEST_TEXT = 16 * 1024 * 1024
"""Bytes of all text chunks together."""
KEPT = frozenset(
    {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"acTL", b"fcTL", b"fdAT"}
)
"""Of a picture that is kept: what is seen of it. Where and when it was taken, and by what, is nobody's business."""
DAMAGED = _("The picture is damaged, so the card in it can't be trusted. Ask for it again, or export it anew.")


def is_png(data: bytes) -> bool:
    return data.startswith(SIGNATURE)


def texts_in(data: bytes) -> dict[str, str]:
    """By keyword in small letters, the last of a name. Raises CardRefused for a file that is damaged or holds too much."""
    found: dict[str, str] = {}
    total = 0
    for kind, body in _chunks(data):
        if kind != b"tEXt":
            continue
        total += len(body)
        if len(body) > LARGEST_CHUNK or total > LARGEST_TEXT:
            raise CardRefused(_("The picture holds more text than a card can have (8 MB)."))
        keyword, _zero, text = body.partition(b"\0")
        found[keyword.decode("latin-1").lower()] = text.decode("latin-1")
    return found


def stripped(data: bytes) -> bytes:
    """The picture alone."""
    return _written((kind, body) for kind, body in _chunks(data) if kind in KEPT)


def with_texts(data: bytes, texts: Mapping[str, str]) -> bytes:
    """With these in front of its end, as other programs write them."""
    chunks = list(_chunks(data))
    new = [(b"tEXt", keyword.encode("latin-1") + b"\0" + text.encode("ascii")) for keyword, text in texts.items()]
    return _written([*chunks[:-1], *new, chunks[-1]])


def a_picture(width: int, height: int, pixels: bytes) -> bytes:
    """From rows of RGB bytes."""
    rows = b"".join(b"\0" + pixels[at : at + width * 3] for at in range(0, len(pixels), width * 3))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return _written([(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")])


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Up to and with IEND."""
    at = len(SIGNATURE)
    while True:
        if at + 12 > len(data):
            raise CardRefused(DAMAGED)
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        end = at + 12 + length
        if end > len(data):
            raise CardRefused(DAMAGED)
        body = data[at + 8 : end - 4]
        if struct.unpack(">I", data[end - 4 : end])[0] != zlib.crc32(body, zlib.crc32(kind)):
            raise CardRefused(DAMAGED)
        yield kind, body
        if kind == b"IEND":
            return
        at = end


def _written(chunks: Iterator[tuple[bytes, bytes]] | list[tuple[bytes, bytes]]) -> bytes:
    return SIGNATURE + b"".join(
        struct.pack(">I4s", len(body), kind) + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(kind)))
        for kind, body in chunks
    )
