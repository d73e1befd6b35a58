"""A second model that steps in where the first can't be reached."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from apps.llm.errors import ModelUnreachable
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece, StreamEnd

IN_PROCESS = "in-process"
"""In place of an address: the model is within Hearth itself, and nothing is sent anywhere."""


def speaker_of(model: ChatModel) -> ChatModel:
    """Who really spoke, where a model stands for others."""
    behind = getattr(model, "answered_by", None)
    return speaker_of(behind) if behind else model


def asked(model: ChatModel) -> list[str]:
    """Whose model the prompt was sent to: addresses of servers, or IN_PROCESS; who answered last. For after it spoke."""
    if isinstance(model, SpareChatModel):
        return [*asked(model.first), *(asked(model.answered_by) if model.answered_by is not model.first else ())]
    behind: ChatModel | None = getattr(model, "answered_by", None)
    return asked(behind) if behind else [getattr(model, "address", IN_PROCESS)]


class SpareChatModel:
    """Make one for each reply: `answered_by` tells which of the two spoke it."""

    def __init__(self, first: ChatModel, spare: ChatModel) -> None:
        self.first = first
        self._spare = spare
        self._speaker = first

    @property
    def name(self) -> str:
        return self.first.name

    @property
    def answered_by(self) -> ChatModel:
        """The first until it has proved unreachable; then the spare."""
        return self._speaker

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        self._speaker = self.first
        begun = False
        try:
            async with aclosing(self.first.stream(messages, options)) as events:
                async for event in events:
                    begun = True
                    yield event
        except ModelUnreachable:
            # Half a reply by one model is not continued by another: the owner hears that it broke off.
            if begun:
                raise
            self._speaker = self._spare
        if self._speaker is self._spare:
            async with aclosing(self._spare.stream(messages, options)) as events:
                async for event in events:
                    yield event
