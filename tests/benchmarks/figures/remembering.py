"""What a hundred thousand things to recall add to the time to the first word, measured in the browser before and after."""

import os
import subprocess
import sys
from collections.abc import Sequence

from tests.benchmarks.corpus import questions
from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, spread
from tests.benchmarks.stage import Stage, a_stage
from tests.running import ROOT

SIZE = int(os.environ.get("HEARTH_BENCH_REMEMBERED", "100000"))
TOKENS = 60
REACH = 30.0


def measure(rounds: int) -> list[Figure]:
    texts = questions(rounds)
    with a_stage() as stage:
        stage.model.speak(tokens=TOKENS)
        _ask(stage, texts[:3])
        before = _ask(stage, texts), _ask(stage, texts, pauses=False)
        command = [sys.executable, "-m", "tests.benchmarks.fill", str(SIZE)]
        subprocess.run(command, check=True, cwd=ROOT, env=stage.hearth.environment)
        _ask(stage, texts[:3])
        after = _ask(stage, texts), _ask(stage, texts, pauses=False)
    return [
        _figure(f"memory of {SIZE:,} adds to the first word", before[0], after[0]),
        _figure("the same, Enter without a moment's pause", before[1], after[1]),
    ]


def _ask(stage: Stage, texts: Sequence[str], *, pauses: bool = True) -> list[float]:
    """In a new talk, so that nothing of what is asked stands before the model already."""
    _bare, hearth = stage.talks()
    try:
        return [hearth.ask(text, pauses=pauses).beyond_the_model for text in texts]
    finally:
        hearth.page.context.close()


def _figure(name: str, before: Sequence[float], after: Sequence[float]) -> Figure:
    added = round(median(after) - median(before), 2)
    return Figure(name, added, "ms", REACH, median(before), {"before_ms": spread(before), "after_ms": spread(after)})
