"""Plain phrases that decide by themselves; what they miss is for the classifiers. All take folded text."""

import re
from typing import NamedTuple

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases import companion, crisis, everyday, identity, keeping, keeping_tongues, owner

_QUOTED = re.compile(r'["“„«][^"“”»]*["”“»]')
_ENDS = re.compile(r"[.!?,;:¿¡。！？、，؟،۔।]")
_NOT = re.compile(r"\b(do|does|did|ca|wo|is|are|was|were|could|would|should|have|has|had)nt\b")
"""“dont leave me”, as people and small models type it."""
_DOTS = re.compile(r"[.。]{2}|…")

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
    named = next((moment for moment, pattern in owner.MOMENTS if pattern.search(words)), "ordinary")
    return "goodbye" if named == "ordinary" and takes_leave(words) else named


def each(said: str) -> list[str]:
    """Of phrases that are written with bars between them, some to a line."""
    return [phrase.strip() for phrase in said.replace("\n", "|").split("|") if phrase.strip()]


def _folded(said: str) -> frozenset[str]:
    return frozenset(folded(readable(phrase)) for phrase in each(said))


_PARTINGS = _folded(everyday.PARTINGS)
EVERYDAY = _PARTINGS | _folded(everyday.QUESTIONS) | _folded(everyday.REMARKS)


def is_everyday(words: str) -> bool:
    """Nothing but what everybody says every day: no danger in it, and no question of what the companion is."""
    parts = _parts(words)
    return bool(parts) and EVERYDAY.issuperset(parts) and not _DOTS.search(words)


def takes_leave(words: str) -> bool:
    """Some of it is such a goodbye."""
    return not _PARTINGS.isdisjoint(_parts(words))


def _parts(words: str) -> list[str]:
    return [part for part in (part.strip() for part in _ENDS.split(words)) if part]


def tactic_in(words: str, *, parting: bool = False) -> str | None:
    """`parting`: some words keep only who is about to go. What a story says in quotes is no companion's plea."""
    said = _with_apostrophes(words if parting else _QUOTED.sub(" ", words))
    tactics = ALWAYS + PARTING if parting else ALWAYS
    return next((tactic for tactic, pattern in tactics if pattern.search(said)), None)


def claims_humanity(words: str) -> bool:
    return bool(companion.HUMAN.search(_with_apostrophes(words)))


def _with_apostrophes(words: str) -> str:
    return _NOT.sub(r"\1n't", words)
