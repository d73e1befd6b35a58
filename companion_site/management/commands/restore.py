"""Puts a backup in place of all there is. What was erased since does not come back: a backup from before then is refused."""

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.formats import date_format

from apps.data_rights.models import Erasure
from companion_site.backups.dumping import BadBackup, load, manifest_of
from companion_site.backups.vault import key_of, opened


class Command(BaseCommand):
    help = "Restore a backup in place of everything there is: all of it, or nothing. Hearth's database has to run."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the sealed backup")
        parser.add_argument("--key", type=Path, help="its key, where that is not in the data folder")
        parser.add_argument("--replace", action="store_true", help="yes: what is there now goes")

    def handle(self, *args: Any, file: Path, key: Path | None, replace: bool, **options: Any) -> None:
        try:
            with opened(file, key or key_of(file)) as archive:
                made_at = datetime.fromisoformat(manifest_of(archive)["made_at"])
                _refuse_what_was_erased(made_at)
                if not replace:
                    raise CommandError("It can be restored. Say --replace, and it takes the place of all there is now.")
                rows = load(archive)
        except BadBackup as problem:
            raise CommandError(f"{problem} Nothing was changed.") from None
        self.stdout.write(f"Restored: {rows:,} rows, as of {date_format(made_at, 'j F Y, H:i')} UTC.")


def _refuse_what_was_erased(made_at: datetime) -> None:
    erased = Erasure.objects.filter(erased_at__gte=made_at).first()
    if erased is not None and erased.erased_at:
        raise BadBackup(
            f"It was made before you erased something on {date_format(erased.erased_at, 'j F Y')}, which would come back."
        )
