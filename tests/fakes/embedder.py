"""An embedder that needs no weights: texts that share words lie near each other, and the same text always in one place."""

import hashlib
import math
import re
from collections.abc import Sequence

from apps.llm.ports import Vector

DIMENSIONS = 384


class StableEmbedder:
    dimensions = DIMENSIONS

    def __init__(self, name: str = "stable") -> None:
        self.name = name

    def embed_query(self, text: str) -> Vector:
        return self._embed(text)

    def embed_passages(self, texts: Sequence[str]) -> list[Vector]:
        return [self._embed(text) for text in texts]

    def rest(self) -> None:
        """Holds nothing."""

    def _embed(self, text: str) -> Vector:
        vector = [1e-3] * DIMENSIONS
        for word in re.findall(r"\w+", text.casefold()):
            vector[int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big") % DIMENSIONS] += 1.0
        length = math.sqrt(sum(number * number for number in vector))
        return [number / length for number in vector]


def widened(vector: Vector, dimensions: int) -> Vector:
    """As a model with more dimensions would say it, or one with fewer."""
    return (vector + [1e-3] * (dimensions - len(vector)))[:dimensions]
