"""`make bench-memory`: how much of the evidence the product's own recall brings back. The file has LoCoMo's form.

Each talk becomes an owner; each turn goes through the real ingestion into PostgreSQL, each question through the real recall.
"""

import json
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django

MOST = 50
CATEGORIES = {1: "multi-hop", 2: "temporal", 3: "open-domain", 4: "single-hop"}
HEADINGS = ("recall_at_5", "recall_at_10", "recall_at_20", "mrr")

Row = dict[str, float]


def main(file: str) -> None:
    with tempfile.TemporaryDirectory(prefix="hearth-bench-") as home:
        os.environ |= {"HEARTH_HOME": home, "DJANGO_SETTINGS_MODULE": "tests.settings"}
        django.setup()
        from tests.benchmarks.database import a_database
        from tests.benchmarks.talks import talks

        rows: list[Row] = []
        milliseconds: list[float] = []
        with a_database():
            for number, talk in enumerate(talks(Path(file))):
                for row, took in _measure(talk, number):
                    rows.append(row)
                    milliseconds.append(took)
    _print(rows, milliseconds)


def _measure(talk: Any, number: int) -> Iterator[tuple[Row, float]]:
    from apps.llm.registry import embedder
    from apps.memories.episodes import Utterance, keep_episodes
    from apps.memories.names import Names
    from apps.memories.recall import bring_back
    from tests.people import a_person

    names = Names(*talk.speakers)
    user = a_person(f"owner-{number}", name=names.owner, language="en")
    threads = {turn.session: uuid.uuid4() for turn in talk.turns}
    sources = {uuid.uuid4(): turn for turn in talk.turns}
    said = [
        Utterance(source, threads[turn.session], turn.speaker, turn.text, turn.said_at)
        for source, turn in sources.items()
    ]
    started = time.perf_counter()
    keep_episodes(user=user, said=said, names=names, embedder=embedder("builtin"))
    seconds = time.perf_counter() - started
    _say(f"{talk.name}: {len(said)} turns kept in {seconds:.1f} s ({len(said) / seconds:.0f} a second)")
    for question in talk.questions:
        started = time.perf_counter()
        recalled = bring_back(
            user=user,
            keeper=None,
            about=question.text,
            names=names,
            now=talk.turns[-1].said_at,
            embedder=embedder("builtin"),
            most=MOST,
            only_what_matters=False,  # The order is measured, of everything.
        )
        took = (time.perf_counter() - started) * 1000
        yield _score(question, [sources[one.source].id for one in recalled]), took


def _score(question: Any, found: list[str]) -> Row:
    """Share of the evidence among the first k; reciprocal rank of the first piece of it."""
    first = next((place for place, one in enumerate(found, 1) if one in question.evidence), None)
    shares = {f"recall_at_{k}": len(question.evidence & set(found[:k])) / len(question.evidence) for k in (5, 10, 20)}
    return shares | {"mrr": 1 / first if first else 0.0, "category": question.category}


def _print(rows: list[Row], milliseconds: list[float]) -> None:
    _say(f"\n{'':14}{'n':>5}  " + "  ".join(f"{heading:>12}" for heading in HEADINGS))
    by_category = {name: [row for row in rows if row["category"] == category] for category, name in CATEGORIES.items()}
    for name, some in {"all": rows, **by_category}.items():
        if some:
            _say(f"{name:14}{len(some):>5}  " + "  ".join(f"{_mean(some, heading):12.4f}" for heading in HEADINGS))
    p95 = sorted(milliseconds)[int(len(milliseconds) * 0.95)] if milliseconds else 0.0
    result = {heading: round(_mean(rows, heading), 4) for heading in ("recall_at_10", "recall_at_5", "mrr")}
    categories = {name: round(_mean(some, "recall_at_10"), 4) for name, some in by_category.items() if some}
    _say(json.dumps(result | {"by_category": categories, "p95_ms": round(p95, 2)}))


def _mean(rows: list[Row], heading: str) -> float:
    return sum(row[heading] for row in rows) / len(rows) if rows else 0.0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the file: make bench-memory DATA=FILE (a JSON file of LoCoMo's form)")
    main(sys.argv[1])
