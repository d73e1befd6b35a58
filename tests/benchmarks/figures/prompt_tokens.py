"""What the built-in engine reads anew in turn 20, 100 and 300 of one long talk, with recall on; by the engine's own timings."""

import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any
from uuid import uuid4

from tests.benchmarks.figure import Figure
from tests.benchmarks.sentences import COMPANION, OWNER, QUESTIONS, THEMES, a_text

TURNS = (20, 100, 300)
AROUND = 2
"""Turns to each side that are measured too. At each place the owner asks the same: what is recalled depends on what is said."""
LONGEST_REPLY = 80
EARLIER_TALKS, TURNS_EACH = 3, 30
"""Said before, so that there is something to recall from the first turn on: in a first talk turn 20 has all before it anyway."""


def measure(rounds: int) -> list[Figure]:
    """`rounds` is not needed: the talk is one, and its turns are many."""
    last = int(os.environ.get("HEARTH_BENCH_TURNS", TURNS[-1] + AROUND))
    command = [sys.executable, "-m", "tests.benchmarks.figures.prompt_tokens", str(last)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    anew = [int(word) for word in output.split()[-last:]]
    at = {turn: _about(anew, turn) for turn in TURNS if turn <= last}
    first = at[TURNS[0]]["median"]
    return [
        Figure(
            f"prompt tokens read anew, turn {turn}",
            found["median"],
            "tokens",
            500,
            first,
            {"this": found["this"], "most_around": found["most"], "to_turn_20": round(found["median"] / first, 2)},
        )
        for turn, found in at.items()
    ]


def _about(anew: Sequence[int], turn: int) -> dict[str, float]:
    around = anew[turn - 1 - AROUND : turn + AROUND]
    return {"this": anew[turn - 1], "median": statistics.median(around), "most": max(around)}


def talk(turns: int) -> None:
    """Prints what each turn read anew. Runs in a process of its own: it sets up Django for itself."""
    with tempfile.TemporaryDirectory(prefix="hearth-bench-") as home:
        os.environ |= {"HEARTH_HOME": home, "DJANGO_SETTINGS_MODULE": "companion_site.settings"}
        import django

        django.setup()
        from tests.benchmarks.database import a_database

        with a_database():
            sys.stdout.write(" ".join(map(str, asyncio.run(_talk(turns)))) + "\n")


async def _talk(turns: int) -> list[int]:
    from channels.db import database_sync_to_async as in_thread

    from apps.conversations import ahead, runner
    from apps.conversations.access import get_conversation, get_turn
    from apps.conversations.learning import learn_backlog
    from apps.conversations.services import begin_turn
    from apps.conversations.turns import prepare
    from tests import people

    chance = random.Random(1)
    alice = await in_thread(people.a_person)("owner", name="Alice")
    await in_thread(_talked_before)(alice, chance)
    conversation = await in_thread(people.a_conversation)(alice)
    anew: list[int] = []
    for number in range(turns):
        text = _asks(number + 1) or f"{number}. {_says(chance, OWNER)}"
        whole = await in_thread(get_conversation)(alice, conversation.pk)
        turn, _new = await in_thread(begin_turn)(conversation=whole, turn_id=uuid4(), text=text)
        work = await in_thread(prepare)(await in_thread(get_turn)(alice, conversation.pk, turn.pk))
        await runner.start(work, models=lambda _choice: _Heard(anew))
        await runner._running[conversation.pk].task
        await asyncio.gather(*ahead._reading)
        await in_thread(learn_backlog)()
    return anew


def _talked_before(alice: Any, chance: random.Random) -> None:
    from apps.conversations.learning import learn_backlog
    from tests import people

    persona = people.a_persona(alice)
    for _talk_before in range(EARLIER_TALKS):
        conversation = people.a_conversation(alice, persona=persona)
        for _turn in range(TURNS_EACH):
            people.an_answered_turn(conversation, _says(chance, OWNER), _says(chance, COMPANION))
    learn_backlog()


def _asks(turn: int) -> str:
    """What is asked in a turn that is measured; empty in the others."""
    place = next((turn - at for at in TURNS if abs(turn - at) <= AROUND), None)
    return "" if place is None else _says(random.Random(place), QUESTIONS)


def _says(chance: random.Random, patterns: Sequence[str]) -> str:
    return a_text(chance, chance.choice(list(THEMES)), patterns)


class _Heard:
    """The built-in model with short replies, whose readings are noted; those ahead of a turn are not what a turn reads."""

    name = "built-in"

    def __init__(self, anew: list[int]) -> None:
        self._anew = anew

    async def stream(self, messages: Any, options: Any) -> AsyncGenerator[Any, None]:
        from apps.engines.pinned import builtin_model
        from apps.llm.ports import StreamEnd

        short = replace(options, max_tokens=min(options.max_tokens, LONGEST_REPLY))
        async with aclosing(builtin_model().stream(messages, short)) as events:
            async for event in events:
                if isinstance(event, StreamEnd) and options.max_tokens > 1:
                    self._anew.append(event.read_anew)
                yield event


if __name__ == "__main__":
    talk(int(sys.argv[1]))
