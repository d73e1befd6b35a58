"""When an owner is reminded of what they wanted for themselves. Pure: the clock is handed in, in the owner's own time zone.

A reminder is a line in the talk, never a lock: whoever goes on, goes on. In a crisis nobody is reminded of anything.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

PAUSE = timedelta(minutes=10)
"""So long without a word is a break."""


class Reminder(StrEnum):
    QUIET = "quiet"
    LIMIT = "limit"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an owner asked for; None is “no reminder”."""

    hourly_notice: bool = False
    break_after: timedelta | None = None
    a_day: timedelta | None = None
    quiet_from: time | None = None
    quiet_until: time | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time since the last pause."""

    began: datetime
    seen: datetime


def stretch_at(now: datetime, before: Stretch | None, *, began: datetime) -> Stretch:
    """After an exchange from `began` to `now`: who waits for a slow reply is no less there.

    A clock that was set back begins anew, as a pause does.
    """
    if before and before.seen <= now and began - before.seen < PAUSE:
        return Stretch(before.began, now)
    return Stretch(min(began, now), now)


def quiet_day(wishes: Wishes, now: datetime) -> date | None:
    """The day on which the quiet hours of this moment began; None outside of them."""
    begins, ends, at = wishes.quiet_from, wishes.quiet_until, now.time()
    if begins is None or ends is None or begins == ends:
        return None
    if begins < ends:
        return now.date() if begins <= at < ends else None
    if at >= begins:
        return now.date()
    return now.date() - timedelta(days=1) if at < ends else None


def reminder_due(
    wishes: Wishes, *, now: datetime, used_today: timedelta, stretch: Stretch, said: Collection[Reminder] = ()
) -> Reminder | None:
    """One at most, the one that matters more; `said` are those that need not be said again today, or in this night."""
    if Reminder.QUIET not in said and quiet_day(wishes, now):
        return Reminder.QUIET
    if Reminder.LIMIT not in said and wishes.a_day is not None and used_today >= wishes.a_day:
        return Reminder.LIMIT
    if (
        Reminder.BREAK not in said
        and wishes.break_after is not None
        and stretch.seen - stretch.began >= wishes.break_after
    ):
        return Reminder.BREAK
    return None
