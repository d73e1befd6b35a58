"""How long and when an owner used Hearth, for their own eyes."""

from dataclasses import dataclass
from datetime import date

from apps.accounts.models import User
from apps.wellbeing.charts import WEEK, WEEKS, Used, Week, monday_of, week_of
from apps.wellbeing.models import Use
from apps.wellbeing.pace import wishes_of

BEGINS = date(2024, 1, 1)
"""A Monday before there was anything to count."""


def use_of(user: User, *, since: date, until: date) -> list[Used]:
    """Both days included."""
    rows = Use.objects.filter(user=user, day__range=(since, until)).values_list("day", "hour", "seconds")
    return [Used(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Mirror:
    week: Week
    earlier: date | None
    """A day in the weeks before those of the picture, where Hearth was used then."""
    later: date | None


def mirror(user: User, *, today: date, day: date | None = None) -> Mirror:
    """The week of `day`, by default this one, among the weeks that led to it."""
    newest = monday_of(today)
    monday = monday_of(min(max(day or today, BEGINS), today))
    last = newest if monday > newest - WEEKS * WEEK else monday
    since = last - WEEKS * WEEK
    limit = wishes_of(user).a_day
    return Mirror(
        week=week_of(
            use_of(user, since=since, until=last + WEEK),
            monday=monday,
            last=last,
            limit=None if limit is None else int(limit.total_seconds() // 60),
        ),
        earlier=since if Use.objects.filter(user=user, day__lt=since + WEEK).exists() else None,
        later=min(newest, last + WEEKS * WEEK) if last < newest else None,
    )
