"""The file of what was learned: one line of JSON that says what follows, then the numbers. Pure but for the reading."""

import hashlib
import json
import struct
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "weights" / "guards.bin"
FIGURES = FILE.parent / "figures.json"
"""What training measured, beside it."""
FORM = 1


class Unreadable(Exception):
    """No such file, another form, or other bytes than were written."""


@dataclass(frozen=True, slots=True)
class Head:
    """One linear question to a vector, and its possible answers."""

    labels: tuple[str, ...]
    rows: tuple[Sequence[float], ...]
    """One for each label, with its bias last."""


@dataclass(frozen=True, slots=True)
class Scout:
    """A quick look by n-grams: where in a long text to look closely, and what stands in for a broken embedder."""

    weights: Sequence[int]
    """One for each bucket, in parts of `scale`."""
    scale: float
    bias: float
    surely: float
    """From here on the words alone are enough."""


@dataclass(frozen=True, slots=True)
class Weights:
    examples: str
    """Hash of the examples it was made from."""
    thresholds: Mapping[str, float]
    heads: Mapping[str, Head]
    scout: Scout
    tensors: Mapping[str, bytes]
    """Of the embedder, in the form of its own file."""


def read_weights(file: Path = FILE) -> Weights:
    """Raises Unreadable."""
    try:
        line, numbers = file.read_bytes().split(b"\n", 1)
        said = json.loads(line)
    except (OSError, ValueError) as error:
        raise Unreadable(type(error).__name__) from None
    if said.get("form") != FORM or hashlib.sha256(numbers).hexdigest() != said.get("sha256"):
        raise Unreadable("not as it was written")
    at = 0

    def taken(size: int) -> bytes:
        nonlocal at
        at += size
        return numbers[at - size : at]

    heads = {
        name: _head(labels, taken(2 * len(labels) * said["width"]), said["width"])
        for name, labels in said["heads"].items()
    }
    scout = Scout(array("b", taken(said["buckets"])), **said["scout"])
    tensors = {name: _tensor(taken(size), form) for name, (form, size) in said["tensors"].items()}
    return Weights(said["examples"], said["thresholds"], heads, scout, tensors)


def _head(labels: Sequence[str], halves: bytes, width: int) -> Head:
    values = struct.unpack(f"<{len(labels) * width}e", halves)
    return Head(tuple(labels), tuple(array("d", values[at : at + width]) for at in range(0, len(values), width)))


def _tensor(kept: bytes, form: str) -> bytes:
    """The embedder's file has whole floats where this one has halves."""
    if form == "q4":
        return kept
    count = len(kept) // 2
    return struct.pack(f"<{count}f", *struct.unpack(f"<{count}e", kept))
