"""A model that is large enough to be asked what it makes of something."""

from collections.abc import Iterator

import pytest

from apps.accounts.models import User
from apps.engines.models import ModelChoice
from apps.llm.registry import server
from tests.fakes.model import ScriptedChatModel, ScriptedServer


@pytest.fixture
def ollama(alice: User) -> Iterator[ScriptedServer]:
    """A server whose one model is large enough, and chosen."""
    scripted = server("ollama")
    assert isinstance(scripted, ScriptedServer)
    scripted.models_by_name = {"wise": ScriptedChatModel(name="wise")}
    scripted.parameters = "8.0B"
    ModelChoice.objects.create(user=alice, server="ollama", name="wise", parameters="8.0B")
    yield scripted
    server.cache_clear()


@pytest.fixture
def wise(ollama: ScriptedServer) -> ScriptedChatModel:
    return ollama.models_by_name["wise"]
