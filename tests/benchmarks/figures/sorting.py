"""How well it is told what is private, on lines nothing was learned from and on those the rules were mended with; what it costs."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.figure import Figure

LINES = Path(__file__).parents[1] / "sorting"
MISSED, IN_VAIN = 0.05, 0.05
"""Of private lines, and of ordinary ones."""
SLOWEST_MS = 100
"""Of one message; nobody waits for it."""


def measure(rounds: int) -> list[Figure]:
    """Ten messages are timed for each round."""
    return [*_held_out(), *_known_lines(), *_cost(rounds)]


def _held_out() -> Iterator[Figure]:
    """As training measured and wrote it."""
    from apps.classifiers.weights_file import FIGURES

    rates = {rate["name"]: rate for rate in json.loads(FIGURES.read_text())["rates"]}
    for name, is_wrong in (("private, asked about", False), ("ordinary, asked about in vain", True)):
        for suffix in ("", ", by rules alone"):
            rate = rates[f"sorting: {name}{suffix}"]
            wrong = rate["hits"] if is_wrong else rate["of"] - rate["hits"]
            yield Figure(
                f"held out, {name}{suffix}{'' if is_wrong else ' (missed)'}",
                round(wrong / rate["of"], 3),
                "of 1",
                IN_VAIN if is_wrong else MISSED,
                detail=rate,
            )


def _known_lines() -> Iterator[Figure]:
    from apps.memories.sorting import sort

    rows = [line.split("\t") for file in sorted(LINES.glob("*.tsv")) for line in file.read_text().splitlines()]
    private = [bool(sort(text).purposes) for label, text in rows if label not in {"ordinary", "keep", "leave"}]
    ordinary = [bool(sort(text).purposes) for label, text in rows if label == "ordinary"]
    yield Figure("lines the rules know: missed", round(private.count(False) / len(private), 3), "of 1", MISSED)
    yield Figure("lines the rules know: asked about in vain", round(sum(ordinary) / len(ordinary), 3), "of 1", IN_VAIN)


def _cost(rounds: int) -> Iterator[Figure]:
    from apps.memories.private.marks import marks_in
    from apps.memories.sorting import sort

    messages = [line.split("\t")[1] for line in (LINES / "en.tsv").read_text().splitlines()][: rounds * 10]
    sort("warm")
    together, by_rules = _timed(sort, messages), _timed(marks_in, messages)
    for name, of in (("median", median), ("p95", lambda took: quantiles(took, n=20)[-1])):
        yield Figure(f"one message, {name}", round(of(together), 1), "ms", SLOWEST_MS, baseline=round(of(by_rules), 1))


def _timed(sort: Callable[[str], object], messages: list[str]) -> list[float]:
    took = []
    for message in messages:
        began = time.perf_counter()
        sort(message)
        took.append((time.perf_counter() - began) * 1_000)
    return took
