"""Whether somebody may be leaning on Hearth too hard: what changed between two spans of four weeks. Pure.

Asked for by its owner, worked out then and there, kept nowhere. It compares them with themselves alone; the marks below
which nothing stands out are ours, and no number is the right one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from apps.wellbeing.charts import Used

SPAN = timedelta(days=28)
NIGHT_ENDS = 5
A_NIGHT = timedelta(minutes=10)
"""Less in a night is a look at the clock."""
MUCH = timedelta(hours=2)
"""A day, on average."""
SOME = timedelta(minutes=30)
"""A day, on average: below this more is not much."""
MORE = 1.5
"""Times as much as before."""
MANY_NIGHTS, SOME_NIGHTS = 8, 4
SOME_PEOPLE = 3
"""The page that shows what was compared names all of these."""


@dataclass(frozen=True, slots=True)
class Span:
    used: timedelta
    days: int
    """On which Hearth was used."""
    nights: int
    """With use after midnight."""
    people: int
    """Of whom something new was told."""

    @property
    def minutes(self) -> int:
        return round(self.used.total_seconds() / 60)


class Sign(StrEnum):
    HOURS = "hours"
    NIGHTS = "nights"
    PEOPLE = "people"


def span_of(used: Iterable[Used], *, since: date, people: int) -> Span:
    """The four weeks from `since` on."""
    mine = [one for one in used if since <= one.day < since + SPAN]
    nights: dict[date, int] = {}
    for one in mine:
        if one.hour < NIGHT_ENDS:
            nights[one.day] = nights.get(one.day, 0) + one.seconds
    return Span(
        used=timedelta(seconds=sum(one.seconds for one in mine)),
        days=len({one.day for one in mine}),
        nights=sum(seconds >= A_NIGHT.total_seconds() for seconds in nights.values()),
        people=people,
    )


def signs(*, now: Span, before: Span) -> list[Sign]:
    """What stands out, if anything does. Much alone is no sign: who is here less than before is on a good way."""
    a_day, a_day_before = now.used / SPAN.days, before.used / SPAN.days
    much = a_day >= MUCH and a_day >= a_day_before
    more = bool(before.used) and a_day >= SOME and a_day >= MORE * a_day_before
    often = now.nights >= MANY_NIGHTS and now.nights >= before.nights
    oftener = now.nights >= SOME_NIGHTS and now.nights > before.nights
    return [
        *([Sign.HOURS] if much or more else []),
        *([Sign.NIGHTS] if often or oftener else []),
        *([Sign.PEOPLE] if before.people >= SOME_PEOPLE and now.people * 2 <= before.people else []),
    ]
