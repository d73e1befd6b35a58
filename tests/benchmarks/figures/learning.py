"""How fast the queue learns from turns that were said."""

import time

from tests.benchmarks.figure import Figure

TURNS = 200
LEAST = 1.0
"""Turns a second; told as seconds for each turn, since less is better in every other figure."""


def measure(rounds: int) -> list[Figure]:
    """`rounds` is not needed: each turn is another."""
    from random import Random

    from apps.conversations.learning import backlog, learn_backlog
    from tests import people
    from tests.benchmarks.corpus import questions
    from tests.benchmarks.database import a_database
    from tests.benchmarks.sentences import OWNER, THEMES, a_text

    chance, themes = Random(4), list(THEMES)
    with a_database(durable=True):
        alice = people.a_person("owner", name="Alice", language="en")
        conversation = people.a_conversation(alice)
        for reply in questions(TURNS):
            people.an_answered_turn(conversation, a_text(chance, chance.choice(themes), OWNER), reply)
        began = time.perf_counter()
        while backlog():
            learn_backlog()
        seconds = (time.perf_counter() - began) / TURNS
    return [Figure("learning from one turn", round(seconds, 3), "s", 1 / LEAST, None, {"turns": TURNS})]
