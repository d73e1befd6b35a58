"""Is a text really gone? Looks through every file of the data folder, and proves first that it would find one."""

import secrets
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from apps.data_rights.erasing.marker import marker_in_database, marker_in_file
from apps.data_rights.erasing.scanning import Unreadable, traces

FOUND, UNSURE = 1, 2
SHORTEST = 4


class Command(BaseCommand):
    help = (
        "Look for texts in every file of the data folder: as UTF-8, UTF-16, base64, hex and escaped as in JSON. "
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
        try:
            self._prove_that_it_finds()
            found = self._look(wanted)
        except Unreadable as where:
            self.stderr.write(f"{where.file} can't be read, so nothing can be said.")
            sys.exit(UNSURE)
        if found:
            sys.exit(FOUND)
        self.stdout.write(f"Nothing found: {len(wanted)} texts, {settings.HOME.path}.")

    def _prove_that_it_finds(self) -> None:
        marker = secrets.token_hex(16)
        try:
            with marker_in_database(marker):
                proved = any(traces(settings.HOME.database, [marker])) or not settings.EMBEDDED_POSTGRES
            where = "the database"
        except OperationalError:
            with marker_in_file(settings.HOME.path, marker):
                proved = any(traces(settings.HOME.path, [marker]))
            where = "the data folder (the database is not running)"
        if not proved:
            self.stderr.write("A marker was written and not found again, so nothing can be said.")
            sys.exit(UNSURE)
        self.stdout.write(f"A marker written into {where} was found, and taken out again.")

    def _look(self, wanted: list[str]) -> int:
        found = 0
        for trace in traces(settings.HOME.path, wanted):
            found += 1
            place = "in its name" if trace.at is None else f"at byte {trace.at}"
            self.stdout.write(f"Text {trace.text + 1} stands as {trace.form} in {trace.file}, {place}.")
        return found


def _lines(file: str | None) -> list[str]:
    if file is None:
        return []
    try:
        return (sys.stdin.read() if file == "-" else Path(file).read_text()).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} can't be read as text: {error.__class__.__name__}.") from None
