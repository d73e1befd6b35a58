"""Restores a backup into an empty database of its own and tells how that went, as JSON. The worker runs this."""

import json
import os
import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from apps.data_rights.backups.dumping import BadBackup, load
from apps.data_rights.backups.vault import opened
from companion_site import lifeline
from companion_site.evaluating.scratch import on_a_scratch_database
from companion_site.launch.errors import CannotStart


class Command(BaseCommand):
    help = "Prove a backup: restore it into an empty database, and compare each table. Nothing of Hearth's is read or changed."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the sealed backup")
        parser.add_argument("key", type=Path, help="its key")
        parser.add_argument("folder", type=Path, help="an empty one, for the database")

    def handle(self, *args: Any, file: Path, key: Path, folder: Path, **options: Any) -> None:
        signal.signal(signal.SIGTERM, _unwind)
        lifeline.follow(sys.stdin)
        os.nice(10)  # Somebody may be talking.
        try:
            with opened(file, key) as backup, on_a_scratch_database(folder):
                told: dict[str, object] = {"rows": load(backup.archive)}
        except (BadBackup, CannotStart, DatabaseError, OSError) as problem:
            told = {"problem": str(problem)}
        self.stdout.write(json.dumps(told))


def _unwind(_signal: int, _frame: FrameType | None) -> NoReturn:
    """The database is stopped on the way."""
    sys.exit(1)
