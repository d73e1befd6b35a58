"""One reply of the engine, brought from its thread to the event loop."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import Any

from apps.llm.backends.engine import Engine
from apps.llm.errors import ModelBrokeOff, ModelError, ModelFailed
from apps.llm.ports import Piece, StreamEnd

TOO_LONG = (
    "The conversation has grown longer than the built-in model can read at once. Your message is kept. "
    "Start a new conversation, or choose a model that reads more."
)

Chunk = dict[str, Any]


class BuiltinReply:
    def __init__(self, engine: Callable[[], Engine], request: dict[str, Any]) -> None:
        self._engine = engine
        self._request = request
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[Chunk | ModelError | None] = asyncio.Queue()
        self._stopped = threading.Event()

    async def events(self) -> AsyncGenerator[Piece | StreamEnd, None]:
        # Not of the loop's own pool: a long reply must not take a place from the database.
        threading.Thread(target=self._speak, name="builtin-model").start()
        end = None
        while (heard := await self._heard.get()) is not None:
            if isinstance(heard, ModelError):
                raise heard
            text, end = read_chunk(heard)
            if text:
                yield Piece(text)
        if end is None:
            raise ModelBrokeOff("the engine stopped without its last chunk")
        yield end

    def stop(self) -> None:
        """The engine hears of it at its next word."""
        self._stopped.set()

    def _speak(self) -> None:
        try:
            engine = self._engine()
            if not self._is_over():
                engine.speak(self._request, self._hand_over)
            self._put(None)
        except ModelError as error:
            self._put(error)
        except Exception as error:  # noqa: BLE001
            # Whatever it was, its text may quote the conversation and somebody waits for an end.
            self._put(ModelFailed(f"the engine refused: {type(error).__name__}"))

    def _hand_over(self, chunk: Chunk) -> bool:
        self._put(chunk)
        return self._is_over()

    def _is_over(self) -> bool:
        # Python waits for this thread when it ends; without this a long reply would keep the process alive.
        return self._stopped.is_set() or not threading.main_thread().is_alive()

    def _put(self, heard: Chunk | ModelError | None) -> None:
        # A loop that was closed has nobody left who listens.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._heard.put_nowait, heard)


def read_chunk(chunk: Chunk) -> tuple[str, StreamEnd | None]:
    """The text of an OpenAI-shaped chunk, and the end if this is the last."""
    if "error" in chunk:
        raise _failure(chunk["error"])
    choice = chunk["choices"][0]
    text = choice["delta"].get("content") or ""
    reason = choice["finish_reason"]
    if reason is None:
        return text, None
    figures = chunk.get("timings", {})
    anew = figures.get("prompt_n", 0)
    read, said = anew + figures.get("cache_n", 0), figures.get("predicted_n", 0)
    return text, StreamEnd("length" if reason == "length" else "stop", read, said, anew)


def _failure(error: dict[str, Any]) -> ModelFailed:
    kind = str(error.get("type"))
    if kind == "exceed_context_size_error":
        return ModelFailed(kind, public=TOO_LONG)
    return ModelFailed(kind)
