"""Chats from elsewhere, from a shell: what a file would bring, and with --yes it comes."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apps.accounts.alone import alone
from apps.accounts.models import User
from apps.conversations.importing.jobs import LOCK, work_on
from apps.conversations.importing.opening import LARGEST
from apps.conversations.importing.refusal import TOO_LARGE, ChatsRefused
from apps.conversations.importing.services import (
    ImportRunning,
    TooManyCompanions,
    accept,
    leave,
    open_import,
    report_of,
)
from apps.conversations.importing.survey import Report
from apps.conversations.models import ChatImport
from apps.conversations.templatetags.chats import left_out
from apps.personas.models import Persona

AT_ONCE = 1024**2
BUSY = "Another file is here already. Decide about it on the page “Chats from elsewhere”, or wait for its end."


class Command(BaseCommand):
    help = "Say what an export of ChatGPT, or chats of SillyTavern (.jsonl, or a .zip of many), would bring; with --yes, bring it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--companion", default="", help="the name of one that is here; by default as in the file")
        parser.add_argument("--learn", action="store_true", help="memory may learn from them, if it may learn at all")
        parser.add_argument("--yes", action="store_true", help="bring them; without this nothing is kept")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.owner()
        if user is None:
            raise CommandError("Hearth has no owner yet. Set it up first.")
        persona = _persona(user, options["companion"])
        with alone(LOCK) as is_alone:
            if not is_alone:
                raise CommandError(BUSY)
            chats = _looked_at(user, options["file"])
            report = report_of(chats)
            self._tell(report)
            if not options["yes"] or not report.brings_something:
                leave(chats=chats)
                self.stdout.write("Nothing was kept.")
                return
            done = _brought(chats, persona, learns=options["learn"])
        self.stdout.write(f"{done.new_talks} conversations and {done.new_messages} messages came.")

    def _tell(self, report: Report) -> None:
        self.stdout.write(
            f"New: {report.new_talks} conversations, {report.new_messages} messages ({report.mine} of yours); "
            f"{report.grown_talks} conversations have grown, {report.same_talks} are here already."
        )
        if report.first:
            self.stdout.write(f"From {report.first[:10]} to {report.last[:10]}.")
        for kind, count in report.left_out.items():
            self.stdout.write(f"Left out: {count} {left_out(kind, count)}")


def _looked_at(user: User, file: Path) -> ChatImport:
    try:
        if file.stat().st_size > LARGEST:
            raise ChatsRefused(TOO_LARGE)  # Before a byte of it is copied.
        with file.open("rb") as content:
            chats = open_import(user=user, pieces=iter(lambda: content.read(AT_ONCE), b""), now=timezone.now())
    except OSError as error:
        raise CommandError(f"{file} can't be read: {error.strerror}.") from None
    except ImportRunning:
        raise CommandError(BUSY) from None
    except ChatsRefused as error:
        raise CommandError(str(error.public)) from None
    return _a_step_on(chats)


def _brought(chats: ChatImport, persona: Persona | None, *, learns: bool) -> ChatImport:
    try:
        accept(chats=chats, persona=persona, learns=learns)
    except TooManyCompanions:
        leave(chats=chats)
        raise CommandError("The file names too many companions. Name one that is here with --companion.") from None
    return _a_step_on(chats)


def _a_step_on(chats: ChatImport) -> ChatImport:
    chats = ChatImport.objects.select_related("user").get(pk=chats.pk)
    work_on(chats)
    chats.refresh_from_db()
    if chats.problem:
        raise CommandError(chats.problem)
    return chats


def _persona(user: User, name: str) -> Persona | None:
    if not name:
        return None
    found = user.personas.filter(archived_at=None, name__iexact=name).first()
    if found is None:
        raise CommandError(f"No companion is called “{name}”.")
    return found
