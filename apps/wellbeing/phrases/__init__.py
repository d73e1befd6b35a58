"""Plain phrases that decide by themselves; what they miss is for the classifiers. All take folded text."""

import re
from typing import NamedTuple

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases import (
    absence,
    companion,
    crisis,
    crisis_plain,
    endangering,
    holding,
    identity,
    keeping,
    keeping_tongues,
    owner,
)
from apps.wellbeing.phrases.acute import is_acute as is_acute
from apps.wellbeing.phrases.harming_others import HARMS_OTHERS
from apps.wellbeing.phrases.means import ASKS_FOR_MEANS
from apps.wellbeing.phrases.missed_by_others import OF_OTHERS
from apps.wellbeing.phrases.not_safe import says_not_safe as says_not_safe
from apps.wellbeing.phrases.of_others import ASKS_OF_OTHERS
from apps.wellbeing.phrases.overdose import is_overdose
from apps.wellbeing.phrases.overdose_of_others import is_overdose_of_somebody as is_overdose_of_somebody
from apps.wellbeing.phrases.quoting import TRANSLATE, quotes_a_question, without_quotes
from apps.wellbeing.phrases.small_talk import EVERYDAY as EVERYDAY
from apps.wellbeing.phrases.small_talk import is_everyday as is_everyday
from apps.wellbeing.phrases.small_talk import takes_leave as takes_leave
from apps.wellbeing.phrases.wordings import each as each

_MARKS = " \n.!?;:。！？؟।¿¡*\"'"
_QUOTED = re.compile(r'["“„«][^"“”»]*["”“»]|「[^」]*」|『[^』]*』')
_NOT = re.compile(r"\b(do|does|did|ca|wo|is|are|was|were|could|would|should|have|has|had)nt\b")
"""“dont leave me”, as people and small models type it."""

ALWAYS = keeping.ALWAYS + keeping_tongues.ALWAYS + absence.ALWAYS
PARTING = keeping.PARTING + keeping_tongues.PARTING + holding.PARTING


class Found(NamedTuple):
    risk: str
    danger: str


def prepare() -> None:
    """Makes the patterns that are made when they are first asked for: a second or two that no reply has to wait then."""
    tactic_in("", parting=True)
    tells_of_others("")
    asks_of_others("")
    crisis_plain.prepare()
    endangering.prepare()


def crisis_in(words: str) -> Found | None:
    """The owner's own danger before somebody else's."""
    found = [Found(risk, danger) for risk, danger, pattern in crisis.FOUND_IN_ORDER if pattern.search(words)]
    return min(found, key=lambda one: one.risk == "third_party", default=None)


def is_plain_danger(words: str) -> bool:
    return crisis_plain.is_plain_danger(words) or is_overdose(words)


def harms_others(words: str) -> bool:
    """Where there is danger: it is not their own life they speak of."""
    return HARMS_OTHERS.search(words) is not None


def asks_for_means(words: str) -> bool:
    return ASKS_FOR_MEANS.search(words) is not None


def asks_identity(words: str) -> bool:
    """Of the companion itself, and not in play."""
    return bool(identity.IDENTITY.search(without_quotes(words))) and not in_play(words)


def in_play(words: str) -> bool:
    """What reads like a question of what it is, and is part of a story, somebody else's words, or an offer."""
    if identity.PLAY.search(words) or identity.OFFER.search(words) or asks_of_others(words) or TRANSLATE.search(words):
        return True
    return quotes_a_question(words) and not identity.IDENTITY.search(without_quotes(words))


def asks_of_others(words: str) -> bool:
    """Whether somebody else is human, and nothing besides."""
    return bool(ASKS_OF_OTHERS.search(words.strip(_MARKS)))


def tells_of_others(words: str) -> bool:
    """That they missed somebody, or asks how it was for them: a sentence that is nothing else."""
    return bool(OF_OTHERS.search(words.strip(_MARKS)))


def moment_of(words: str) -> str:
    named = next((moment for moment, pattern in owner.MOMENTS if pattern.search(words)), "ordinary")
    return "goodbye" if named == "ordinary" and takes_leave(words) else named


def _any_of(said: str) -> str:
    return "|".join(re.escape(folded(readable(phrase))) for phrase in each(said))


_NOT_SAID = re.compile(
    rf"(?<!\w)(?:{_any_of(absence.IF_SAID)})[^.!?。！？]*|[^.!?。！？]*(?:{_any_of(absence.SAID_WOULD_LIE)})"
)
"""Where a sentence tells what would be a lie."""


def tactic_in(words: str, *, parting: bool = False) -> str | None:
    """`parting`: some words keep only who is about to go. What a story says in quotes is no companion's plea."""
    said = _with_apostrophes(words if parting else _NOT_SAID.sub(" ", _QUOTED.sub(" ", words)))
    tactics = ALWAYS + PARTING if parting else ALWAYS
    return next((tactic for tactic, pattern in tactics if pattern.search(said)), None)


def claims_humanity(words: str) -> bool:
    return bool(companion.HUMAN.search(_with_apostrophes(words)))


def _with_apostrophes(words: str) -> str:
    return _NOT.sub(r"\1n't", words)
