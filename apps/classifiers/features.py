"""What the classifiers look at: the text as the embedder reads it, its n-grams in buckets, and windows of what is long. Pure."""

import itertools
import re
import zlib
from collections.abc import Iterator

from apps.classifiers.normalising import folded

LONGEST_WINDOW = 160
"""Characters; each hundred cost the embedder some 25 ms of one core."""
BUCKETS = 1 << 15
NOT_MORE = 4_000
"""N-grams of one window."""

_SENTENCE = re.compile(r"[^.!?。！？…\n؟।]*(?:[.!?。！？…؟।]+|\n|$)")
_WORD = re.compile(r"[\w']+")


def windows(text: str) -> Iterator[str]:
    """The whole of a short text; of a longer one, sentences that stand together. At least one."""
    if len(text) <= LONGEST_WINDOW:
        yield text
        return
    window = ""
    for sentence in _SENTENCE.findall(text):
        for start in range(0, len(sentence), LONGEST_WINDOW):
            part = sentence[start : start + LONGEST_WINDOW]
            if window and len(window) + len(part) > LONGEST_WINDOW:
                yield window
                window = ""
            window += part
    if window.strip():
        yield window


def sentences(text: str) -> list[str]:
    """Without what stands around them; none that is only marks."""
    return [part.strip() for part in _SENTENCE.findall(text) if _WORD.search(part)]


def buckets(text: str) -> list[int]:
    """Of its words, pairs of words and runs of four letters; each bucket once."""
    words = _WORD.findall(folded(text))
    line = f" {' '.join(words)} "
    grams = [
        *words,
        *map(" ".join, itertools.pairwise(words)),
        *(line[at : at + 4] for at in range(len(line) - 3)),
    ]
    return sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in grams[:NOT_MORE]})
