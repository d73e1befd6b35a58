"""A model that is large enough to be asked what it makes of something; and a Hearth whose backups can be made."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from apps.accounts.models import User
from apps.engines.models import ModelChoice
from apps.llm.registry import server
from companion_site.home import Home
from tests.backed_up import a_data_folder, empty
from tests.fakes.model import ScriptedChatModel, ScriptedServer
from tests.fakes.ollama_thread import OllamaInThread, ollama_in_thread
from tests.integration.at_hand import KNOWN, OTHER


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


@pytest.fixture
def wire(settings: Settings) -> Iterator[OllamaInThread]:
    """A server that is asked as a real Ollama is; it has two models."""
    with ollama_in_thread(KNOWN, OTHER) as fake:
        options = {"host": fake.url, "connect_seconds": 3.0, "load_seconds": 10.0, "silence_seconds": 10.0}
        settings.LLM = settings.LLM | {
            "ollama": {"BACKEND": "apps.llm.backends.ollama.OllamaServer", "OPTIONS": options}
        }
        yield fake
        server.cache_clear()


@pytest.fixture(scope="module")
def data_folder(django_db_blocker: Any) -> Iterator[Path]:
    """With a database of its own, in which transactions are real."""
    with django_db_blocker.unblock(), a_data_folder() as folder:
        yield folder


@pytest.fixture
def emptied_home(data_folder: Path, settings: Settings) -> Path:
    """The same, and nobody lives in it yet."""
    settings.HOME = Home(data_folder)
    empty(data_folder)
    return data_folder


@pytest.fixture
def home(settings: Settings, tmp_path: Path) -> Path:
    """Files of a test's own, beside the database of all."""
    settings.HOME = Home(tmp_path)
    return tmp_path
