"""From the owner's choice, or from none, to a model that can be asked."""

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
