"""How a text may stand in a file: each form in which somebody looking at the bytes could read it again. Pure."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    name: str
    bytes: bytes


def forms_of(text: str) -> list[Form]:
    """UTF-8, UTF-16 both ways round, escaped as in JSON, hex, and base64 wherever in a longer one it begins; each once."""
    found: dict[bytes, Form] = {}
    for form in _forms(text):
        if form.bytes:
            found.setdefault(form.bytes, form)
    return list(found.values())


def _forms(text: str) -> Iterator[Form]:
    plain = text.encode()
    yield Form("UTF-8", plain)
    for name in ("UTF-16LE", "UTF-16BE"):
        yield Form(name, text.encode(name))
    for ascii_only in (True, False):
        yield Form("JSON", json.dumps(text, ensure_ascii=ascii_only)[1:-1].encode())
    yield Form("hex", plain.hex().encode())
    yield Form("HEX", plain.hex().upper().encode())
    for before in range(3):
        yield Form("base64", _in_base64(plain, before))
        yield Form("base64url", _in_base64(plain, before).translate(bytes.maketrans(b"+/", b"-_")))


def _in_base64(plain: bytes, before: int) -> bytes:
    """What of it stands there whatever is around: `before` bytes more begin the group of three that it begins in."""
    whole = base64.b64encode(bytes(before) + plain)
    return whole[(before * 8 + 5) // 6 : (before + len(plain)) * 8 // 6]
