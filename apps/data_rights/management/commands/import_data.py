"""What was taken along comes back, as by “Bring it back” on the Privacy page: looked at first, then all of it or nothing."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apps.accounts.alone import alone
from apps.accounts.models import User
from apps.data_rights.erasing.pages import preview_of_ageing, title_of
from apps.data_rights.importing.bringing import Outcome, look_through
from apps.data_rights.importing.files import is_sealed, take_in
from apps.data_rights.importing.jobs import accept, bring_back, leave
from apps.data_rights.importing.looks import counted_against
from apps.data_rights.importing.opening import LARGEST, open_archive
from apps.data_rights.importing.periods import periods_in, unset_here
from apps.data_rights.importing.refusal import TOO_LARGE, ArchiveRefused
from apps.data_rights.passphrases import add_passphrase_file, read_passphrase
from apps.data_rights.requests import RequestRunning
from apps.data_rights.tasks import WORKING_OFF
from apps.privacy.erasing import NotNow
from apps.privacy.retention import Periods

AT_ONCE = 1024 * 1024
"""Bytes."""


class Command(BaseCommand):
    help = "Bring back what export_data or “Take it with you” made. Says first what it would change, and asks."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the .zip, or the .age file it was sealed in")
        parser.add_argument("--look", action="store_true", help="only say what it would change")
        parser.add_argument("--yes", action="store_true", help="don't ask")
        parser.add_argument(
            "--consents",
            action="store_true",
            help="what was allowed there holds here too, where nothing was decided here",
        )
        parser.add_argument(
            "--as-set-there",
            action="store_true",
            help="how long things were kept there, and which companions may suggest changes, holds here too, where nothing was "
            "set here",
        )
        add_passphrase_file(parser)

    def handle(self, *args: Any, file: Path, passphrase_file: Path | None, **options: Any) -> None:
        owner = User.objects.owner()
        if owner is None:
            raise CommandError("Hearth is not set up yet. Set it up first; what comes is then yours.")
        arrival = uuid4()
        try:
            if file.stat().st_size > LARGEST:
                raise ArchiveRefused(TOO_LARGE)  # Before a byte of it is copied.
            passphrase = read_passphrase(passphrase_file, twice=False) if is_sealed(file) else ""
            taken = take_in(person=owner.pk, arrival=arrival, pieces=_pieces(file), passphrase=passphrase)
            archive = open_archive(taken)
            outcomes = look_through(archive, person=owner, progress=lambda done: None)
            self._tell(asdict(outcome) for outcome in outcomes)
            periods = unset_here(owner, periods_in(archive))
            self._tell_what_it_does(owner, outcomes, periods)
            if options["as_set_there"]:
                self._tell_what_would_go(owner, periods)
            if options["look"] or not (options["yes"] or self._is_wanted()):
                self.stdout.write("Nothing was changed.")
                return
            request = accept(
                user=owner,
                arrival=arrival,
                with_consents=options["consents"],
                with_settings=options["as_set_there"],
                now=timezone.now(),
            )
        except ArchiveRefused as refused:
            raise CommandError(str(refused.public)) from None
        except NotNow:
            raise CommandError(
                "A reply is being spoken, or chats are coming in. Wait for its end, then ask again."
            ) from None
        except RequestRunning:
            raise CommandError("Something is being worked on already. Wait for it to end, then ask again.") from None
        except OSError as error:
            raise CommandError(f"{file} can't be read: {error.strerror}.") from None
        finally:
            leave(user=owner, arrival=arrival)
        with alone(WORKING_OFF) as is_alone:
            if is_alone:
                bring_back(request)
        request.refresh_from_db()
        if request.problem:
            raise CommandError(request.problem)
        if request.is_open:
            self.stdout.write("The worker brings it in now; the Privacy page says how far it is.")
            return
        self.stdout.write("Brought back.")
        self._tell(request.outcome)

    def _tell(self, outcomes: Iterable[Mapping[str, Any]]) -> None:
        told = [one for one in outcomes if one["new"] or one["same"] or one["different"] or one["skipped"]]
        for one in told:
            self.stdout.write(
                f"{one['title']}: {one['new']:,} new, {one['same']:,} the same, {one['different']:,} different here and "
                f"left so, {one['skipped']:,} left out"
            )

    def _tell_what_it_does(self, owner: User, outcomes: Sequence[Outcome], periods: Periods) -> None:
        """With what is here, and against what was decided here."""
        for line in counted_against(owner, [outcome.kept_under for outcome in outcomes]):
            self.stdout.write(f"You took this back here, and it comes again: {line.title}: {line.count:,}")
        left_out = sum(outcome.settings for outcome in outcomes)
        if left_out:
            self.stdout.write(
                f"Settings that would do something with what is here, and hold with --as-set-there: {left_out:,}"
            )
        for table, days in periods.items():
            self.stdout.write(f"With --as-set-there this goes by itself after {days:,} days: {title_of(table)}")

    def _tell_what_would_go(self, owner: User, periods: Periods) -> None:
        """Raises NotNow."""
        for line in preview_of_ageing(owner, periods, now=timezone.now()).lines:
            self.stdout.write(f"By these periods this goes tonight: {line.title}: {line.count:,}")

    def _is_wanted(self) -> bool:
        try:
            return input("Bring it back? [y/N] ").strip().casefold() in {"y", "yes"}
        except EOFError:
            return False


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as content:
        while piece := content.read(AT_ONCE):
            yield piece
