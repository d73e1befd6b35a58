"""How often care stepped in, by year: counts for the owner's own eyes, without a word or a name in them."""

from collections import Counter
from dataclasses import dataclass

from apps.accounts.models import User
from apps.wellbeing.models import CareNote


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    counts: list[tuple[str, int]]
    """What was done, and how often; in the order of the kinds."""


def years_of(user: User) -> list[Year]:
    """The latest first."""
    notes = CareNote.objects.filter(user=user).values_list("at", "kind")
    counted = Counter((at.astimezone(user.zone).year, kind) for at, kind in notes.iterator())
    years = sorted({year for year, _kind in counted}, reverse=True)
    return [Year(year, _counts(counted, year)) for year in years]


def _counts(counted: Counter[tuple[int, str]], year: int) -> list[tuple[str, int]]:
    return [(str(kind.label), counted[year, kind]) for kind in CareNote.Kind if counted[year, kind]]
