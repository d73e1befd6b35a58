"""The first facts of a GGUF file, read without loading it."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING = 8
_LONGEST = 1024 * 1024


class NotGguf(Exception):
    """The file is something else, or ends too early."""


@dataclass(frozen=True, slots=True)
class GgufFacts:
    context_length: int | None
    """Most tokens the model was trained to read."""
    parameters: str


def read_facts(path: Path) -> GgufFacts:
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise NotGguf
        try:
            facts = dict(_pairs(file))
        except (struct.error, UnicodeDecodeError):
            raise NotGguf from None
    length = facts.get(f"{facts.get('general.architecture')}.context_length")
    return GgufFacts(length if isinstance(length, int) else None, str(facts.get("general.size_label", "")))


def _pairs(file: BinaryIO) -> Iterator[tuple[str, object]]:
    """Names and values up to the first list: lists are the vocabulary, which comes last and is long."""
    _version, _tensors, count = _unpack(file, "IQQ")
    for _ in range(count):
        name = _text(file)
        (kind,) = _unpack(file, "I")
        if kind == _STRING:
            yield name, _text(file)
        elif kind in _NUMBERS:
            yield name, _unpack(file, _NUMBERS[kind])[0]
        else:
            return


def _text(file: BinaryIO) -> str:
    (length,) = _unpack(file, "Q")
    if length > _LONGEST:
        raise NotGguf
    return file.read(length).decode("utf-8")


def _unpack(file: BinaryIO, letters: str) -> tuple[int, ...]:
    layout = struct.Struct(f"<{letters}")
    return layout.unpack(file.read(layout.size))
