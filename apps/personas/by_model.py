"""Which fields of a companion hold a model's words: an export marks them (EU AI Act, article 50(2)). Pure.

A field that its owner only touched up stays a model's; one that they wrote anew, or emptied, is theirs.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from apps.personas.details import NAMES, PersonaDetails

LEAST_LEFT = 0.5
"""Of its words, those that still stand there in their order."""
WRITTEN = frozenset(name for name in NAMES if name not in {"pronouns", "relationship", "accent"})
"""Numbers and what is picked from a list are nobody's words; they drop out as they are no text."""


def still_by_model(names: Iterable[str], before: PersonaDetails, after: PersonaDetails) -> list[str]:
    """Of these fields, which a model wrote as they were before, those that are still its words."""
    return sorted(name for name in names if name in WRITTEN and _is_left(getattr(before, name), getattr(after, name)))


def _is_left(before: object, after: object) -> bool:
    words, now = _words(before), _words(after)
    if not words or not now:
        return False
    return words == now or SequenceMatcher(a=words, b=now, autojunk=False).ratio() >= LEAST_LEFT


def _words(value: object) -> Sequence[str]:
    match value:
        case str():
            return value.split()
        case list():
            return [word for one in value if isinstance(one, str) for word in one.split()]
        case _:
            return []
