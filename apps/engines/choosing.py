"""From the owner's choice, or from none, to a model that can be asked."""

import re
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import aclosing

from apps.engines.asking import list_models
from apps.engines.models import BUILTIN, OLLAMA, ModelChoice
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo, Piece, StreamEnd
from apps.llm.registry import server
from apps.llm.spare import SpareChatModel

UNNAMED = "built-in"
RUNS_MOST_PLACES = 6_000_000_000
"""Bytes: a model of this size fits the memory of an ordinary machine."""
UNDERSTANDS_FROM = 2.9e9
"""Parameters: models called 3B have about that many. Smaller ones take questions and fiction for facts."""
ASKS_FOR = 2.5
"""Seconds a turn waits to hear what Ollama has, where nothing was chosen."""


def model_for(choice: ModelChoice | None) -> ChatModel:
    """Where Ollama does not answer, the built-in model does; where nothing was chosen, the best that is there."""
    if choice is None:
        return BestFound()
    if choice.server == BUILTIN:
        return builtin_model()
    return SpareChatModel(server(OLLAMA).chat_model(choice.name), builtin_model())


def builtin_model() -> ChatModel:
    """The one the process has now: the owner may have pointed it at another file since they chose."""
    here = server(BUILTIN)
    return here.chat_model(getattr(here, "name", UNNAMED))


async def model_that_understands(choice: ModelChoice | None) -> ChatModel | None:
    """The one that answers the owner, if it is large enough to tell what was said from what was not. Raises a ModelError."""
    alias = choice.server if choice else OLLAMA
    listed = await server(alias).models()
    found = next((info for info in listed if choice and info.name == choice.name), None) if choice else best_of(listed)
    return server(alias).chat_model(found.name) if found and parameters_of(found) >= UNDERSTANDS_FROM else None


def parameters_of(model: ModelInfo) -> float:
    """As a number; 0 where the server does not say."""
    count = re.fullmatch(r"\s*([\d.]+)\s*([KMBT]?)\s*", model.parameters, re.IGNORECASE)
    if not count:
        return 0.0
    try:
        return float(count[1]) * {"": 1, "K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}[count[2].upper()]
    except ValueError:
        return 0.0


def best_of(models: Iterable[ModelInfo]) -> ModelInfo | None:
    """The largest that runs in most places; failing that the smallest, since a slow reply beats none."""
    able = [model for model in models if model.can_chat]
    at_ease = [model for model in able if model.size <= RUNS_MOST_PLACES]
    return max(at_ease, key=_size, default=min(able, key=_size, default=None))


def _size(model: ModelInfo) -> int:
    return model.size


class BestFound:
    """Looks what Ollama has when it is asked to speak."""

    def __init__(self) -> None:
        self.answered_by: ChatModel = builtin_model()

    @property
    def name(self) -> str:
        return self.answered_by.name

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        best = best_of((await list_models(OLLAMA, seconds=ASKS_FOR)).models)
        if best:
            self.answered_by = SpareChatModel(server(OLLAMA).chat_model(best.name), builtin_model())
        async with aclosing(self.answered_by.stream(messages, options)) as events:
            async for event in events:
                yield event
