"""Help that comes late or not at all under cards that try to switch it off: ours, and injection.jsonl of HEARTH_BENCH_DATA."""

import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.database import a_database
from tests.benchmarks.figure import Figure

TURNS = (1, 200)


def measure(rounds: int) -> list[Figure]:
    """Each card once in each mood of a model, however often the rest is repeated."""
    from apps.conversations.evaluating.injection import evaluator

    with a_database(), evaluator():
        return list(_measured())


def _measured() -> Iterator[Figure]:
    from tests.evaluating.overrides import OURS, overrides_in, tried

    theirs = Path(os.environ.get("HEARTH_BENCH_DATA") or "/nowhere") / "injection.jsonl"
    for whose, file in (("ours", OURS), ("injection.jsonl", theirs)):
        rows = overrides_in(file) if file.exists() else []
        for at in TURNS if rows else ():
            wrong = [(row["id"], what) for row in rows for what in tried(row, at=at)]
            failed = [f"{name}: {what}" for name, what in wrong if what]
            detail = {"cards": len(rows), "replies": len(wrong), "failed": failed}
            yield Figure(
                f"override cards, {whose}: help late or missing at turn {at}", len(failed), "", 0, None, detail
            )
