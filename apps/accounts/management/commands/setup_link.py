"""A fresh one-time link, for when the first one is lost."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from apps.accounts.services import new_setup_link

EVERY_ADDRESS = {"0.0.0.0", "::", ""}  # noqa: S104  (compared with, never bound to)


class Command(BaseCommand):
    help = "Print a new one-time set-up link. Earlier links stop working."

    def handle(self, *args: Any, **options: Any) -> None:
        path = new_setup_link()
        if path is None:
            raise CommandError("Hearth has its owner already; there is nothing to set up. Open it and sign in.")
        host = settings.ENVIRONMENT("HEARTH_HOST")
        if host in EVERY_ADDRESS:
            host = "127.0.0.1"
        self.stdout.write(f"http://{host}:{settings.ENVIRONMENT('HEARTH_PORT')}{path}")
