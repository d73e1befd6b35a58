"""A restored backup out of which something had to be erased again: it goes, as after any erasure; one without takes its place."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from apps.data_rights.backups.services import BackupRunning, open_backup
from apps.data_rights.backups.vault import file_of, remove
from apps.data_rights.models import Backup, Erasure


def let_go(file: Path, *, erasure: Erasure | None, home: Path) -> bool:
    """Returns whether it was to go. With its key, and only out of the data folder: a copy elsewhere is its owner's to find.

    May be done twice.
    """
    if erasure is None or not erasure.rows or file.resolve() != file_of(home, file.stem).resolve():
        return False
    remove(file)
    return True


def make_another(now: datetime) -> None:
    """Of what is here now, as soon as the worker comes to it; where one is being made already, that one holds it."""
    with suppress(BackupRunning):
        open_backup(reason=Backup.Reason.INSTEAD, now=now)
