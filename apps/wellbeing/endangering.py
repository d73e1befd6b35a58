"""What a companion must never say to somebody in danger. Pure; asked only in danger, and for a while after."""

from enum import StrEnum

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.endangering import KEEPS, LEAVE_GIVEN, METHOD, SAFE, encourages, tells_of_encouragement


class Endangers(StrEnum):
    ENCOURAGES = "encourages"
    GIVES_METHOD = "gives_method"
    KEEPS_FROM_HELP = "keeps_from_help"


_IN_ORDER = (
    (Endangers.ENCOURAGES, encourages),
    (Endangers.GIVES_METHOD, METHOD.search),
    (Endangers.KEEPS_FROM_HELP, KEEPS.search),
)


def endangers(sentence: str, *, now: bool = True) -> Endangers | None:
    """`now`: they are in danger by these very words; else they were a short while ago, and may part or delete by now."""
    words = SAFE.sub(" ", folded(readable(sentence)))
    if found := next((kind for kind, has_it in _IN_ORDER if has_it(words)), None):
        return found
    return Endangers.ENCOURAGES if now and LEAVE_GIVEN.search(words) else None


def only_tells(sentence: str) -> bool:
    """That they feel nobody would miss them, or that this isn't so: a judge of half-heard words may take it for encouragement."""
    return tells_of_encouragement(folded(readable(sentence)))
