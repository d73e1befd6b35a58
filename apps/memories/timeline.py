"""Memories by month: how many, as bars of a picture, and those of one month."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce, TruncDate, TruncMonth

from apps.accounts.models import User
from apps.memories.access import memories_of
from apps.memories.listing import with_its_own
from apps.memories.models import Memory

MONTHS = 24
"""In one picture."""
BAR, GAP, HEIGHT, ROOM_FOR_LABELS = 11, 4, 110, 20
"""In units of the picture."""
LABEL_EVERY = 6
A_MONTH, AHEAD = 100, 20
FIRST, LAST = 12, 9999 * 12 + 11
"""Months that there are, counted from the year 0."""


@dataclass(frozen=True, slots=True)
class Bar:
    month: date
    count: int
    x: int
    y: int
    height: int
    chosen: bool
    labelled: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    bars: list[Bar]
    earlier: date | None
    """The last month of the picture before, where there is one."""
    later: date | None
    month: date | None
    """The one that is shown below; None while there are no memories."""
    memories: list[Memory]
    more: int
    ahead: list[Memory]
    """Plans and events that are still to come, soonest first."""
    width: int = MONTHS * (BAR + GAP)
    height: int = HEIGHT + ROOM_FOR_LABELS
    ground: int = HEIGHT


def timeline(user: User, *, today: date, month: date | None = None, until: date | None = None) -> Timeline:
    """`month` is looked into, by default the latest with anything in it by today; `until` ends the picture."""
    dated = _dated(user)
    by_month = dated.annotate(month=TruncMonth("day")).order_by().values_list("month").annotate(count=Count("id"))
    counts = {first_of(when): count for when, count in by_month}
    if not counts:
        return Timeline([], None, None, None, [], 0, [])
    begins, ends = min(counts), max(counts)
    month = month or max((one for one in counts if one <= today), default=begins)
    last = min(max(until or max(month, min(ends, first_of(today))), begins), ends)
    window = [_months_before(last, back) for back in range(MONTHS - 1, -1, -1)]
    shown = dated.filter(day__range=(month, _last_of(month))).order_by("day", "valid_from", "id")
    memories = list(with_its_own(shown)[:A_MONTH])
    return Timeline(
        bars=_bars(window, counts, month),
        earlier=_months_before(window[0], 1) if window[0] > begins else None,
        later=min(_months_before(last, -MONTHS), ends) if last < ends else None,
        month=month,
        memories=memories,
        more=counts.get(month, 0) - len(memories),
        ahead=list(memories_of(user).filter(valid_until=None, happened_on__gte=today).order_by("happened_on")[:AHEAD]),
    )


def first_of(day: date) -> date:
    return date(day.year, day.month, 1)


def _last_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def _dated(user: User) -> QuerySet[Any]:
    """Each with the day it is about: when it happens, or when it was learned."""
    return memories_of(user).annotate(day=Coalesce("happened_on", TruncDate("valid_from", tzinfo=user.zone)))


def _months_before(month: date, back: int) -> date:
    at = min(max(FIRST, month.year * 12 + month.month - 1 - back), LAST)
    return date(at // 12, at % 12 + 1, 1)


def _bars(window: list[date], counts: dict[date, int], chosen: date) -> list[Bar]:
    most = max((counts.get(month, 0) for month in window), default=0) or 1
    bars = []
    for place, month in enumerate(window):
        count = counts.get(month, 0)
        height = max(3, round(count / most * (HEIGHT - 8))) if count else 0
        x, labelled = place * (BAR + GAP) + GAP // 2, month.month % LABEL_EVERY == 1
        bars.append(Bar(month, count, x, HEIGHT - height, height, month == chosen, labelled))
    return bars
