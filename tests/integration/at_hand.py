"""Models that a scripted Ollama has at hand, and companions that were heard with one of them."""

from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.engines.models import ModelChoice
from apps.engines.status import forget_latest
from apps.personas.models import Persona
from tests import people
from tests.fakes.ollama_thread import OllamaInThread
from tests.fakes.ollama_wire import FakeModel

KNOWN = FakeModel("llama3.2:latest", digest="a" * 64, parameter_size="3.2B", size=2_019_393_189)
PULLED = replace(KNOWN, digest="b" * 64)
KEPT = replace(KNOWN, name="my-llama:latest")
OTHER = FakeModel("qwen3:8b", digest="c" * 64, parameter_size="8.2B", size=5_200_000_000)


def becomes(ollama: OllamaInThread, *models: FakeModel, saying: list[str] | None = None) -> None:
    """The server has these now, and Hearth has not looked for a while."""
    ollama._do(lambda: setattr(ollama.fake, "models", list(models)))
    forget_latest()
    if saying:
        ollama.always_say(saying)


def choose_known(user: User) -> None:
    """And talk with it."""
    ModelChoice.objects.create(
        user=user, server="ollama", name=KNOWN.name, digest=KNOWN.digest, spoken_at=timezone.now()
    )


def a_companion_heard(user: User, name: str = "Juniper") -> Persona:
    """An hour ago."""
    persona = people.a_persona(user, name=name)
    people.an_answered_turn(people.a_conversation(user, persona=persona))
    Turn.objects.update(created_at=timezone.now() - timedelta(hours=1))
    return persona
