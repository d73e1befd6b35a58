"""Time off the record: it counts for every limit and notice, and stands nowhere but in this process's memory.

On the disk a number for an hour would tell that somebody talked off the record then. So these numbers go with the day or the
process, whichever ends first, and nobody reads them but who decides what to say next (docs/decisions/0027).
"""

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from django.db import DatabaseError
from django.db.models import Sum

from apps.accounts.models import User
from apps.wellbeing.models import Pace, Use, UseClock
from apps.wellbeing.pace import said_on_record, stretch_of, wishes_in
from apps.wellbeing.pacing import PAUSE, Reminder, Stretch, Wishes, quiet_day, reminder_due, stretch_at
from apps.wellbeing.use import hours_of, notice_due, stretches

log = logging.getLogger(__name__)

NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class Aside:
    """An owner's time off the record on one of their days, and what they were told because of it."""

    day: date
    seen_at: datetime | None = None
    """The last sign that somebody was there."""
    used: timedelta = NO_TIME
    since_notice: timedelta = NO_TIME
    noticed_at: datetime | None = None
    counted_then: timedelta = NO_TIME
    """How much use on record the clock had counted by that notice."""
    stretch: Stretch | None = None
    said: Mapping[Reminder, date] = field(default_factory=dict)
    reminded_at: datetime | None = None
    """Of anything, in either kind of talk: no time before that counts for a break."""


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What the database has of the same."""

    wishes: Wishes = field(default_factory=Wishes)
    used_today: timedelta = NO_TIME
    seen_at: datetime | None = None
    since_notice: timedelta = NO_TIME
    noticed_at: datetime | None = None
    stretch: Stretch | None = None
    said: frozenset[Reminder] = frozenset()


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be said; not both at once."""

    notice: bool = False
    """That this is an AI."""
    wish: Reminder | None = None


_asides: dict[int, Aside] = {}
_one_at_a_time = threading.RLock()


def note_aside(*, user: User, began: datetime, ended: datetime, was_told: bool, silent: bool) -> Due:
    """Count an exchange off the record; the arguments are those of note_use and remind. Writes nothing."""
    with _one_at_a_time:
        on_record = _on_record(user, ended)
        before = _of(user, ended) or Aside(_day(user, ended))
        seen_at = max((one for one in (before.seen_at, on_record.seen_at) if one), default=began)
        spans = list(stretches(seen_at, began, ended))
        days = [(day, seconds) for since, until in spans for day, _hour, seconds in hours_of(since, until, user.zone)]
        after = replace(
            before,
            seen_at=ended,
            used=before.used + timedelta(seconds=sum(seconds for day, seconds in days if day == before.day)),
            since_notice=before.since_notice + timedelta(seconds=sum(seconds for _day, seconds in days)),
        )
        return _say(user, after, on_record, began=began, now=ended, was_told=was_told, silent=silent)


def due_with_aside(*, user: User, began: datetime, now: datetime, was_told: bool, reminded: bool, silent: bool) -> Due:
    """After an exchange on record from `began` to `now` that was counted, and after which the owner `was_told` or `reminded`,
    or not: what else is due because of time off the record."""
    with _one_at_a_time:
        aside = _of(user, now)
        if aside is None:
            return Due()
        aside = replace(aside, reminded_at=now) if reminded else aside
        on_record = _on_record(user, now)
        return _say(user, aside, on_record, began=began, now=now, was_told=was_told, silent=silent or reminded)


def said_aside(user: User, now: datetime) -> frozenset[Reminder]:
    """What was said off the record and need not be said again now."""
    aside = _of(user, now)
    return _said(aside, wishes_in(_pace(user)), now.astimezone(user.zone)) if aside else frozenset()


def forget_asides() -> None:
    with _one_at_a_time:
        _asides.clear()


def _say(
    user: User, aside: Aside, on_record: OnRecord, *, began: datetime, now: datetime, was_told: bool, silent: bool
) -> Due:
    stretch = stretch_at(now, _joined(aside, on_record), began=began)
    here = now.astimezone(user.zone)
    after, due = _decide(replace(aside, stretch=stretch), on_record, now=here, was_told=was_told, silent=silent)
    _asides[user.pk] = after
    return due


def _decide(aside: Aside, on_record: OnRecord, *, now: datetime, was_told: bool, silent: bool) -> tuple[Aside, Due]:
    """Both kinds of time together; what is due is taken as said. Pure: `now` in the owner's own time zone."""
    after = aside
    noticed_at = max((one for one in (aside.noticed_at, on_record.noticed_at) if one), default=None)
    told = was_told or notice_due(
        used=aside.since_notice + max(NO_TIME, on_record.since_notice - aside.counted_then),
        noticed_on=noticed_at.astimezone(now.tzinfo).date() if noticed_at else None,
        today=now.date(),
        hourly=on_record.wishes.hourly_notice,
    )
    if told:
        after = replace(after, since_notice=NO_TIME, noticed_at=now, counted_then=on_record.since_notice)
    if told and not was_told:
        # One thing at a time: what else is due is said after the next reply.
        return after, Due(notice=True)
    wish = None if silent else _wish(after, on_record, now)
    if wish is None:
        return after, Due()
    night = quiet_day(on_record.wishes, now) if wish is Reminder.QUIET else None
    said = {**after.said, wish: night or now.date()}
    return replace(after, said=said, stretch=Stretch(now, now), reminded_at=now), Due(wish=wish)


def _wish(aside: Aside, on_record: OnRecord, now: datetime) -> Reminder | None:
    return reminder_due(
        on_record.wishes,
        now=now,
        used_today=on_record.used_today + aside.used,
        stretch=aside.stretch or Stretch(now, now),
        said=on_record.said | _said(aside, on_record.wishes, now),
    )


def _said(aside: Aside, wishes: Wishes, now: datetime) -> frozenset[Reminder]:
    days = {Reminder.LIMIT: now.date(), Reminder.QUIET: quiet_day(wishes, now)}
    said = {reminder for reminder, day in days.items() if day and aside.said.get(reminder) == day}
    lately = wishes.break_after and aside.reminded_at and now - aside.reminded_at < wishes.break_after
    return frozenset(said | {Reminder.BREAK} if lately else said)


def _joined(aside: Aside, on_record: OnRecord) -> Stretch | None:
    """Going from one kind of talk to the other is no break."""
    known = sorted((one for one in (aside.stretch, on_record.stretch) if one), key=lambda stretch: stretch.seen)
    if not known:
        return None
    last = known[-1]
    goes_on = last.began - known[0].seen < PAUSE
    began = min(one.began for one in known) if goes_on else last.began
    return Stretch(max(began, aside.reminded_at or began), last.seen)


def _of(user: User, now: datetime) -> Aside | None:
    """Of a day that is over only the stretch goes on, and what was said."""
    aside, day = _asides.get(user.pk), _day(user, now)
    if aside and aside.day != day:
        return replace(aside, day=day, used=NO_TIME, since_notice=NO_TIME, counted_then=NO_TIME)
    return aside


def _on_record(user: User, now: datetime) -> OnRecord:
    try:
        return _read(user, now)
    except DatabaseError:
        log.exception("the use on record could not be read")
        return OnRecord()


def _read(user: User, now: datetime) -> OnRecord:
    clock, pace = UseClock.objects.filter(user=user).first(), _pace(user)
    used = Use.objects.filter(user=user, day=_day(user, now)).aggregate(whole=Sum("seconds"))["whole"] or 0
    return OnRecord(
        wishes=wishes_in(pace),
        used_today=timedelta(seconds=used),
        seen_at=clock.seen_at if clock else None,
        since_notice=timedelta(seconds=clock.since_notice if clock else 0),
        noticed_at=clock.noticed_at if clock else None,
        stretch=stretch_of(pace),
        said=said_on_record(pace, now.astimezone(user.zone)),
    )


def _pace(user: User) -> Pace | None:
    return Pace.objects.filter(user=user).first()


def _day(user: User, now: datetime) -> date:
    return now.astimezone(user.zone).date()
