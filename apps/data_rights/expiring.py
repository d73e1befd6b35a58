"""What its app declares to go by itself after a while, goes."""

from datetime import datetime

from django.db import transaction

from apps.privacy.registry import sources


@transaction.atomic
def forget_what_expired(*, now: datetime) -> int:
    """With what hangs on it. Returns how many rows went."""
    count = 0
    for source in sources():
        if source.expires is not None and source.since:
            old = source.table._default_manager.filter(**{f"{source.since}__lt": now - source.expires})
            count += old.delete()[0]
    return count
