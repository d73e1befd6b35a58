"""Servers to hold against the port."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from apps.llm.backends.ollama import OllamaServer
from tests.fakes.ollama import FakeOllama, scripted_ollama

RECORDINGS = Path(__file__).parent / "recordings"


@pytest.fixture
async def ollama() -> AsyncIterator[FakeOllama]:
    async with scripted_ollama() as fake:
        yield fake


@pytest.fixture
async def server(ollama: FakeOllama) -> AsyncIterator[OllamaServer]:
    server = ollama_server(ollama.url)
    yield server
    await server.aclose()


def ollama_server(host: str, *, load_seconds: float = 20.0, silence_seconds: float = 20.0) -> OllamaServer:
    return OllamaServer(host, connect_seconds=5.0, load_seconds=load_seconds, silence_seconds=silence_seconds)
