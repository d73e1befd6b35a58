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

TURNS = (20, 100, 300)
AROUND = 5
"""Turns to each side whose median and greatest are told too: one turn alone may be lucky."""
LONGEST_REPLY = 80
THINGS = (
    "my sister",
    "the garden",
    "our old boat",
    "the choir",
    "my knee",
    "the neighbours",
    "that novel",
    "the new job",
)
SAID = (
    "I was thinking about {} again on the way home, and I can't decide whether I should say something or let it rest.",
    "Yesterday {} surprised me. I had expected another quiet evening, and then everything turned out differently.",
    "Do you remember what I told you about {}? There is a bit more to it, and I'd like to hear what you think.",
    "Nothing special today. {} kept me busy until noon, then I cooked, and now I just want to talk for a while.",
)


def measure(rounds: int) -> list[Figure]:
    """`rounds` is not needed: the talk is one, and its turns are many."""
    last = int(os.environ.get("HEARTH_BENCH_TURNS", TURNS[-1]))
    command = [sys.executable, "-m", "tests.benchmarks.figures.prompt_tokens", str(last)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    anew = [int(word) for word in output.split()[-last:]]
    at = {turn: _about(anew, turn) for turn in TURNS if turn <= last}
    first = at[TURNS[0]]["median"]
    return [
        Figure(
            f"prompt tokens read anew, turn {turn}",
            found["this"],
            "tokens",
            500,
            first,
            {
                "median_around": found["median"],
                "most_around": found["most"],
                "to_turn_20": round(found["median"] / first, 2),
            },
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
    conversation = await in_thread(people.a_conversation)(alice)
    anew: list[int] = []
    for number in range(turns):
        text = f"{number}. " + chance.choice(SAID).format(chance.choice(THINGS))
        whole = await in_thread(get_conversation)(alice, conversation.pk)
        turn, _new = await in_thread(begin_turn)(conversation=whole, turn_id=uuid4(), text=text)
        work = await in_thread(prepare)(await in_thread(get_turn)(alice, conversation.pk, turn.pk))
        await runner.start(work, models=lambda _choice: _Heard(anew))
        await runner._running[conversation.pk].task
        await asyncio.gather(*ahead._reading)
        await in_thread(learn_backlog)()
    return anew


class _Heard:
    """The built-in model with short replies, whose readings are noted; those ahead of a turn are not what a turn reads."""

    name = "built-in"

    def __init__(self, anew: list[int]) -> None:
        self._anew = anew

    async def stream(self, messages: Any, options: Any) -> AsyncGenerator[Any, None]:
        from apps.engines.choosing import builtin_model
        from apps.llm.ports import StreamEnd

        short = replace(options, max_tokens=min(options.max_tokens, LONGEST_REPLY))
        async with aclosing(builtin_model().stream(messages, short)) as events:
            async for event in events:
                if isinstance(event, StreamEnd) and options.max_tokens > 1:
                    self._anew.append(event.read_anew)
                yield event


if __name__ == "__main__":
    talk(int(sys.argv[1]))
