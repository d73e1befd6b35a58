"""A long life of talks for one owner, as large as asked and the same each time: what was said, when, to whom, and its vector."""

import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from apps.llm.ports import Vector
from apps.memories.models import Episode
from tests.benchmarks.sentences import COMPANION, MEMORY, OWNER, QUESTIONS, THEMES, a_text, sentence
from tests.benchmarks.vectors import Mixture

ENDS = datetime(2026, 1, 1, tzinfo=UTC)
YEARS = timedelta(days=5 * 365)
SHORTEST_PAUSE = timedelta(hours=4)
"""Between two sessions; the product counts a new one from three hours on."""
LINES_A_SESSION = (10, 40)
SESSIONS_A_TALK = (1, 12)
MEMORIES = 0.02
_THEMES = list(THEMES)


@dataclass(frozen=True, slots=True)
class Line:
    """One episode. A memory is its own thread and source, as the product keeps it."""

    source: uuid.UUID
    thread: uuid.UUID
    position: int
    session: int
    speaker: Episode.Speaker
    text: str
    said_at: datetime
    vector: Vector


def sizes() -> list[int]:
    """Of the stores that are measured, smallest first."""
    return sorted(int(size) for size in os.environ.get("HEARTH_BENCH_SIZES", "10000,100000").split(","))


def corpus(size: int, *, mixture: Mixture, seed: int = 1) -> Iterator[Line]:
    """Talks, one after the other, and among them the memories that were learned meanwhile."""
    chance = Random(seed)
    sessions = max(1, size * 2 // sum(LINES_A_SESSION))
    pause = max(YEARS / sessions, SHORTEST_PAUSE)
    now, made = ENDS - pause * sessions, 0
    while made < size:
        thread, position = _id(chance), 0
        for session in range(chance.randint(*SESSIONS_A_TALK)):
            now += pause
            theme, at = chance.choice(_THEMES), now
            for _line in range(min(chance.randint(*LINES_A_SESSION), size - made)):
                made += 1
                at += timedelta(minutes=1)
                if chance.random() < MEMORIES:
                    yield _memory(chance, theme, at, mixture)
                    continue
                theme = theme if chance.random() < 0.8 else chance.choice(_THEMES)
                speaker = (Episode.Speaker.OWNER, Episode.Speaker.COMPANION)[position % 2]
                text = a_text(chance, theme, COMPANION if position % 2 else OWNER)
                vector = mixture.near(theme, chance)
                yield Line(_id(chance), thread, position, session, speaker, text, at, vector)
                position += 1


def memories(size: int, *, mixture: Mixture, seed: int = 5) -> Iterator[Line]:
    """Nothing but memories, over the same years."""
    chance = Random(seed)
    for number in range(size):
        yield _memory(chance, chance.choice(_THEMES), ENDS - YEARS * (number / size), mixture)


def questions(count: int, *, seed: int = 3) -> list[str]:
    """Of one word to fifty, with common words and rare ones, some with a time."""
    chance = Random(seed)
    return [sentence(chance, chance.choice(_THEMES), [QUESTIONS[one % len(QUESTIONS)]]) for one in range(count)]


def _memory(chance: Random, theme: str, at: datetime, mixture: Mixture) -> Line:
    own = _id(chance)
    text = sentence(chance, theme, MEMORY)
    return Line(own, own, 0, 0, Episode.Speaker.MEMORY, text, at, mixture.near(theme, chance))


def _id(chance: Random) -> uuid.UUID:
    return uuid.UUID(int=chance.getrandbits(128))
