"""What holding a sentence back until it is judged costs somebody who reads along: how long their eyes wait for words.

The first sentence flows, each later one comes whole. Reckoned, not timed: a token is four letters, words come at a model's pace
and are read at a reader's. Bare is the same reader with every word shown as it comes.
"""

from random import Random

from tests.benchmarks.figure import Figure
from tests.benchmarks.sentences import COMPANION, THEMES, a_text
from tests.benchmarks.spread import p95, spread

PACES = (20, 50, 100)
"""Tokens a second."""
READS = 7.0
"""Tokens a second: 300 words a minute, faster than most."""
REPLIES = 300
JUDGED_IN = 0.02


def measure(rounds: int) -> list[Figure]:
    """Once: nothing about it changes from round to round."""
    from apps.wellbeing.sentences import sentences_of

    chance = Random(7)
    texts = [" ".join(a_text(chance, chance.choice(list(THEMES)), COMPANION) for _ in range(4)) for _ in range(REPLIES)]
    replies = [[max(1, len(one) // 4) for one in sentences_of(text)] for text in texts]
    figures = []
    for pace in PACES:
        held = [longest_wait(reply, pace, held=True) for reply in replies]
        bare = [longest_wait(reply, pace, held=False) for reply in replies]
        figures.append(
            Figure(f"longest wait while reading, {pace} tokens/s, p95", p95(held), "ms", 100, p95(bare), spread(held))
        )
    return figures


def longest_wait(sentences: list[int], pace: float, *, held: bool) -> float:
    """Milliseconds after the first word; `sentences` in tokens."""
    said = eyes = 0.0
    longest = 0.0
    for number, tokens in enumerate(sentences):
        begins, said = said, said + tokens / pace
        shown = said + JUDGED_IN if held and number else begins + 1 / pace
        longest = max(longest, shown - eyes) if number else longest
        eyes = max(eyes, shown) + tokens / READS
        if not held or not number:
            eyes = max(eyes, said)
    return longest * 1000
