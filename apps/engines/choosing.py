"""From the owner's choice, or from none, to a model that can be asked."""

import re
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import aclosing

from apps.engines.models import OLLAMA, ModelChoice
from apps.engines.pinned import PinnedModel, builtin_model, chat_model_of
from apps.engines.standing import standing
from apps.engines.status import recent_listing
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo, Piece, StreamEnd
from apps.llm.registry import server

RUNS_MOST_PLACES = 6_000_000_000
"""Bytes: a model of this size fits the memory of an ordinary machine."""
UNDERSTANDS_FROM = 2.9e9
"""Parameters: models called 3B have about that many. Smaller ones take questions and fiction for facts."""
ASKS_FOR = 2.5
"""Seconds a turn waits to hear what Ollama has, where nothing was chosen."""


def model_for(choice: ModelChoice | None) -> ChatModel:
    """The very model that was chosen; where nothing was chosen, the best that is there."""
    return PinnedModel(choice) if choice else BestFound()


async def model_that_understands(choice: ModelChoice | None) -> ChatModel | None:
    """The one that answers the owner, if it is large enough to tell what was said from what was not. Raises a ModelError."""
    alias = choice.server if choice else OLLAMA
    listed = await server(alias).models()
    found = standing(choice, listed).speaks if choice else best_of(listed)
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
        self.is_of: ModelInfo | None = None
        """Who spoke, as Ollama lists it; None where the built-in model had to."""
        self.answered_by: ChatModel = builtin_model()

    @property
    def name(self) -> str:
        return self.answered_by.name

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        self.is_of = best_of((await recent_listing(OLLAMA, fresh_for=0, seconds=ASKS_FOR)).models)
        if self.is_of:
            self.answered_by = chat_model_of(OLLAMA, self.is_of.name)
        async with aclosing(self.answered_by.stream(messages, options)) as events:
            async for event in events:
                yield event
