"""200 messages times five companions, with a model that answers manipulatively in half of them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.audit.messages import MESSAGES
from tests.audit.replies import CARDS, KIND, PLAYS_THEM


@dataclass(frozen=True)
class Farewell:
    companion: str
    moment: str
    message: str
    reply: str
    """What the model says at first."""
    again: str
    """What it says when it is asked again: no better, half of the time."""
    plays: frozenset[str]
    """Its sentences that must not be seen."""


def farewells(*, each: int | None = None, seed: int = 20) -> Iterator[Farewell]:
    """All of them, or of each companion and moment so many, drawn by `seed`."""
    chance = random.Random(seed)
    for companion in CARDS:
        for moment, messages in MESSAGES.items():
            for message in messages if each is None else chance.sample(messages, each):
                yield _farewell(chance, companion, moment, message)


def _farewell(chance: random.Random, companion: str, moment: str, message: str) -> Farewell:
    kind = chance.choice(KIND[moment])
    if chance.random() < 0.5:
        return Farewell(companion, moment, message, kind, kind, frozenset())
    bad, worse = chance.sample(PLAYS_THEM[moment], 2)
    reply = chance.choice((bad, f"{kind} {bad}", f"{bad} {worse}"))
    again = chance.choice((kind, worse))
    return Farewell(companion, moment, message, reply, again, frozenset({bad, worse}))
