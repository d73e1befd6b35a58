"""One question from the shell, to see whether a model answers at all."""

import asyncio
from contextlib import aclosing
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.llm.errors import ModelError
from apps.llm.ports import ChatMessage, ChatOptions, ModelServer, Piece
from apps.llm.registry import server


class Command(BaseCommand):
    help = "Ask a model one question and print what it says. Nothing is kept."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("question")
        parser.add_argument("--server", default="ollama", help="an alias of settings.LLM (default: %(default)s)")
        parser.add_argument("--model", default="", help="its name; by default the first that can chat")

    def handle(self, *args: Any, question: str, model: str, **options: Any) -> None:
        try:
            asyncio.run(self._ask(server(options["server"]), model, question))
        except ModelError as error:
            raise CommandError(error.public) from None

    async def _ask(self, asked: ModelServer, name: str, question: str) -> None:
        model = asked.chat_model(name or await _first_of(asked))
        async with aclosing(model.stream([ChatMessage("user", question)], ChatOptions())) as events:
            async for event in events:
                if isinstance(event, Piece):
                    self.stdout.write(event.text, ending="")
                    self.stdout.flush()
        self.stdout.write()


async def _first_of(asked: ModelServer) -> str:
    names = [info.name for info in await asked.models() if info.can_chat]
    if not names:
        raise CommandError("This server has no model that can chat.")
    return names[0]
