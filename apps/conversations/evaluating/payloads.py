"""What an example brings in: its own text, or a specification of something too large to write down. Pure."""

import json
import re
from collections.abc import Callable

MOST = 200_000_000
_CALL = re.compile(r"@generate:\s*(?P<name>\w+)\s*\((?P<arguments>.*)\)\s*$", re.DOTALL)
_ARGUMENT = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|(-?\d[\d_]*)|([\w.-]+)")


class Unknown(Exception):
    """No such specification."""


def payload_of(text: str) -> str:
    """Raises Unknown."""
    call = _CALL.match(text)
    if not call:
        if text.startswith("@generate:"):
            raise Unknown(text[:60])
        return text
    make = _MAKERS.get(call["name"].lower())
    if make is None:
        raise Unknown(call["name"])
    return make(*_arguments(call["arguments"]))


def _arguments(text: str) -> list[str]:
    found = []
    for single, double, number, word in _ARGUMENT.findall(text):
        found.append(_unescaped(single or double) if single or double else number.replace("_", "") or word)
    return found


def _unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text).replace("\\n", "\n")


def _repeat(piece: str = "A", times: str = "1000000", *_more: str) -> str:
    return piece * min(int(times), MOST // max(1, len(piece)))


def _nested(*arguments: str) -> str:
    """Opening marks, so many deep: JSON where nothing else is said."""
    depth = next((int(one) for one in arguments if one.isdecimal()), 10_000)
    opens = next((one for one in arguments if not one.isdecimal()), "[")
    closes = opens[::-1].translate(str.maketrans("[{(<", "]})>"))
    return opens * min(depth, MOST // max(1, len(opens))) + closes * min(depth, MOST // max(1, len(closes)))


def _bomb(*arguments: str) -> str:
    """Text that packs to nothing: as an archive it is small, unpacked it is not."""
    size = next((int(one) for one in arguments if one.isdecimal()), 100_000_000)
    return "\0" * min(size, MOST)


def _zalgo(base: str = "a", marks: str = "100000", *_more: str) -> str:
    return base + "\u0301" * min(int(marks), MOST)


def _json(*arguments: str) -> str:
    """An object with so many keys."""
    count = next((int(one) for one in arguments if one.isdecimal()), 100_000)
    return json.dumps({f"key{at}": "value" for at in range(min(count, 2_000_000))})


_MAKERS: dict[str, Callable[..., str]] = {
    "repeat": _repeat,
    "nest": _nested,
    "nested": _nested,
    "deep": _nested,
    "bomb": _bomb,
    "zip_bomb": _bomb,
    "zipbomb": _bomb,
    "png_bomb": _bomb,
    "zalgo": _zalgo,
    "keys": _json,
    "json": _json,
}
