"""What is done to memories while nobody talks; each step may be repeated at any time and does nothing the second time."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from apps.accounts.models import User
from apps.memories.health import merge_duplicates
from apps.memories.models import Memory
from apps.memories.profile import is_paused, rebuild_profile
from apps.memories.services import drop_what_was_forgotten

FADES_AFTER = timedelta(days=90)
LEAST = 1
MEMORABLE = 3


@transaction.atomic
def consolidate(*, user: User, now: datetime) -> None:
    """What was forgotten leaves for good, what says the same is merged, plans whose day has passed become what happened, passing
    remarks fade. While memory is paused only the first of these."""
    drop_what_was_forgotten(user=user, now=now)
    if is_paused(user):
        return
    merge_duplicates(user=user, now=now)
    _let_plans_pass(user, now)
    _fade(user, now)
    rebuild_profile(user=user, now=now)


def _let_plans_pass(user: User, now: datetime) -> None:
    """Whether it really happened nobody said: it stays a plan, of the past."""
    passed = Memory.objects.filter(user=user, kind=Memory.Kind.PLAN, happened_on__lt=now.astimezone(user.zone).date())
    passed.filter(valid_until=None, valid_from__lte=now).update(valid_until=now)


def _fade(user: User, now: datetime) -> None:
    """What never came to mind in a season matters less; it is never deleted, and once recalled it stays."""
    unused = Memory.objects.filter(user=user, recalls=0, pinned=False, importance__gt=LEAST, importance__lte=MEMORABLE)
    unused = unused.exclude(origin=Memory.Origin.HAND)
    unused.filter(created_at__lt=now - FADES_AFTER, updated_at__lt=now - FADES_AFTER).update(
        importance=F("importance") - 1, updated_at=now
    )
