"""Three names for a new companion, each with a reason. Pure."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.personas.setup_talk.answers import Answers
from apps.personas.setup_talk.cues import Purpose, Sign
from apps.personas.setup_talk.names import ANY, NAMES, Name
from apps.personas.setup_talk.reading import Wanted
from apps.personas.setup_talk.telling import BECAUSE_OF_PURPOSE, BECAUSE_OF_SIGN
from apps.personas.setup_talk.topics import TOPICS

PROPOSED = 3
_FIT = (1.0, 0.7, 0.5, 0.4)
"""How much a name suits the first of what it suits, the second, ..."""
FOR_ANYBODY = {Purpose.COMPANY.value: 1.0, Sign.WARM.value: 0.5}
_ASKED_FOR = re.compile(
    r"(?:\bcall (?:her|him|them|it)|\b(?:her|his|their|the) name should be|\bque se llame|\bnenn\w* (?:sie|ihn|es)|\bsoll)"
    r"\s+[“\"‘']?(?P<name>[^\W\d_][\w’'-]{1,30})(?P<german>\s+heißen)?"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    name: str
    reason: str


def propose(answers: Answers, wanted: Wanted, *, taken: Collection[str]) -> tuple[Proposal, ...]:
    """Each for another reason, where there are so many; none that somebody here bears already."""
    borne = {name.casefold() for name in taken}
    proposed = [
        Proposal(name, _("You named it yourself.")) for name in _asked_for(answers) if name.casefold() not in borne
    ][:1]
    borne |= {one.name.casefold() for one in proposed}
    weights = _weights(wanted) or FOR_ANYBODY
    genders = {"she": ("she", ANY), "he": ("he", ANY), "they": (ANY,)}.get(answers.pronouns, ("she", "he", ANY))
    free = [one for one in NAMES if one.name.casefold() not in borne and one.gender in genders]
    best = sorted(free, key=lambda one: -_score(one, weights))
    first_of_each = list({_suits(one, weights): one for one in reversed(best)}.values())
    others = sorted(first_of_each, key=lambda one: -_score(one, weights)) if weights is not FOR_ANYBODY else []
    ordered = dict.fromkeys([*others, *best])
    proposed += [
        Proposal(one.name, _reason(one, "" if weights is FOR_ANYBODY else _suits(one, weights))) for one in ordered
    ]
    return tuple(proposed[:PROPOSED])


def _asked_for(answers: Answers) -> Iterator[str]:
    for key, text in answers.texts().items():
        for hit in _ASKED_FOR.finditer(text) if key not in answers.unquoted else ():
            is_name = hit["name"][0].isupper() and ("soll" not in hit[0].split() or hit["german"])
            if is_name:
                yield hit["name"]


def _weights(wanted: Wanted) -> Mapping[str, float]:
    """How much each key of `Name.suits` is wanted."""
    topics = {topic.key: 3.0 - 0.3 * min(place, 5) for place, topic in enumerate(wanted.topics)}
    signs = {sign.value: 1.4 + 0.5 * min(strength, 3) for sign, strength in wanted.signs.items()}
    purposes = {purpose.value: 2.0 - 0.8 * min(place, 2) for place, purpose in enumerate(wanted.purposes)}
    return topics | signs | purposes


def _score(name: Name, weights: Mapping[str, float]) -> float:
    return sum(weights.get(key, 0.0) * fit for key, fit in zip(name.suits, _FIT, strict=False))


def _suits(name: Name, weights: Mapping[str, float]) -> str:
    """What it is proposed for."""
    told = {key: weights[key] * fit for key, fit in zip(name.suits, _FIT, strict=False) if key in weights}
    return max(told, key=lambda key: told[key], default="")


def _reason(name: Name, suits: str) -> str:
    because = _BECAUSE.get(suits)
    return _("%(fact)s, and %(because)s.") % {"fact": name.fact, "because": because} if because else f"{name.fact}."


_BECAUSE = (
    {topic.key: topic.because for topic in TOPICS}
    | {sign.value: text for sign, text in BECAUSE_OF_SIGN.items()}
    | {purpose.value: text for purpose, text in BECAUSE_OF_PURPOSE.items()}
)
