"""Whether the model server answers: asked briefly, and not more often than every few seconds."""

import time

from asgiref.sync import async_to_sync

from apps.engines.asking import Listing, list_models
from apps.engines.models import OLLAMA
from apps.llm.ports import ModelServer
from apps.llm.registry import server

PROBE_SECONDS = 1.0
FRESH_FOR = 5.0

_last: tuple[ModelServer, float, Listing] | None = None


def model_server_answers() -> bool:
    return latest_listing().answers


def latest_listing(*, fresh_for: float = FRESH_FOR) -> Listing:
    """What Ollama said within the last seconds; one of a process asks for all."""
    global _last
    ollama = server(OLLAMA)
    if _last and _last[0] is ollama and time.monotonic() - _last[1] < fresh_for:
        return _last[2]
    listing = async_to_sync(list_models)(OLLAMA, seconds=PROBE_SECONDS)
    _last = (ollama, time.monotonic(), listing)
    return listing


def forget_latest() -> None:
    global _last
    _last = None
