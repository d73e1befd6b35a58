"""Ask a model one thing and gather what comes."""

from collections.abc import Sequence
from contextlib import aclosing

from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece, StreamEnd

HELLO = (ChatMessage("system", "You are brief."), ChatMessage("user", "Hello!"))


async def reply_of(
    model: ChatModel, messages: Sequence[ChatMessage] = HELLO, options: ChatOptions | None = None
) -> tuple[str, StreamEnd]:
    text = ""
    ends: list[StreamEnd] = []
    async with aclosing(model.stream(messages, options or ChatOptions(max_tokens=24))) as events:
        async for event in events:
            match event:
                case Piece():
                    assert not ends, "a piece after the end"
                    assert event.text, "an empty piece"
                    text += event.text
                case StreamEnd():
                    ends.append(event)
    assert len(ends) == 1
    return text, ends[0]
