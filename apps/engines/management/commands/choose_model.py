"""The Models page for scripts."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.accounts.models import User
from apps.engines.models import OLLAMA, ModelChoice
from apps.engines.services import choose_model
from apps.llm.errors import ModelError


class Command(BaseCommand):
    help = "Choose the model that answers, by the name its server gives it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="such as llama3.2:latest")
        parser.add_argument("--server", default=OLLAMA, choices=ModelChoice.Server.values)

    def handle(self, *args: Any, **options: Any) -> None:
        owner = User.objects.owner()
        if owner is None:
            raise CommandError("Hearth has no owner yet. Set it up first.")
        try:
            choice = choose_model(user=owner, server=options["server"], name=options["name"])
        except ModelError as error:
            raise CommandError(error.public) from None
        self.stdout.write(f"{choice.name} answers from the next message on.")
