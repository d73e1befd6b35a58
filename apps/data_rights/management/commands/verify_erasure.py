"""Is a text really gone? Looks through every file of the data folder, and proves first that it would find one."""

import secrets
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError

from apps.data_rights.backups.dumping import BadBackup
from apps.data_rights.backups.vault import key_of, opened
from apps.data_rights.erasing.marker import marker_in_database, marker_in_file
from apps.data_rights.erasing.probes import still_standing
from apps.data_rights.erasing.scanning import Trace, Unreadable, sealed_in, traces, traces_in_archive

FOUND, UNSURE = 1, 2
SHORTEST = 4


class Command(BaseCommand):
    help = (
        "Look for texts in every file of the data folder, archives and backups too: as UTF-8, UTF-16, base64, hex and "
        "escaped as in JSON. "
        "Ends with 0 if none is found, 1 if one is, 2 if that can't be said."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "texts", nargs="*", metavar="STRING", help="what to look for; stays in your shell's history"
        )
        parser.add_argument("--file", help="look for each line of this file; - for standard input")

    def handle(self, *args: Any, texts: list[str], file: str | None, **options: Any) -> None:
        wanted = [text for text in [*texts, *_lines(file)] if text]
        if not wanted:
            raise CommandError("Say what to look for: as arguments, or line by line with --file.")
        if short := [number for number, text in enumerate(wanted, 1) if len(text) < SHORTEST]:
            raise CommandError(
                f"Text {short[0]} is shorter than {SHORTEST} characters: it stands everywhere by chance."
            )
        self._found, self._unsure = 0, False
        self._look_through(wanted)
        if self._found:
            sys.exit(FOUND)
        if self._unsure:
            sys.exit(UNSURE)
        self.stdout.write(f"Nothing found: {len(wanted)} texts, {settings.HOME.path}.")

    def _look_through(self, wanted: list[str]) -> None:
        try:
            if self._prove_that_it_finds():
                self._ask_the_tables(wanted)
            self._tell(traces(settings.HOME.path, wanted))
            for file in sealed_in(settings.HOME.path):
                self._unseal(file, wanted)
        except Unreadable as where:
            self._cannot_say(f"{where.file} can't be read, so nothing can be said.")

    def _unseal(self, file: Path, wanted: list[str]) -> None:
        try:
            with opened(file, key_of(file)) as backup:
                self._tell(traces_in_archive(backup.archive, file, wanted))
        except BadBackup:
            self._cannot_say(f"{file} is sealed, and its key is not here: what stands in it can't be said.")

    def _prove_that_it_finds(self) -> bool:
        """Returns whether the database runs."""
        marker, runs = secrets.token_hex(16), True
        try:
            with marker_in_database(marker):
                proved = any(traces(settings.HOME.database, [marker])) or not settings.EMBEDDED_POSTGRES
            where = "the database"
        except OperationalError:
            runs = False
            with marker_in_file(settings.HOME.path, marker):
                proved = any(traces(settings.HOME.path, [marker]))
            where = "the data folder (the database is not running)"
        if not proved:
            self._cannot_say("A marker was written and not found again, so nothing can be said.")
        else:
            self.stdout.write(f"A marker written into {where} was found, and taken out again.")
        return runs

    def _ask_the_tables(self, wanted: list[str]) -> None:
        """What is long PostgreSQL cuts into pieces, and a text may stand in two of them: then no file has it in one."""
        try:
            standing = still_standing(wanted)
        except ProgrammingError:
            self._cannot_say("The tables are of another version of Hearth: start Hearth once, then ask again.")
            return
        for number, text in enumerate(wanted, 1):
            if text in standing:
                self._found += 1
                self.stdout.write(f"Text {number} stands in a row of the database.")

    def _tell(self, found: Iterable[Trace]) -> None:
        for trace in found:
            self._found += 1
            place = "in its name" if trace.at is None else f"at byte {trace.at}"
            part = "" if trace.part is None else f" of file {trace.part + 1} in it"
            self.stdout.write(f"Text {trace.text + 1} stands as {trace.form} in {trace.file}, {place}{part}.")

    def _cannot_say(self, why: str) -> None:
        self._unsure = True
        self.stderr.write(why)


def _lines(file: str | None) -> list[str]:
    if file is None:
        return []
    try:
        return (sys.stdin.read() if file == "-" else Path(file).read_text()).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} can't be read as text: {error.__class__.__name__}.") from None
