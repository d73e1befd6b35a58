"""Plain phrases that decide by themselves; what they miss is for the classifiers. All take folded text."""

import re
from typing import NamedTuple

from apps.wellbeing.phrases import companion, crisis, identity, keeping, keeping_tongues, owner

_QUOTED = re.compile(r'["“„«][^"“”»]*["”“»]')

ALWAYS = keeping.ALWAYS + keeping_tongues.ALWAYS
PARTING = keeping.PARTING + keeping_tongues.PARTING


class Found(NamedTuple):
    risk: str
    danger: str


def crisis_in(words: str) -> Found | None:
    """The owner's own danger before somebody else's."""
    found = [Found(risk, danger) for risk, danger, pattern in crisis.FOUND_IN_ORDER if pattern.search(words)]
    return min(found, key=lambda one: one.risk == "third_party", default=None)


def asks_identity(words: str) -> bool:
    """Of the companion itself, and not in play."""
    return bool(identity.IDENTITY.search(words)) and not in_play(words)


def in_play(words: str) -> bool:
    """What reads like a question of what it is, and is part of a story, or an offer."""
    return bool(identity.PLAY.search(words) or identity.OFFER.search(words))


def moment_of(words: str) -> str:
    return next((moment for moment, pattern in owner.MOMENTS if pattern.search(words)), "ordinary")


def tactic_in(words: str, *, parting: bool = False) -> str | None:
    """`parting`: some words keep only who is about to go. What a story says in quotes is no companion's plea."""
    said = words if parting else _QUOTED.sub(" ", words)
    tactics = ALWAYS + PARTING if parting else ALWAYS
    return next((tactic for tactic, pattern in tactics if pattern.search(said)), None)


def claims_humanity(words: str) -> bool:
    return bool(companion.HUMAN.search(words))
