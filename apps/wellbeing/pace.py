"""An owner's limits and quiet hours: kept, and spoken up for once a turn."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.wellbeing.models import Pace, Use
from apps.wellbeing.pacing import Reminder, Stretch, Wishes, quiet_day, reminder_due, stretch_at

WORDS: dict[Reminder, Promise] = {
    Reminder.BREAK: _(
        "You wanted to be told when you have been here for long without a break. "
        "Stand up, drink something, look out of the window; nothing here runs away."
    ),
    Reminder.LIMIT: _(
        "That is the time you wanted to spend here today, so this is a good place to stop. Going on is up to you."
    ),
    Reminder.QUIET: _(
        "These are your quiet hours. Nothing here is urgent, and rest is worth more than a reply. Going on is up to you."
    ),
}
"""Hearth's own, said in the talk beside the companion's."""


def wishes_of(user: User) -> Wishes:
    return wishes_in(Pace.objects.filter(user=user).first())


@transaction.atomic
def set_pace(*, user: User, wishes: Wishes) -> None:
    """Whoever wants nothing keeps nothing; what was said for an old wish is said again for a new one, and not for the same."""
    if wishes == Wishes():
        Pace.objects.filter(user=user).delete()
        return
    pace, _is_new = Pace.objects.select_for_update().get_or_create(user=user)
    before = wishes_in(pace)
    if wishes.a_day != before.a_day:
        pace.limit_said_on = None
    if (wishes.quiet_from, wishes.quiet_until) != (before.quiet_from, before.quiet_until):
        pace.quiet_said_on = None
    if wishes.break_after != before.break_after:
        pace.stretch_began = pace.stretch_seen = None
    pace.hourly_notice = wishes.hourly_notice
    pace.break_after, pace.a_day = _minutes(wishes.break_after), _minutes(wishes.a_day)
    pace.quiet_from, pace.quiet_until = wishes.quiet_from, wishes.quiet_until
    pace.save()


@transaction.atomic
def remind(
    *, user: User, now: datetime, began: datetime | None = None, silent: bool = False, said: Collection[Reminder] = ()
) -> Reminder | None:
    """What to say after a turn that `began` (else now) and ended `now`, and that it was said; to be asked once a turn.

    In a crisis, or where something else is said, it has to be `silent`: the time counts, and what is due is said later. What was
    `said` elsewhere is not due.
    """
    pace = Pace.objects.select_for_update().filter(user=user).first()
    if pace is None:
        return None
    here, wishes = now.astimezone(user.zone), wishes_in(pace)
    stretch = stretch_at(now, stretch_of(pace), began=began or now)
    said = said_on_record(pace, here) | set(said)
    used = Use.objects.filter(user=user, day=here.date()).aggregate(whole=Sum("seconds"))["whole"] or 0
    used_today = timedelta(seconds=used)
    due = None if silent else reminder_due(wishes, now=here, used_today=used_today, stretch=stretch, said=said)
    match due:
        case Reminder.QUIET:
            pace.quiet_said_on = quiet_day(wishes, here)
        case Reminder.LIMIT:
            pace.limit_said_on = here.date()
    if wishes.break_after is not None:
        # Any reminder is a good moment for a break; two in a row would nag.
        pace.stretch_began, pace.stretch_seen = (now if due else stretch.began), now
    pace.save()
    return due


def wishes_in(pace: Pace | None) -> Wishes:
    if pace is None:
        return Wishes()
    return Wishes(
        hourly_notice=pace.hourly_notice,
        break_after=_time(pace.break_after),
        a_day=_time(pace.a_day),
        quiet_from=pace.quiet_from,
        quiet_until=pace.quiet_until,
    )


def stretch_of(pace: Pace | None) -> Stretch | None:
    if pace is None or pace.stretch_began is None or pace.stretch_seen is None:
        return None
    return Stretch(pace.stretch_began, pace.stretch_seen)


def said_on_record(pace: Pace | None, here: datetime) -> frozenset[Reminder]:
    """Today, or in this night; the moment in the owner's own time zone."""
    if pace is None:
        return frozenset()
    night = quiet_day(wishes_in(pace), here)
    limit = {Reminder.LIMIT} if pace.limit_said_on == here.date() else set()
    return frozenset(limit | ({Reminder.QUIET} if night and pace.quiet_said_on == night else set()))


def _time(minutes: int | None) -> timedelta | None:
    return None if minutes is None else timedelta(minutes=minutes)


def _minutes(time: timedelta | None) -> int | None:
    return None if time is None else int(time.total_seconds() // 60)
