"""What was measured of the classifiers, as their training wrote it down beside the weights, for people to read.

It holds {"rates": [{"name": "crisis: recognised", "hits": 950, "of": 1000}, {"name": "crisis: recognised, en", ...}, ...]}: of
examples that were held out, in all and by language, kind and more. What has no such rate is not shown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.languages import LANGUAGES
from apps.classifiers.intervals import wilson
from apps.classifiers.weights_file import FIGURES as FILE

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


@dataclass(frozen=True, slots=True)
class Rate:
    """In percent, with the interval that the true rate lies in by 95 %."""

    hits: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.hits / self.of

    @property
    def low(self) -> float:
        return 100 * wilson(self.hits, self.of)[0]

    @property
    def high(self) -> float:
        return 100 * wilson(self.hits, self.of)[1]


@dataclass(frozen=True, slots=True)
class Measured:
    means: Promise
    rate: Rate
    by_language: tuple[tuple[str, Rate], ...]


def measured_on() -> date | None:
    """The day of all of them."""
    day = json.loads(FILE.read_text(encoding="utf-8")).get("measured_on") if FILE.exists() else None
    return date.fromisoformat(day) if day else None


@cache
def measured() -> list[Measured]:
    """In the order of MEANINGS."""
    if not FILE.exists():
        return []
    written = json.loads(FILE.read_text(encoding="utf-8"))["rates"]
    rates = {one["name"]: Rate(one["hits"], one["of"]) for one in written if one["of"]}
    return [
        Measured(means, rates[name], _by_language(name, rates)) for name, means in MEANINGS.items() if name in rates
    ]


def _by_language(name: str, rates: Mapping[str, Rate]) -> tuple[tuple[str, Rate], ...]:
    named = sorted(LANGUAGES, key=lambda language: language.english_name)
    found = ((language.english_name, rates.get(f"{name}, {language.code}")) for language in named)
    return tuple((language, rate) for language, rate in found if rate)
