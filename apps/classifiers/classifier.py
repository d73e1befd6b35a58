"""What the tuned embedder and its heads say of a text. Pure Python at run time: a dot product for each label."""

import logging
from collections.abc import Mapping
from functools import cache, lru_cache
from math import exp
from operator import mul
from threading import Lock

from apps.classifiers.features import buckets
from apps.classifiers.weights_file import FILE, Unreadable, Weights, read_weights
from apps.llm.embedders.tuned import TunedEmbedder

log = logging.getLogger(__name__)

NAME = "multilingual-e5-small-q4, tuned"
REMEMBERED = 64
"""Vectors that are kept, in memory alone: the same words are looked at while they are typed and when they are sent."""

Likely = Mapping[str, float]
"""How likely each label of a head is."""


class Broken(Exception):
    """The classifiers can't be asked."""


class Classifier:
    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._embedder = TunedEmbedder(NAME, weights.tensors)
        self._vector = lru_cache(maxsize=REMEMBERED)(self._embedder.embed_query)

    @property
    def thresholds(self) -> Mapping[str, float]:
        return self._weights.thresholds

    def likely(self, head: str, text: str) -> Likely:
        """Raises Broken."""
        if head not in self._weights.heads:
            raise Broken(f"nothing was learned of {head}")
        try:
            vector = self._vector(text)
        except Exception as error:  # noqa: BLE001
            # The edge: a file that went, a full memory, torn weights. Whatever it is, rules decide, and no message names the words.
            raise Broken(type(error).__name__) from None
        asked = self._weights.heads[head]
        said = [sum(map(mul, row, vector)) + row[-1] for row in asked.rows]
        odds = [exp(one - max(said)) for one in said]
        return {label: one / sum(odds) for label, one in zip(asked.labels, odds, strict=True)}

    def check(self) -> None:
        """Raises Broken where nothing can be asked of it, though its own weights are read."""
        for head in list(self._weights.heads)[:1]:
            self.likely(head, "")

    def forget_texts(self) -> None:
        self._vector.cache_clear()

    def suspicion(self, text: str) -> float:
        """How much the bare words sound like danger, 0 to 1. Needs no embedder."""
        scout = self._weights.scout
        found = buckets(text)
        said = scout.bias + scout.scale * sum(scout.weights[bucket] for bucket in found) / max(1, len(found)) ** 0.5
        return 1 / (1 + exp(-max(-30.0, min(30.0, said))))

    @property
    def surely(self) -> float:
        """The suspicion that decides when nothing better can be asked."""
        return self._weights.scout.surely


_loading = Lock()


def classifier() -> Classifier:
    """One per process. Raises Broken."""
    with _loading:
        return _classifier()


@cache
def _classifier() -> Classifier:
    try:
        return Classifier(read_weights(FILE))
    except Unreadable as error:
        raise Broken(str(error)) from None
    except Exception as error:  # noqa: BLE001
        # A header that is no header passes its own check sum, too.
        raise Broken(type(error).__name__) from None


def forget() -> None:
    """The next question reads the weights anew."""
    _classifier.cache_clear()
    _trouble.clear()


def forget_texts() -> None:
    """No text that was asked about stands in this process any more, nor its numbers; the weights stay."""
    if _classifier.cache_info().currsize:
        classifier().forget_texts()


_trouble: dict[str, str] = {}
"""By who decides: what kept their last decision from the classifiers."""


def note(who: str, error: Exception | None) -> None:
    """What the last decision met, for /healthz. Logged once, not for each message."""
    if error is None:
        _trouble.pop(who, None)
        return
    if who not in _trouble:
        log.error(
            "%s decides on the safe side, in trouble: %s",
            who,
            error if isinstance(error, Broken) else type(error).__name__,
        )
    _trouble[who] = type(error).__name__


def in_trouble(who: str) -> bool:
    return who in _trouble


def in_order(who: str) -> bool:
    """Whether the classifiers can be asked, and could when they were last by these."""
    try:
        classifier().check()
    except Broken:
        return False
    return not in_trouble(who)
