"""What model servers have and whether they answer: asked briefly, and not more often than every few seconds."""

import time

from asgiref.sync import async_to_sync

from apps.engines.asking import Listing, list_models
from apps.engines.models import OLLAMA
from apps.llm.ports import ModelServer
from apps.llm.registry import server

PROBE_SECONDS = 1.0
FRESH_FOR = 5.0

_last: dict[str, tuple[ModelServer, float, Listing]] = {}


def model_server_answers() -> bool:
    return latest_listing().answers


def latest_listing(alias: str = OLLAMA, *, fresh_for: float = FRESH_FOR) -> Listing:
    """What it said within the last seconds; one of a process asks for all."""
    return _known(alias, fresh_for) or async_to_sync(recent_listing)(alias, fresh_for=0)


async def recent_listing(alias: str, *, fresh_for: float = FRESH_FOR, seconds: float = PROBE_SECONDS) -> Listing:
    known = _known(alias, fresh_for)
    if known:
        return known
    asked = server(alias)
    listing = await list_models(alias, seconds=seconds)
    _last[alias] = (asked, time.monotonic(), listing)
    return listing


def forget_latest() -> None:
    _last.clear()


def _known(alias: str, fresh_for: float) -> Listing | None:
    last = _last.get(alias)
    is_fresh = last is not None and last[0] is server(alias) and time.monotonic() - last[1] < fresh_for
    return last[2] if last and is_fresh else None
