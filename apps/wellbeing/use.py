"""How long Hearth is really used, and when its owner is told again that they talk with an AI.

Use is not time on the clock. From one sign of life to the next all of the time counts where it is shorter than PAUSE: who writes
slowly is still there. A longer one is a break, and nobody was here in it; of that only A_MESSAGE counts.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from django.db import transaction
from django.db.models import F

from apps.accounts.models import User
from apps.wellbeing.models import CareCount, Use, UseClock
from apps.wellbeing.pacing import PAUSE

EVERY = timedelta(hours=3)
HOURLY = timedelta(hours=1)
A_MESSAGE = timedelta(minutes=1)
"""What counts before a message that comes after a break: nobody sees when its writing began, and it took some time."""


def notice_due(*, used: timedelta, noticed_on: date | None, today: date, hourly: bool = False) -> bool:
    """With the first reply of a day, and whenever Hearth was `used` so long since the last time. Pure."""
    return noticed_on != today or used >= (HOURLY if hourly else EVERY)


def hours_of(since: datetime, until: datetime, zone: tzinfo) -> Iterator[tuple[date, int, int]]:
    """The days and hours between two moments, each with its seconds. Pure."""
    while since < until:
        here = since.astimezone(zone)
        past = timedelta(minutes=here.minute, seconds=here.second, microseconds=here.microsecond)
        end = min(until, since + timedelta(hours=1) - past)
        yield here.date(), here.hour, round((end - since).total_seconds())
        since = end


def stretches(seen_at: datetime, began: datetime, ended: datetime) -> Iterator[tuple[datetime, datetime]]:
    """What counts of the time since the last sign of life, and of an exchange. Pure.

    What two talks at once share counts once, and of one exchange no more than PAUSE. A clock that was set back begins anew.
    """
    if ended <= seen_at - PAUSE:
        seen_at = began
    if seen_at < began:
        yield (seen_at if began - seen_at < PAUSE else began - A_MESSAGE), began
    since = max(seen_at, began)
    if since < ended:
        yield since, min(ended, since + PAUSE)


@transaction.atomic
def note_use(*, user: User, began: datetime, ended: datetime, hourly: bool = False, was_told: bool = False) -> bool:
    """Count an exchange, and what lies between the last one and it; returns whether the notice is due, and takes it as given.

    It is not due where the owner `was_told` before the exchange: at the start of a talk it stands there already.
    """
    clock, _is_new = UseClock.objects.select_for_update().get_or_create(user=user, defaults={"seen_at": began})
    used = sum(_count(user, since, until) for since, until in stretches(clock.seen_at, began, ended))
    clock.seen_at, clock.since_notice = ended, clock.since_notice + used
    noticed_on = clock.noticed_at.astimezone(user.zone).date() if clock.noticed_at else None
    due = was_told or notice_due(
        used=timedelta(seconds=clock.since_notice),
        noticed_on=noticed_on,
        today=ended.astimezone(user.zone).date(),
        hourly=hourly,
    )
    if due:
        clock.since_notice, clock.noticed_at = 0, ended
    clock.save()
    return due and not was_told


@transaction.atomic
def note_care(*, user: User, kind: CareCount.Kind, at: datetime) -> None:
    """Once more in this year. What it was about, and when, is kept nowhere."""
    count, _is_new = CareCount.objects.get_or_create(user=user, kind=kind, year=at.astimezone(user.zone).year)
    CareCount.objects.filter(pk=count.pk).update(times=F("times") + 1)


def _count(user: User, since: datetime, until: datetime) -> int:
    whole = 0
    for day, hour, seconds in hours_of(since, until, user.zone):
        use, _is_new = Use.objects.get_or_create(user=user, day=day, hour=hour)
        Use.objects.filter(pk=use.pk).update(seconds=F("seconds") + seconds)
        whole += seconds
    return whole
