"""How a text, or a piece of a picture, may stand in a file: each form in which its bytes could be read again. Pure."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    name: str
    bytes: bytes


def forms_of(wanted: str | bytes) -> list[Form]:
    """UTF-8, UTF-16 both ways round, escaped as in JSON, hex, and base64 wherever in a longer one it begins; each once.

    Bytes as they are, in hex and in base64.
    """
    found: dict[bytes, Form] = {}
    for form in _of_text(wanted) if isinstance(wanted, str) else _of_bytes(wanted, "bytes"):
        if form.bytes:
            found.setdefault(form.bytes, form)
    return list(found.values())


def _of_text(text: str) -> Iterator[Form]:
    yield from _of_bytes(text.encode(), "UTF-8")
    for name in ("UTF-16LE", "UTF-16BE"):
        yield Form(name, text.encode(name))
    for ascii_only in (True, False):
        yield Form("JSON", json.dumps(text, ensure_ascii=ascii_only)[1:-1].encode())


def _of_bytes(plain: bytes, name: str) -> Iterator[Form]:
    yield Form(name, plain)
    yield Form("hex", plain.hex().encode())
    yield Form("HEX", plain.hex().upper().encode())
    for before in range(3):
        yield Form("base64", _in_base64(plain, before))
        yield Form("base64url", _in_base64(plain, before).translate(bytes.maketrans(b"+/", b"-_")))


def _in_base64(plain: bytes, before: int) -> bytes:
    """What of it stands there whatever is around: `before` bytes more begin the group of three that it begins in."""
    whole = base64.b64encode(bytes(before) + plain)
    return whole[(before * 8 + 5) // 6 : (before + len(plain)) * 8 // 6]
