"""When a backup is due by its plan, and which may go. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from apps.data_rights.models import Backup, BackupPlan

PERIODS = {BackupPlan.Every.DAY: timedelta(days=1), BackupPlan.Every.WEEK: timedelta(weeks=1)}
AGAIN_AFTER = timedelta(hours=6)
"""One that failed is not tried again before: the disk won't be less full in a minute."""
SWEEPING = 3
"""The hour, where its owner lives, in which what aged is erased: not while a backup is made, so the next one is not begun then."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup whose file is there, and which was proved."""

    name: str
    made_at: datetime


def is_due(*, every: str, made: Sequence[Made], last_failed: datetime | None, now: datetime, zone: tzinfo) -> bool:
    """A clock that was set back makes none due for longer than its period."""
    period = PERIODS.get(BackupPlan.Every(every))
    if period is None or (last_failed and timedelta() <= now - last_failed < AGAIN_AFTER):
        return False
    newest = max((one.made_at for one in made if one.made_at <= now), default=None)
    return newest is None or (now - newest >= period and now.astimezone(zone).hour != SWEEPING)


def beyond(made: Sequence[Made], keep: int) -> list[Made]:
    """All but the newest."""
    return sorted(made, key=lambda one: one.made_at, reverse=True)[keep:]


def next_after(every: str, newest: datetime | None) -> datetime | None:
    period = PERIODS.get(BackupPlan.Every(every))
    return newest + period if period and newest else None


def made_of(backups: Sequence[Backup]) -> list[Made]:
    return [Made(one.name, one.made_at) for one in backups if one.made_at and one.state == Backup.State.PROVED]
