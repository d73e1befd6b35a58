"""A sealed copy of everything, proved by restoring it into an empty database beside."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from companion_site.backups.dumping import BadBackup, load
from companion_site.backups.vault import key_of, make_backup, opened
from companion_site.evaluating.scratch import on_a_scratch_database
from companion_site.launch.errors import CannotStart


class Command(BaseCommand):
    help = "Make a sealed backup in the data folder, and restore it into an empty database to prove it. Hearth may run."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--unproved", action="store_true", help="don't restore it to prove it")

    def handle(self, *args: Any, unproved: bool, **options: Any) -> None:
        try:
            file = make_backup(settings.HOME.path, timezone.now())
        except OSError as error:
            raise CommandError(f"It could not be written: {error.strerror}. Nothing is lost.") from None
        self.stdout.write(f"Sealed: {file}\nIts key, without which nobody opens it: {key_of(file)}")
        if unproved:
            return
        try:
            with opened(file, key_of(file)) as archive, on_a_scratch_database():
                rows = load(archive)
        except (BadBackup, CannotStart) as problem:
            raise CommandError(f"It could not be proved. {problem}") from None
        self.stdout.write(f"Proved: {rows:,} rows were restored into an empty database, and each table is the same.")
