"""The whole of set-up from a script: the owner, both confirmations and a first companion."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.forms import Field

from apps.accounts import languages, services
from apps.accounts.fields import LineField, NewPassphraseField
from apps.accounts.models import is_time_zone
from apps.accounts.services import Introduction, OwnerExists
from apps.accounts.wordings import ADULT, AI_NOTICE
from apps.personas.services import create_persona
from apps.personas.starting import KEYS, starting_persona
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS


class Command(BaseCommand):
    help = "Make the owner without a browser."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", required=True, help="what the companion calls the owner")
        parser.add_argument("--passphrase-stdin", action="store_true", help="read the passphrase from standard input")
        parser.add_argument("--adult", action="store_true", help=f"confirm: “{ADULT}”")
        parser.add_argument("--accept-ai-notice", action="store_true", help=f"confirm: “{AI_NOTICE}”")
        parser.add_argument(
            "--remember",
            action="store_true",
            help=f"consent; nothing is remembered without it: “{WORDINGS[Purpose.ORDINARY]}”",
        )
        parser.add_argument("--time-zone", default="UTC", help="such as Europe/Berlin")
        parser.add_argument(
            "--language", default=languages.DEFAULT, choices=[code for code, _name in languages.CHOICES]
        )
        parser.add_argument("--persona", default=KEYS[0], choices=KEYS, help="the first companion")

    def handle(self, *args: Any, **options: Any) -> None:
        _require_flags(options)
        introduction = Introduction(
            name=_cleaned(LineField(max_length=80), "--name", options["name"]),
            time_zone=_cleaned(LineField(validators=[is_time_zone]), "--time-zone", options["time_zone"]),
            language=options["language"],
        )
        passphrase = _cleaned(NewPassphraseField(), "The passphrase", _read_passphrase())
        try:
            _make(introduction, services.hash_passphrase(passphrase), options["persona"], remember=options["remember"])
        except OwnerExists:
            raise CommandError("Hearth has its owner already; nothing was changed.") from None
        self.stdout.write(f"{introduction.name} owns this Hearth now. Open it and sign in.")


@transaction.atomic
def _make(introduction: Introduction, passphrase_hash: str, persona_key: str, *, remember: bool) -> None:
    owner = services.open_account(introduction=introduction, passphrase_hash=passphrase_hash, remember=remember)
    first = starting_persona(persona_key)
    if first:
        create_persona(user=owner, details=first.details)


def _require_flags(options: dict[str, Any]) -> None:
    if not options["passphrase_stdin"]:
        raise CommandError(
            "Give --passphrase-stdin and send the passphrase to standard input: it never stands in a command."
        )
    if not options["adult"]:
        raise CommandError(f"Hearth is for adults. Give --adult to confirm: “{ADULT}”")
    if not options["accept_ai_notice"]:
        raise CommandError(f"Give --accept-ai-notice to confirm: “{AI_NOTICE}”")


def _read_passphrase() -> str:
    """One line; the line break that ends it is no part of it."""
    try:
        typed = sys.stdin.readline().removesuffix("\n").removesuffix("\r")
        typed.encode()
    except UnicodeError:
        raise CommandError("The passphrase is not valid UTF-8.") from None
    return typed


def _cleaned(field: Field, what: str, value: str) -> str:
    try:
        cleaned: str = field.clean(value)
    except ValidationError as error:
        raise CommandError(f"{what}: {' '.join(error.messages)}") from None
    return cleaned
