"""What was measured of the classifiers of care (apps/classifiers/figures.py), for people to read. What has no rate is not shown."""

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Measured:
    means: Promise
    rate: Rate
    by_language: tuple[tuple[str, Rate], ...]


def measured() -> list[Measured]:
    """In the order of MEANINGS."""
    found = rates()
    return [
        Measured(means, found[name], _by_language(name, found)) for name, means in MEANINGS.items() if name in found
    ]


def _by_language(name: str, rates: Mapping[str, Rate]) -> tuple[tuple[str, Rate], ...]:
    named = sorted(LANGUAGES, key=lambda language: language.english_name)
    found = ((language.english_name, rates.get(f"{name}, {language.code}")) for language in named)
    return tuple((language, rate) for language, rate in found if rate)
