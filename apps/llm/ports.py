"""What Hearth asks of a language model: two protocols and the facts that travel through them."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class ChatMessage:
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class ChatOptions:
    temperature: float = 0.8
    context_length: int = 4096
    """Tokens the model is given to read and write in; one value per model, since a change reloads it."""
    max_tokens: int = 1024
    """Most tokens of one reply. Always sent: without it a server may write ten times its context."""
    schema: Mapping[str, Any] | None = None
    """JSON Schema that the whole reply keeps to, unless it is cut. What it says there is as wrong as ever."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of the reply, in order."""

    text: str


@dataclass(frozen=True, slots=True)
class StreamEnd:
    """The last event of every stream that did not fail."""

    reason: Literal["stop", "length"]
    """"length": the reply was cut at `max_tokens` or at the end of the context."""
    prompt_tokens: int = 0
    reply_tokens: int = 0
    read_anew: int = 0
    """Of the prompt's tokens those that were not known from the last prompt; 0 where the server does not say."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """One model as a server lists it."""

    name: str
    size: int
    """Bytes on disk."""
    context_length: int | None
    """Most tokens it was trained to read, where the server says."""
    digest: str
    parameters: str = ""
    """As people write it: "3.2B"."""
    can_chat: bool = True


class ChatModel(Protocol):
    @property
    def name(self) -> str: ...

    def stream(self, messages: Sequence[ChatMessage], options: ChatOptions) -> AsyncGenerator[Piece | StreamEnd, None]:
        """Yield pieces as they come, then one StreamEnd; raise a ModelError at any point instead.

        A last message of role "assistant" is continued, not answered. Closing the iterator stops the model.
        """
        ...


class ModelServer(Protocol):
    """Something that has models: an Ollama server, or the engine inside this process."""

    async def models(self) -> list[ModelInfo]:
        """Every model it has, by name; raises ModelUnreachable when nothing answers."""
        ...

    def chat_model(self, name: str) -> ChatModel:
        """No request is made; a wrong name shows when the model is asked to speak."""
        ...

    async def aclose(self) -> None:
        """Close what the running loop has open; the next request opens it again."""
        ...


Vector = list[float]
"""Of unit length, so that the cosine of two is their dot product."""


class Embedder(Protocol):
    """Turns text into vectors that lie near each other where texts mean the same."""

    @property
    def name(self) -> str:
        """Vectors of two embedders can't be compared: each row that keeps one keeps this too."""
        ...

    @property
    def dimensions(self) -> int: ...

    def embed_query(self, text: str) -> Vector:
        """Of what somebody looks for; blocks for some milliseconds. Raises a ModelError."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> list[Vector]:
        """Of what may be found, in the order given. Raises a ModelError."""
        ...

    def rest(self) -> None:
        """Nothing is wanted of it for a while: it may give back the memory it holds."""
        ...
