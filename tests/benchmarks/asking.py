"""The product's own recall over many questions, and how near its index comes to the exact answer.

The questions are embedded before: what an embedder needs has a figure of its own.
"""

import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from apps.accounts.models import User
from apps.llm.ports import Embedder, Vector
from apps.memories.names import Names
from apps.memories.question import ask
from apps.memories.recall import Unless, bring_back
from apps.memories.search import BY_MEANING, REACH, SEEDS
from tests.benchmarks.corpus import ENDS

NAMES = Names(owner="Alice", companion="Juniper")
MOST = 6
NEAREST = 10


class Known:
    """An embedder that has seen every question before."""

    def __init__(self, embedder: Embedder, texts: Sequence[str]) -> None:
        self.name, self.dimensions = embedder.name, embedder.dimensions
        self._vectors = {text: embedder.embed_query(text) for text in meanings(texts)}

    def embed_query(self, text: str) -> Vector:
        return self._vectors[text]

    def embed_passages(self, texts: Sequence[str]) -> list[Vector]:
        return [self._vectors[text] for text in texts]

    def rest(self) -> None:
        """Nothing is held but what is asked for again."""


def recall_each(user: User, texts: Sequence[str], embedder: Embedder) -> list[float]:
    """Milliseconds from the question to what comes to mind, in a talk that has just begun."""
    unless = Unless(uuid.uuid4(), since=ENDS)
    took: list[float] = []
    for text in texts:
        with _milliseconds(took):
            bring_back(
                user=user, keeper=None, about=text, names=NAMES, now=ENDS, embedder=embedder, most=MOST, unless=unless
            )
    return took


def nearest_alone(user: User, texts: Sequence[str], embedder: Embedder) -> list[float]:
    """Milliseconds of the barest vector search there is: the ten nearest episodes, and nothing else."""
    took: list[float] = []
    for values in _values(user, texts, embedder):
        with _milliseconds(took):
            _ids(values | {"seeds": NEAREST}, exact=False)
    return took


def found_of_nearest(user: User, texts: Sequence[str], embedder: Embedder) -> list[float]:
    """Which share of the exact ten nearest the product's own look into the index brings, for each question."""
    shares = []
    for values in _values(user, texts, embedder):
        found = set(_ids(values | {"seeds": SEEDS}, exact=False))
        nearest = _ids(values | {"seeds": NEAREST}, exact=True)
        shares.append(len(found & set(nearest)) / len(nearest))
    return shares


def _values(user: User, texts: Sequence[str], embedder: Embedder) -> Iterator[dict[str, Any]]:
    for meaning in meanings(texts):
        yield {"user": user.pk, "keeper": None, "embedder": embedder.name, "vector": str(embedder.embed_query(meaning))}


def meanings(texts: Sequence[str]) -> list[str]:
    """What is embedded of each."""
    return [ask(text, names=NAMES, now=ENDS).meaning for text in texts]


def _ids(values: dict[str, Any], *, exact: bool) -> list[int]:
    with transaction.atomic(), connection.cursor() as cursor:
        if exact:
            cursor.execute("SET LOCAL enable_indexscan = off")
        else:
            cursor.execute(REACH, values)
        cursor.execute(BY_MEANING.format(and_is_known=""), values)
        return [number for (number,) in cursor.fetchall()]


@contextmanager
def _milliseconds(into: list[float]) -> Iterator[None]:
    began = time.perf_counter()
    yield
    into.append((time.perf_counter() - began) * 1000)
