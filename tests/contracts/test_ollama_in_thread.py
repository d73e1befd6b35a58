"""The scripted Ollama of tests without an event loop does what it is told from outside."""

import asyncio
from contextlib import aclosing

import pytest

from apps.llm.errors import ModelBrokeOff, ModelUnreachable
from apps.llm.ports import ChatOptions, Piece
from tests.contracts.asking import HELLO, reply_of
from tests.contracts.conftest import ollama_server
from tests.fakes.ollama_thread import ollama_in_thread

MODEL = "smollm2:135m"


async def test_it_says_what_it_is_told_and_then_its_usual() -> None:
    with ollama_in_thread() as ollama:
        server = ollama_server(ollama.url)
        ollama.always_say(["Usual."])
        ollama.say(["One."], ["Two."])
        assert [(await reply_of(server.chat_model(MODEL)))[0] for _ in range(3)] == ["One.", "Two.", "Usual."]
        assert len(ollama.requests) == 3
        await server.aclose()


async def test_a_held_reply_comes_when_released() -> None:
    with ollama_in_thread() as ollama:
        server = ollama_server(ollama.url)
        ollama.hold()
        waiting = asyncio.create_task(reply_of(server.chat_model(MODEL)))
        await asyncio.to_thread(ollama.wait_for_requests, 1)
        assert not waiting.done()
        ollama.release()
        assert (await waiting)[0] == "Hello there."
        await server.aclose()


async def test_it_goes_down_and_comes_back_at_the_same_address() -> None:
    with ollama_in_thread() as ollama:
        server = ollama_server(ollama.url)
        ollama.say(["I", " was"], ["Back."])
        async with aclosing(server.chat_model(MODEL).stream(HELLO, ChatOptions())) as events:
            assert await anext(events) == Piece("I")
        ollama.go_down()
        with pytest.raises((ModelUnreachable, ModelBrokeOff)):
            await reply_of(server.chat_model(MODEL))
        ollama.come_back()
        assert (await reply_of(server.chat_model(MODEL)))[0] == "Back."
        await server.aclose()
