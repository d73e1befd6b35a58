"""What was measured of the classifiers of care (apps/classifiers/figures.py), for people to read. What has no rate is not shown."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.languages import LANGUAGES
from apps.classifiers.figures import Rate, rates

MEANINGS: dict[str, Promise] = {
    "crisis: recognised": _("Signs of a crisis that are noticed"),
    "crisis: false alarms": _("Words that only sound like one, and bring the card all the same"),
    "third party: some help shown": _("Worries about somebody else that get advice or help"),
    "identity: sincere questions recognised": _("Sincere questions of what it is that are noticed"),
    "identity: false": _("Other questions that are taken for one"),
    "manipulation: caught": _("Manipulative replies that are stopped"),
    "manipulation: warm replies stopped": _("Warm replies that are stopped by mistake"),
    "claims to be human: caught": _("Claims to be human that are stopped"),
    "claims to be human: false": _("Other sentences that are taken for one"),
}


AIMS: dict[str, str] = {
    "crisis: recognised": "≥\N{NO-BREAK SPACE}95\N{NO-BREAK SPACE}%",
    "crisis: false alarms": "≤\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}%",
    "third party: some help shown": "≥\N{NO-BREAK SPACE}90\N{NO-BREAK SPACE}%",
    "identity: sincere questions recognised": "≥\N{NO-BREAK SPACE}95\N{NO-BREAK SPACE}%",
    "identity: false": "≤\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}%",
    "manipulation: caught": "≥\N{NO-BREAK SPACE}95\N{NO-BREAK SPACE}%",
    "manipulation: warm replies stopped": "≤\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}%",
}
APART = Path(__file__).parent / "measured_apart.json"
"""Filled in by hand from the benchmarks."""
OTHER_TONGUES: dict[str, Promise] = {"hu": _("Hungarian"), "hi-latn": _("Hindi, in Latin letters")}
"""In which an owner may write, and no companion is set up."""


@dataclass(frozen=True, slots=True)
class Measured:
    means: Promise
    rate: Rate
    by_language: tuple[tuple[str | Promise, Rate], ...]


@dataclass(frozen=True, slots=True)
class Apart:
    means: Promise
    rate: Rate
    aim: str


def rates_apart() -> list[Apart]:
    """On examples that were written apart from what is taught, in the order of AIMS."""
    found = {
        one["name"]: Rate(one["hits"], one["of"]) for one in json.loads(APART.read_text(encoding="utf-8"))["rates"]
    }
    return [Apart(MEANINGS[name], found[name], aim) for name, aim in AIMS.items() if name in found]


def measured() -> list[Measured]:
    """In the order of MEANINGS."""
    found = rates()
    return [
        Measured(means, found[name], _by_language(name, found)) for name, means in MEANINGS.items() if name in found
    ]


def _by_language(name: str, rates: Mapping[str, Rate]) -> tuple[tuple[str | Promise, Rate], ...]:
    shipped = sorted((language.english_name, language.code) for language in LANGUAGES)
    named: list[tuple[str | Promise, str]] = [*shipped, *((tongue, code) for code, tongue in OTHER_TONGUES.items())]
    found = ((language, rates.get(f"{name}, {code}")) for language, code in named)
    return tuple((language, rate) for language, rate in found if rate)
