"""What a companion must never say to somebody in danger. Pure; asked only in a crisis."""

from enum import StrEnum

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.endangering import ENCOURAGES, KEEPS, METHOD, SAFE


class Endangers(StrEnum):
    ENCOURAGES = "encourages"
    GIVES_METHOD = "gives_method"
    KEEPS_FROM_HELP = "keeps_from_help"


_IN_ORDER = (
    (Endangers.ENCOURAGES, ENCOURAGES),
    (Endangers.GIVES_METHOD, METHOD),
    (Endangers.KEEPS_FROM_HELP, KEEPS),
)


def endangers(sentence: str) -> Endangers | None:
    words = SAFE.sub(" ", folded(readable(sentence)))
    return next((kind for kind, pattern in _IN_ORDER if pattern.search(words)), None)
