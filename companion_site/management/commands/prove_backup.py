"""Restores a backup into an empty database of its own and tells how that went, as JSON. The worker runs this."""

import json
import os
import signal
import sys
from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from apps.data_rights.backups.dumping import BadBackup, dump, load, made_at, manifest_of
from apps.data_rights.backups.vault import opened
from apps.data_rights.backups.versions import make_tables_as_of
from companion_site import lifeline
from companion_site.evaluating.scratch import make_tables, on_a_scratch_database
from companion_site.launch.errors import CannotStart


class Command(BaseCommand):
    help = (
        "Prove a backup: restore it into an empty database, compare each table, and bring it up to date as a start after an "
        "update does. Nothing of Hearth's is read or changed."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the sealed backup")
        parser.add_argument("key", type=Path, help="its key")
        parser.add_argument("folder", type=Path, help="an empty one, for the database")
        parser.add_argument("--into", type=int, help="an open file, by its number: what came out, as a backup of today")

    def handle(self, *args: Any, file: Path, key: Path, folder: Path, into: int | None, **options: Any) -> None:
        signal.signal(signal.SIGTERM, _unwind)
        lifeline.follow(sys.stdin)
        os.nice(10)  # Somebody may be talking.
        try:
            told: dict[str, object] = {"rows": _restored(file, key, folder, into)}
        except DatabaseError as problem:  # Not with its words: it quotes rows.
            told = {"problem": f"The database refused it: {type(problem).__name__}."}
        except (BadBackup, CannotStart, OSError) as problem:
            told = {"problem": str(problem)}
        self.stdout.write(json.dumps(told))


def _restored(file: Path, key: Path, folder: Path, into: int | None) -> int:
    with opened(file, key) as backup:
        manifest = manifest_of(backup.archive)
        with on_a_scratch_database(folder, tables=partial(make_tables_as_of, manifest["migrations"])):
            # All of it, also what a restore would only add to: here is nothing to add to.
            rows = load(backup.archive, added=())
            make_tables()
            if into is not None:
                with os.fdopen(into, "wb") as plain:
                    dump(plain, made_at(manifest))
    return rows


def _unwind(_signal: int, _frame: FrameType | None) -> NoReturn:
    """The database is stopped on the way."""
    sys.exit(1)
