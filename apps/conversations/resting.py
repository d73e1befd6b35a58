"""Gives back the memory that recall took, when nobody has spoken for a while: Hearth is small while it waits."""

import asyncio

from apps.llm.registry import embedder

AFTER = 8.0
"""Seconds. Loading it again takes 30 ms, which pass while the owner types."""

_planned: set[asyncio.TimerHandle] = set()


def rest_soon() -> None:
    """Unless somebody speaks before."""
    stay_awake()
    _planned.add(asyncio.get_running_loop().call_later(AFTER, _rest))


def stay_awake() -> None:
    for handle in _planned:
        handle.cancel()
    _planned.clear()


def _rest() -> None:
    _planned.clear()
    # It may wait for an embedding to end: not in the event loop.
    asyncio.get_running_loop().run_in_executor(None, embedder("builtin").rest)
