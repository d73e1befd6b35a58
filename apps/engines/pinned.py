"""The very model that was chosen, under whatever name its server has it now."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from apps.engines.models import BUILTIN, OLLAMA, ModelChoice
from apps.engines.standing import standing
from apps.engines.status import latest_listing, recent_listing
from apps.llm.backends.builtin import BuiltinServer
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo, Piece, StreamEnd
from apps.llm.registry import server
from apps.llm.spare import SpareChatModel

KNOWN_FOR = 5.0
"""Seconds: what a server said it has is asked for while the owner types, so that a turn seldom does."""
ASKS_FOR = 0.5
"""Seconds a turn waits for it; a server that says nothing is asked by the name alone."""
UNNAMED = "built-in"


class PinnedModel:
    """Make one for each reply. `took_its_place` is whoever spoke instead, where the chosen one is gone for good."""

    def __init__(self, choice: ModelChoice) -> None:
        self._choice = choice
        self.is_of: ModelInfo | None = None
        """Who spoke, as its server lists it; None where that is not known."""
        self.took_its_place: ModelInfo | None = None
        self.answered_by: ChatModel = chat_model_of(choice.server, choice.name)

    @property
    def name(self) -> str:
        return self.answered_by.name

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        listing = await recent_listing(self._choice.server, fresh_for=KNOWN_FOR, seconds=ASKS_FOR)
        stands = standing(self._choice, listing.models)
        self.is_of = stands.speaks
        self.took_its_place = stands.speaks if stands.is_another else None
        self.answered_by = chat_model_of(
            self._choice.server, stands.speaks.name if stands.speaks else self._choice.name
        )
        async with aclosing(self.answered_by.stream(messages, options)) as events:
            async for event in events:
                yield event


def look_ahead(choice: ModelChoice | None) -> None:
    """A turn is about to begin: what its server has will be known then."""
    if choice:
        latest_listing(choice.server, fresh_for=KNOWN_FOR / 2)


def chat_model_of(alias: str, name: str) -> ChatModel:
    """Where Ollama does not answer, the built-in model does."""
    first = one_model(alias, name)
    return first if alias == BUILTIN else SpareChatModel(first, builtin_model())


def one_model(alias: str, name: str) -> ChatModel:
    """With nobody to step in."""
    return builtin_model() if alias == BUILTIN else server(OLLAMA).chat_model(name)


def rest() -> None:
    """Nothing is wanted of the built-in model in this process for a while: it gives back the memory it holds."""
    here = server(BUILTIN)
    if isinstance(here, BuiltinServer):
        here.rest()


def builtin_model() -> ChatModel:
    """The one the process has now: the owner may have pointed it at another file since they chose."""
    here = server(BUILTIN)
    return here.chat_model(getattr(here, "name", UNNAMED))
