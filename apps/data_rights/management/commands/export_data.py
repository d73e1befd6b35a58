"""Everything that is kept of the owner as one file: what “Take it with you” on the Privacy page makes."""

import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from apps.accounts.alone import alone
from apps.accounts.models import User
from apps.data_rights import age
from apps.data_rights.exporting.archive import Packed, pack
from apps.data_rights.models import DataRequest
from apps.data_rights.passphrases import add_passphrase_file, read_passphrase
from apps.data_rights.requests import RequestRunning, open_request
from apps.data_rights.tasks import WORKING_OFF
from apps.privacy.scope import Scope


class Command(BaseCommand):
    help = "Write everything that is kept of the owner into one file. Hearth's database has to run; Hearth may."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write; none may be there")
        parser.add_argument("--seal", action="store_true", help="seal it (age) with a passphrase, which is asked for")
        add_passphrase_file(parser)

    def handle(self, *args: Any, file: Path, seal: bool, passphrase_file: Path | None, **options: Any) -> None:
        owner = User.objects.owner()
        if owner is None:
            raise CommandError("Hearth is not set up yet: there is nothing to take along.")
        passphrase = read_passphrase(passphrase_file, twice=True) if seal or passphrase_file else ""
        try:
            with alone(WORKING_OFF) as is_alone:
                packed = _packed(owner, file, passphrase) if is_alone else None
        except RequestRunning:
            packed = None
        except FileExistsError:
            raise CommandError(f"{file} is there already. Choose another name.") from None
        except OSError as error:
            raise CommandError(f"{file} can't be written: {error.strerror}.") from None
        except DatabaseError as error:
            raise CommandError(f"The database can't be read: {type(error).__name__}. Is Hearth running?") from None
        if packed is None:
            raise CommandError("Something is being worked on already. Wait for it to end, then ask again.")
        self.stdout.write(f"{packed.rows:,} rows and what reads well of them are in {file}.")


def _packed(owner: User, file: Path, passphrase: str) -> Packed:
    """While it is written nothing is erased, brought in or restored. Raises RequestRunning."""
    request = open_request(user=owner, kind=DataRequest.Kind.EXPORT, scope=Scope(), now=timezone.now())
    try:
        return _write(owner, file, passphrase)
    finally:
        request.delete()


def _write(owner: User, file: Path, passphrase: str) -> Packed:
    """For its owner's account alone to read; whole, or not there. What is to be sealed lies under no name before it is."""
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as to:
        try:
            if not passphrase:
                return _pack(owner, to)
            with tempfile.TemporaryFile(dir=file.parent) as plain:
                packed = _pack(owner, plain)
                plain.seek(0)
                age.seal(plain, to, passphrase)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
    return packed


def _pack(owner: User, to: IO[bytes]) -> Packed:
    return pack(
        user=owner, scope=Scope(), to=to, version=settings.VERSION, now=timezone.now(), progress=lambda done: None
    )
