"""What a lorebook costs each turn, and how long a large card takes to be taken in. No database, no browser."""

import base64
import json
import os
import time
from collections.abc import Callable
from random import Random

from tests.benchmarks.figure import Figure
from tests.benchmarks.sentences import OWNER, THEMES, a_text, name
from tests.benchmarks.spread import median, spread

ENTRIES = 1_000
MESSAGES = 8
PIXELS = 10 * 1024 * 1024
"""Bytes of picture around a card."""


def measure(rounds: int) -> list[Figure]:
    return [_scan(rounds), _scan(rounds, patterns=True), _card(rounds)]


def _scan(rounds: int, *, patterns: bool = False) -> Figure:
    """A tenth of the entries with a pattern for a key, if asked for."""
    from apps.llm.tokens import estimate_tokens
    from apps.personas.lore import called_up, read_book

    chance = Random(1)
    words = [word for things, _doings in THEMES.values() for word in things.split()]
    book = read_book(
        {
            "recursive_scanning": True,
            "scan_depth": MESSAGES,
            "entries": [
                {
                    "keys": [
                        f"/{name(at)}s?/i" if patterns and at % 10 == 0 else name(at),
                        f"{chance.choice(words)} {at}",
                    ],
                    "content": a_text(chance, chance.choice(list(THEMES))),
                }
                for at in range(ENTRIES)
            ],
        }
    )
    talk = [a_text(chance, chance.choice(list(THEMES)), OWNER) for _message in range(MESSAGES)]
    took = _timed(lambda: called_up(book, talk, budget=800, tokens=estimate_tokens), rounds)
    folded = "\n".join(talk).casefold()
    bare = _timed(
        lambda: [entry for entry in book.entries if any(key.casefold() in folded for key in entry.keys)], rounds
    )
    kind = ", a tenth of them patterns" if patterns else ""
    return Figure(
        f"lorebook of {ENTRIES:,} entries{kind}, one turn", median(took), "ms", 10, median(bare), spread(took)
    )


def _card(rounds: int) -> Figure:
    """Opened, checked and looked through, as it is before anything is made of it. Bare: the sums of its chunks alone."""
    from apps.personas.cards.carrying import details_in, texts_of
    from apps.personas.cards.files import open_card
    from apps.personas.cards.png import a_picture, texts_in, with_texts
    from apps.personas.suspicion import suspicions_in

    card = {"name": "Ines", "description": a_text(Random(2), "music"), "first_mes": "Hello."}
    noise = a_picture(PIXELS // 3 // 1024, 1024, os.urandom(PIXELS // 3 // 1024 * 1024 * 3))
    file = with_texts(noise, {"chara": base64.b64encode(json.dumps(card).encode()).decode()})

    def take_in() -> None:
        document = open_card(file).document
        details_in(document)
        suspicions_in(texts_of(document))

    took = _timed(take_in, max(3, rounds // 3))
    bare = _timed(lambda: texts_in(file), max(3, rounds // 3))
    return Figure("card in a picture of 10 MB, taken in", median(took), "ms", 1_000, median(bare), spread(took))


def _timed(act: Callable[[], object], rounds: int) -> list[float]:
    act()
    took = []
    for _round in range(rounds):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return took
