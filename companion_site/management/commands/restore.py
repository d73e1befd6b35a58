"""Puts a backup in place of all there is. What was erased since does not come back: it is erased again, or the backup refused."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.formats import date_format

from apps.accounts.alone import alone
from apps.data_rights.backups.catching_up import of_today
from apps.data_rights.backups.dumping import BadBackup
from apps.data_rights.backups.jobs import BACKING_UP
from apps.data_rights.backups.letting_go import let_go, make_another
from apps.data_rights.backups.restoring import look_into, restore
from apps.data_rights.backups.vault import Opened, key_of, opened
from apps.data_rights.erasing.jobs import ERASING
from apps.data_rights.erasing.running import clean_up
from apps.data_rights.erasing.services import Taken
from apps.data_rights.models import Backup, DataRequest, Erasure, Restoration
from apps.privacy.erasing import NotNow

RUNNING = "Something is being erased, backed up, restored, taken along or brought back. Try again when that has ended."


class Command(BaseCommand):
    help = "Restore a backup in place of everything there is: all of it, or nothing. Hearth's database has to run."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the sealed backup")
        parser.add_argument("--key", type=Path, help="its key, where that is not in the data folder")
        parser.add_argument("--replace", action="store_true", help="yes: what is there now goes")

    def handle(self, *args: Any, file: Path, key: Path | None, replace: bool, **options: Any) -> None:
        try:
            if _something_runs():
                raise CommandError(RUNNING)
            # No backup is begun meanwhile: it could come upon tables that are just being emptied.
            with (
                alone(BACKING_UP, wait=True),
                alone(ERASING, wait=True),
                opened(file, key or key_of(file)) as backup,
            ):
                if _something_runs():
                    raise CommandError(RUNNING)
                self._restore(backup, replace)
        except BadBackup as problem:
            raise CommandError(f"{problem} Nothing was changed.") from None
        except NotNow:
            raise CommandError(
                "A reply is being spoken just now, or chats are coming in. Nothing was changed; try again in a moment."
            ) from None

    def _restore(self, backup: Opened, replace: bool) -> None:
        plan = look_into(backup)
        as_of = f"as of {date_format(plan.made_at, 'j F Y, H:i')} UTC"
        if plan.again:
            self.stdout.write(
                f"Of what you erased since then nothing comes back: {len(plan.again)} erasures are done again."
            )
        if not replace:
            raise CommandError(
                f"It can be restored, {as_of}. Say --replace, and it takes the place of all there is now."
            )
        if plan.is_older:
            self.stdout.write("An earlier Hearth made it: it is brought up to date first, beside what is here.")
        with of_today(backup, home=settings.HOME.path) as caught_up:
            restored = restore(caught_up, now=timezone.now())
        self.stdout.write(f"Restored: {restored.rows:,} rows, {as_of}.")
        if restored.erasure:
            gone = let_go(backup.file, erasure=restored.erasure, home=settings.HOME.path)
            self._erased_again(restored.erasure, restored.taken)
            if gone:
                make_another(timezone.now())
                self.stdout.write("The backup is removed with its key, for it held that still. A new one is made.")

    def _erased_again(self, erasure: Erasure, taken: Taken) -> None:
        home, embedded = settings.HOME.path, settings.EMBEDDED_POSTGRES
        is_done = clean_up(erasure, taken, home=home, embedded=embedded)
        erasure.refresh_from_db()
        if not is_done:
            self.stderr.write(f"{erasure.problem} The receipt, then: /privacy/erase/{erasure.pk}/")
            return
        self.stdout.write(f"Erased again: {erasure.rows:,} rows. The receipt: /privacy/erase/{erasure.pk}/")
        if erasure.rows and erasure.verified["nothing_to_look_for"]:
            self.stderr.write(
                "What they held was too short to look for, so no file was looked through; look with verify_erasure."
            )
        elif erasure.rows and not erasure.verified["holds"]:
            self.stderr.write("That they are in no file any more could not be proved; look with verify_erasure.")


def _something_runs() -> bool:
    # A request that waits would be replaced with all else, and never be worked on.
    requested = DataRequest.objects.filter(state__in=["waiting", "running"]).exists()
    return requested or any(table.objects.filter(is_open=True).exists() for table in (Backup, Erasure, Restoration))
