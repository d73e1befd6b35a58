"""A sealed copy of everything, proved by restoring it into an empty database beside."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apps.accounts.alone import alone
from apps.data_rights.backups.jobs import BACKING_UP
from apps.data_rights.backups.making import make
from apps.data_rights.backups.services import BackupRunning, open_backup
from apps.data_rights.backups.vault import file_of, key_of
from apps.data_rights.models import Backup

RUNNING = "Another backup is being made, or something is being erased. Try again when that has ended."


class Command(BaseCommand):
    help = "Make a sealed backup in the data folder, and restore it into an empty database to prove it. Hearth may run."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def handle(self, *args: Any, **options: Any) -> None:
        home = settings.HOME.path
        if Backup.objects.filter(is_open=True).exists():
            raise CommandError(RUNNING)
        # The worker would take what is open for something that was left behind, and begin it anew.
        with alone(BACKING_UP, wait=True):
            try:
                backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
            except BackupRunning:
                raise CommandError(RUNNING) from None
            make(backup, home=home)
        if backup.name and (file := file_of(home, backup.name)).exists():
            self.stdout.write(f"Sealed: {file}\nIts key, without which nobody opens it: {key_of(file)}")
        if backup.state != Backup.State.PROVED:
            raise CommandError(backup.problem)
        self.stdout.write(
            f"Proved: {backup.rows:,} rows were restored into an empty database, and each table is the same."
        )
