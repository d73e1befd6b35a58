"""What goes by itself: after a while that its app declares, or that its owner set."""

from datetime import datetime

from django.db import transaction

from apps.accounts.models import User
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.models import Erasure
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.retention import ageing, due, periods_of


@transaction.atomic
def forget_what_expired(*, now: datetime) -> int:
    """With what hangs on it. Returns how many rows went."""
    count = 0
    for source in sources():
        if source.expires is not None and source.since:
            old = source.table._default_manager.filter(**{f"{source.since}__lt": now - source.expires})
            count += old.delete()[0]
    return count


def let_go_of_what_aged(*, now: datetime) -> list[Erasure]:
    """Numbers go at once. Words are erased: returns what was opened for that, to be run by whoever calls.

    While something else is worked on it is left for the next night.
    """
    opened = []
    for user in User.objects.exclude(retentions=None):
        old = due(user, periods_of(user), now=now)
        for source in ageing():
            if source.model in old and not source.aged_are_erased:
                with transaction.atomic():
                    source.drop_aged(user, old.pop(source.model))
        try:
            opened += [open_erasure(user=user, chosen=Chosen(aged=old), now=now)] if old else []
        except ErasureRunning:
            continue
    return opened
