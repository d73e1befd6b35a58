"""Vectors for more texts than can be embedded: the real embedder's for some thousand texts, and mixtures of these.

A million texts would take it six hours. So each text's vector is that of a real text of its theme, moved towards another of
the theme and along the difference of any two, and brought back to unit length: it stays among real texts, in clusters, where
random vectors would all be equally far from each other and no index could tell them apart. With the shares below, of 1,500 the
cosine of two texts (median 0.83), of a text and its tenth nearest (0.90) and its hundredth (0.87) are about those of LoCoMo's
turns (0.84, 0.90 and 0.88).
"""

import hashlib
import math
from array import array
from collections.abc import Sequence
from operator import mul
from pathlib import Path
from random import Random

from apps.llm.ports import Embedder, Vector
from tests.benchmarks.report import RESULTS
from tests.benchmarks.sentences import THEMES, a_text

EACH = 128
"""Real texts of each theme."""
TOWARDS, ALONG = 0.84, 1.12
"""At most; how much is left to chance."""


class Mixture:
    def __init__(self, real: dict[str, list[Vector]]) -> None:
        self._real = real
        self._all = [vector for vectors in real.values() for vector in vectors]

    def near(self, theme: str, chance: Random) -> Vector:
        a, b = chance.choice(self._real[theme]), chance.choice(self._real[theme])
        c, d = chance.choice(self._all), chance.choice(self._all)
        towards, along = TOWARDS * chance.random(), ALONG * chance.random()
        mixed = [w + towards * x + along * (y - z) for w, x, y, z in zip(a, b, c, d, strict=True)]
        length = math.sqrt(sum(map(mul, mixed, mixed)))
        return [number / length for number in mixed]


def a_mixture(embedder: Embedder, *, each: int = EACH) -> Mixture:
    """Embedded once: the numbers are kept beside the results, under a name made of the texts and the embedder."""
    chance = Random(2)
    texts = {theme: [a_text(chance, theme) for _text in range(each)] for theme in THEMES}
    every = [text for some in texts.values() for text in some]
    vectors = iter(_kept(embedder, every))
    return Mixture({theme: [next(vectors) for _text in some] for theme, some in texts.items()})


def _kept(embedder: Embedder, texts: Sequence[str]) -> list[Vector]:
    name = hashlib.sha256("\n".join([embedder.name, *texts]).encode()).hexdigest()[:16]
    file = RESULTS / f"vectors-{name}.bin"
    if file.exists():
        return _split(file, embedder.dimensions)
    vectors = embedder.embed_passages(texts)
    RESULTS.mkdir(exist_ok=True)
    file.write_bytes(array("f", [number for vector in vectors for number in vector]).tobytes())
    return vectors


def _split(file: Path, dimensions: int) -> list[Vector]:
    numbers = array("f", file.read_bytes()).tolist()
    return [numbers[at : at + dimensions] for at in range(0, len(numbers), dimensions)]
