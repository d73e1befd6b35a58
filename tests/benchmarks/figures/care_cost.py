"""What care adds to an ordinary turn before its first word: screening, the look for an earlier crisis, the guard.

Paired, in one process and turn about, so that whatever else the machine does falls on both.
"""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from tests.benchmarks.database import a_database
from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, spread

REPLY = ("Ferns", " like", " shade", ".")


def measure(rounds: int) -> list[Figure]:
    with a_database():
        return _measured(rounds * 5)


def _measured(rounds: int) -> list[Figure]:
    from apps.conversations import caring
    from apps.conversations.models import Conversation
    from tests import people

    talk: Conversation = people.a_conversation(people.a_person("owner"))
    typed, pasted, bare = [], [], []
    for number in range(rounds):
        turn = people.an_answered_turn(talk, f"What should I plant on balcony {number}, {uuid4().hex[:6]}?")
        bare.append(_timed(partial(_first_word, turn, guard=False)))
        caring.forget_looks()
        pasted.append(_timed(partial(_first_word, turn, guard=True)))
        typed.append(_timed(partial(_first_word, turn, guard=True)))
    return [
        Figure(f"care before the first word, {how}", median(took) - median(bare), "ms", 15, 0.0, spread(took))
        for how, took in (("typed", typed), ("pasted and sent at once", pasted))
    ]


def _first_word(turn: Any, *, guard: bool) -> None:
    from apps.conversations.caring import take_care
    from apps.conversations.speaking import speak
    from apps.llm.ports import ChatMessage, ChatOptions
    from tests.fakes.model import ScriptedChatModel

    prompt, options, model = [ChatMessage("user", turn.prompt.text)], ChatOptions(), ScriptedChatModel(REPLY)
    if guard:
        occasion = take_care(turn)
        asyncio.run(_first(speak(model, prompt, options, occasion=occasion)))
    else:
        asyncio.run(_first(model.stream(prompt, options)))


async def _first(stream: Any) -> None:
    await anext(stream)
    await stream.aclose()


def _timed(doing: Callable[[], None]) -> float:
    began = time.perf_counter()
    doing()
    return (time.perf_counter() - began) * 1000
