"""What goes by itself: after a while that its app declares, or that its owner set.

At night where its owner lives; where Hearth was not running then, as soon as it runs again.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from django.db import transaction

from apps.accounts.models import User
from apps.accounts.time_zones import owners_zone
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.models import Erasure, Sweep
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.retention import ageing, due, periods_of

NIGHT = time(3, 47)


def sweep(*, now: datetime) -> list[Erasure]:
    """If it is due. Returns what was opened, to be run by whoever calls; not twice at once.

    Where something else was worked on it stays due, and is done by whoever calls next.
    """
    last = Sweep.objects.first()
    if not is_due(last=last.at if last else None, now=now, zone=owners_zone()):
        return []
    forget_what_expired(now=now)
    opened, is_all = let_go_of_what_aged(now=now)
    if is_all:
        Sweep.objects.update_or_create(key=1, defaults={"at": now})
    return opened


def is_due(*, last: datetime | None, now: datetime, zone: tzinfo) -> bool:
    """Once for each night of this zone. A clock that was ahead when it was noted keeps nothing from going."""
    today = now.astimezone(zone).date()
    begun = (_night_of(day, zone) for day in (today, today - timedelta(days=1)))
    night = next(night for night in begun if night <= now)
    return last is None or not night <= last <= now


def _night_of(day: date, zone: tzinfo) -> datetime:
    """In UTC: where clocks are put back one hour of the day comes twice."""
    return datetime.combine(day, NIGHT, zone).astimezone(UTC)


@transaction.atomic
def forget_what_expired(*, now: datetime) -> int:
    """With what hangs on it. Returns how many rows went."""
    count = 0
    for source in sources():
        if source.expires is not None and source.since:
            old = source.table._default_manager.filter(**{f"{source.since}__lt": now - source.expires})
            count += old.delete()[0]
    return count


def let_go_of_what_aged(*, now: datetime) -> tuple[list[Erasure], bool]:
    """Numbers go at once. Words are erased: returns what was opened for that, to be run by whoever calls.

    And whether that is all: while something else is worked on nothing is opened.
    """
    opened, is_all = [], True
    for user in User.objects.exclude(retentions=None):
        old = due(user, periods_of(user), now=now)
        for source in ageing():
            if source.model in old and not source.aged_are_erased:
                with transaction.atomic():
                    source.drop_aged(user, old.pop(source.model))
        try:
            opened += [open_erasure(user=user, chosen=Chosen(aged=old), now=now)] if old else []
        except ErasureRunning:
            is_all = False
    return opened, is_all
