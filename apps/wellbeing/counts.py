"""How often care stepped in, by year: counts for the owner's own eyes, without a word or a name in them."""

from collections import defaultdict
from dataclasses import dataclass

from apps.accounts.models import User
from apps.wellbeing.models import CareCount


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    counts: list[tuple[str, int]]
    """What was done, and how often; in the order of the kinds."""


def years_of(user: User) -> list[Year]:
    """The latest first."""
    counted: dict[int, dict[str, int]] = defaultdict(dict)
    for year, kind, times in CareCount.objects.filter(user=user).values_list("year", "kind", "times"):
        counted[year][kind] = times
    return [Year(year, _counts(counted[year])) for year in sorted(counted, reverse=True)]


def _counts(times: dict[str, int]) -> list[tuple[str, int]]:
    return [(str(kind.label), times[kind]) for kind in CareCount.Kind if times.get(kind)]
