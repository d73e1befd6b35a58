"""Models that say what they are told and remember what they were asked."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import dataclass

from apps.llm.errors import ModelMissing
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo, Piece, StreamEnd
from tests.fakes.form import least_of


@dataclass(frozen=True)
class Asked:
    messages: tuple[ChatMessage, ...]
    options: ChatOptions

    @property
    def text(self) -> str:
        """All of it, to look for a word in."""
        return "\n".join(message.text for message in self.messages)


class ScriptedChatModel:
    """Says `pieces`; if told to wait, waits for `go_on` and says `afterwards`; then fails, or ends.

    Each piece counts as a token, so `max_tokens` cuts the reply as a real model's does.
    """

    def __init__(
        self,
        pieces: Iterable[str] = ("Hello", " there", "."),
        *,
        then_wait: bool = False,
        afterwards: Sequence[str] = (),
        fails_with: Exception | None = None,
        name: str = "scripted",
    ) -> None:
        self.name = name
        self.pieces = [*pieces, *afterwards]
        self.in_form: deque[str] = deque()
        """What it says when it is asked to keep to a schema, one after the other."""
        self.asked: list[Asked] = []
        self.go_on = asyncio.Event()
        self.closed = asyncio.Event()
        """Set when a stream is over, by its end or by its reader."""
        self._wait_after = len(self.pieces) - len(afterwards) if then_wait else None
        self._fails_with = fails_with

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        self.asked.append(Asked(tuple(messages), options))
        said = 0
        pieces = self.pieces
        if options.schema:
            pieces = [self.in_form.popleft() if self.in_form else least_of(options.schema)]
        try:
            while said < options.max_tokens:
                # Lets others run, as any wait for a real model does.
                await asyncio.sleep(0)
                if said == self._wait_after:
                    await self.go_on.wait()
                if said == len(pieces):
                    break
                yield Piece(pieces[said])
                said += 1
            if self._fails_with is not None:
                raise self._fails_with
            yield StreamEnd("stop" if said == len(pieces) else "length", len(messages), said)
        finally:
            self.closed.set()


class ScriptedServer:
    """Has one ScriptedChatModel for each name in `models_by_name`, which a test may change."""

    def __init__(self, name: str = "scripted", pieces: Iterable[str] = ("Hello", " there", ".")) -> None:
        self.models_by_name: dict[str, ScriptedChatModel] = {name: ScriptedChatModel(pieces, name=name)}
        self.parameters = "135M"
        self.fails_with: Exception | None = None
        """Raised instead of a list: ModelUnreachable() is a server that is down."""

    async def models(self) -> list[ModelInfo]:
        if self.fails_with is not None:
            raise self.fails_with
        return [
            ModelInfo(name, 98_362_745, 8192, f"{name:0>64}", self.parameters) for name in sorted(self.models_by_name)
        ]

    async def aclose(self) -> None:
        """Nothing is open."""

    def chat_model(self, name: str) -> ChatModel:
        return self.models_by_name.get(name) or ScriptedChatModel([], fails_with=ModelMissing(), name=name)
