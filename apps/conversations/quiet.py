"""What a large model may be asked while nobody talks: whoever speaks has it for themselves within a second."""

import asyncio
import logging
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from channels.db import database_sync_to_async
from django.utils import timezone

from apps.accounts.alone import alone
from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.conversations.turns import options_for
from apps.engines.access import choice_of
from apps.engines.choosing import model_that_understands
from apps.engines.models import OLLAMA, ModelChoice
from apps.llm.errors import ModelError
from apps.llm.ports import ChatModel, ChatOptions
from apps.llm.registry import server
from apps.personas.models import Persona

log = logging.getLogger(__name__)

PAUSED_AFTER = timedelta(minutes=2)
LOOKS_EVERY = 1.0
"""Seconds: how soon the model is free for somebody who speaks."""

LOCK = 0x4EA2_75
"""One thing is asked at a time, whatever it is for."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Quiet:
    user: User
    runner: asyncio.Runner

    def ask(self, asking: Coroutine[None, None, T]) -> T | None:
        """What comes of it, or None if somebody speaks first."""
        return self.runner.run(_undisturbed(self.user, asking))


@dataclass(frozen=True, slots=True)
class QuietHour(Quiet):
    model: ChatModel
    choice: ModelChoice | None

    def options(self, persona: Persona) -> ChatOptions:
        """What it is asked with when it talks: another context length would make its server load it anew."""
        return options_for(temperature=0.0, wanted=persona.context_length, choice=self.choice)


@contextmanager
def quiet(user: User) -> Iterator[Quiet | None]:
    """None while another process asks models for something. A ModelError inside ends it, logged."""
    with alone(LOCK) as is_alone, asyncio.Runner() as runner:
        try:
            yield Quiet(user, runner) if is_alone else None
        except ModelError as error:
            log.info("a model could not be asked to the end: %s", type(error).__name__)
        finally:
            runner.run(server(OLLAMA).aclose())


@contextmanager
def quiet_hour(user: User) -> Iterator[QuietHour | None]:
    """None without a model that understands, too."""
    with quiet(user) as found:
        choice = choice_of(user)
        try:
            model = found.runner.run(model_that_understands(choice)) if found else None
        except ModelError as error:
            log.info("no model can be asked for now: %s", type(error).__name__)
            model = None
        yield QuietHour(user, found.runner, model, choice) if found and model else None


def has_paused(user: User, *, since: timedelta = PAUSED_AFTER) -> bool:
    """Nobody has spoken for so long."""
    return not Turn.objects.filter(conversation__user=user, created_at__gt=timezone.now() - since).exists()


async def _undisturbed(user: User, asking: Coroutine[None, None, T]) -> T | None:
    task = asyncio.ensure_future(asking)
    try:
        while not (await asyncio.wait({task}, timeout=LOOKS_EVERY))[0]:
            if not await database_sync_to_async(has_paused)(user):
                return None
        return task.result()
    finally:
        task.cancel()
