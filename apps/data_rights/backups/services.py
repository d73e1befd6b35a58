"""The only writers of backups and their plan. One at a time, and not while something is erased or restored."""

from datetime import datetime

from django.db import IntegrityError, transaction

from apps.accounts.models import User
from apps.data_rights.models import Backup, BackupPlan, Erasure, Restoration

State = Backup.State


class BackupRunning(Exception):
    """Another is being made, or something is being erased or restored. Nothing was begun."""


def open_backup(*, reason: Backup.Reason, now: datetime) -> Backup:
    """Raises BackupRunning."""
    try:
        with transaction.atomic():
            # As an erasure does before it looks whether a backup is being made.
            list(User.objects.select_for_update(no_key=True).order_by("pk"))
            if Erasure.objects.filter(is_open=True).exists() or Restoration.objects.filter(is_open=True).exists():
                raise BackupRunning
            return Backup.objects.create(reason=reason, asked_at=now)
    except IntegrityError:
        raise BackupRunning from None


def begin(*, backup: Backup, name: str, recipient: str, now: datetime) -> None:
    """Anew, if whoever had begun is gone. From here on each erasure is told to it."""
    backup.state, backup.name, backup.recipient, backup.made_at = State.MAKING, name, recipient, now
    backup.save(update_fields=["state", "name", "recipient", "made_at"])


def note_made(*, backup: Backup, size: int) -> None:
    backup.state, backup.size = State.PROVING, size
    backup.save(update_fields=["state", "size"])


def finish(*, backup: Backup, rows: int, now: datetime) -> None:
    _end(backup, now, state=State.PROVED, rows=rows, proved_at=now)


def fail(*, backup: Backup, problem: str, now: datetime) -> None:
    _end(backup, now, state=State.FAILED, problem=problem[:300])


def note_elsewhere(*, recipient: str, made_at: datetime, now: datetime) -> None:
    """A backup of which this Hearth knew nothing: it is told of erasures from now on, too."""
    known = {"state": State.PROVED, "asked_at": made_at, "made_at": made_at, "ended_at": now, "is_open": False}
    Backup.objects.get_or_create(recipient=recipient, defaults=known)


def plan() -> BackupPlan:
    """What holds: off, where nothing was said."""
    return BackupPlan.objects.first() or BackupPlan()


def change_plan(*, every: BackupPlan.Every, keep: int, now: datetime) -> None:
    BackupPlan.objects.update_or_create(key=1, defaults={"every": every, "keep": keep, "changed_at": now})


def _end(backup: Backup, now: datetime, **values: object) -> None:
    Backup.objects.filter(pk=backup.pk, is_open=True).update(**values, ended_at=now, is_open=False)
    backup.refresh_from_db()
