"""How long recall takes among ten thousand, a hundred thousand and a million things said, and what its index misses.

HEARTH_BENCH_SIZES=10000,100000,1000000 names the sizes; without it the million, which takes half an hour to make, is left out.
"""

import os
import time

from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, p95, spread

QUESTIONS = 200
COMPARED = 50
"""Of which the exact answer is computed too: it reads every vector."""
REACH = {10_000: 15.0, 100_000: 40.0, 1_000_000: 80.0}
ONE_QUERY = 15.0
MISSED = 0.05


def measure(rounds: int) -> list[Figure]:
    """`rounds` is not needed: each question is another."""
    from tests.benchmarks.corpus import sizes

    return [_embedding(), *(figure for size in sizes() for figure in _among(size))]


def _embedding() -> Figure:
    """On one core, as a busy machine leaves it."""
    from apps.llm.registry import embedder
    from tests.benchmarks.asking import meanings
    from tests.benchmarks.corpus import questions

    builtin = embedder("builtin")
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    took = []
    try:
        for text in ["Warm up.", *meanings(questions(QUESTIONS))]:
            began = time.perf_counter()
            builtin.embed_query(text)
            took.append((time.perf_counter() - began) * 1000)
    finally:
        os.sched_setaffinity(0, cores)
    return Figure("embedding one query, one core, median", median(took[1:]), "ms", ONE_QUERY, None, spread(took[1:]))


def _among(size: int) -> list[Figure]:
    from apps.llm.registry import embedder
    from tests.benchmarks import asking
    from tests.benchmarks.corpus import corpus, questions
    from tests.benchmarks.database import a_database
    from tests.benchmarks.store import fill
    from tests.benchmarks.vectors import a_mixture
    from tests.people import a_person

    builtin, texts = embedder("builtin"), questions(QUESTIONS)
    known = asking.Known(builtin, texts)
    with a_database():
        alice = a_person("owner", name=asking.NAMES.owner, language="en")
        began = time.perf_counter()
        fill(user=alice, lines=corpus(size, mixture=a_mixture(builtin)), embedder=builtin.name)
        filled = round(time.perf_counter() - began)
        asking.recall_each(alice, texts[:20], known)  # Opens the connection.
        bare = asking.nearest_alone(alice, texts, known)
        took = asking.recall_each(alice, texts, known)
        shares = asking.found_of_nearest(alice, texts[:COMPARED], known)
    missed = 1 - sum(shares) / len(shares)
    detail = {"recall_ms": spread(took), "nearest_alone_ms": spread(bare), "filled_in_s": filled}
    among = f"among {size:,}"
    return [
        Figure(f"recall {among}, p95", p95(took), "ms", REACH.get(size, max(REACH.values())), p95(bare), detail),
        Figure(f"of the ten nearest missed, {among}", round(missed, 3), "", MISSED, None, {"asked": len(shares)}),
    ]
