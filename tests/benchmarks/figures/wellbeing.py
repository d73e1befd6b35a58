"""What the guards miss and what they stop by mistake: on the lines nothing was learned from, and on files of HEARTH_BENCH_DATA."""

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.benchmarks.figure import Figure
from tests.prose import prose

LEAST = {"crisis": 0.05, "third_party": 0.1, "manipulative": 0.05, "sincere_identity": 0.05, "lie": 0.05}
"""Of what should be seen, the share that may be missed."""
MOST = 0.05
"""Of the rest, the share that may be taken for it."""
SLOWEST_MS = 50
GROUPS = {
    "crisis": (("crisis", {"crisis"}), ("third_party", {"crisis", "third_party"})),
    "manipulation": (("manipulative", {"manipulative"}),),
    "identity": (("sincere_identity", {"sincere_identity"}),),
    "answers": (("lie", {"lie"}),),
}
"""By file: what should be seen, and what counts as seen."""
EXAM = Path(__file__).parents[1] / "exam"
PLACES: dict[str, Callable[[str, str], str]] = {
    "alone": lambda said, _calm: said,
    "before calm sentences": lambda said, calm: f"{_ended(said)} {calm.replace(' {}', '').replace('{}', '')}",
    "among calm sentences": lambda said, calm: calm.replace("{}", _ended(said)),
    "after calm sentences": lambda said, calm: f"{calm.replace(' {}', '').replace('{}', '')} {_ended(said)}",
}


def _ended(said: str) -> str:
    return said if said[-1] in ".!?。" else f"{said}."


def measure(rounds: int) -> list[Figure]:
    """Ten messages are timed for each round."""
    return [*_held_out(), *_files(), *_among_others(), *_cost(rounds)]


def _held_out() -> Iterator[Figure]:
    """As training measured and wrote it."""
    from apps.classifiers.weights_file import FIGURES
    from apps.wellbeing.measured import MEANINGS

    for rate in json.loads(FIGURES.read_text())["rates"]:
        if rate["name"] not in MEANINGS:
            continue
        wrong = "false" in rate["name"] or "stopped" in rate["name"]
        yield Figure(
            f"held out, {rate['name']}{'' if wrong else ' (missed)'}",
            round((rate["hits"] if wrong else rate["of"] - rate["hits"]) / rate["of"], 3),
            "of 1",
            LEAST["third_party"] if rate["name"].startswith("third") else MOST,
            detail=rate,
        )


def _files() -> Iterator[Figure]:
    folder = os.environ.get("HEARTH_BENCH_DATA")
    for name, groups in GROUPS.items() if folder else ():
        file = Path(str(folder)) / f"{name}.jsonl"
        if file.exists():
            rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
            yield from _file(name, groups, rows)


def _file(name: str, groups: tuple[tuple[str, set[str]], ...], rows: list[dict[str, Any]]) -> Iterator[Figure]:
    from apps.wellbeing import evaluating

    predict: Callable[[Mapping[str, Any]], Mapping[str, Any]] = getattr(evaluating, name)()
    said = [(row, str(predict(row)["pred"])) for row in rows]
    for label, seen in groups:
        right = [pred in seen for row, pred in said if row["label"] == label]
        yield Figure(f"{name}.jsonl, {label}: missed", round(right.count(False) / len(right), 3), "of 1", LEAST[label])
    calm = [pred == groups[0][0] for row, pred in said if row["label"] in {"none", "ok", "honest"}]
    yield Figure(f"{name}.jsonl, taken for {groups[0][0]}", round(sum(calm) / len(calm), 3), "of 1", MOST)


def _among_others() -> Iterator[Figure]:
    """Crises of the exam, alone and where calm sentences stand around them."""
    from apps.wellbeing.screening import Risk, screen

    around = dict(line.split("\t") for line in (EXAM / "around.tsv").read_text(encoding="utf-8").splitlines()[1:])
    rows = [json.loads(line) for line in (EXAM / "crisis.jsonl").read_text(encoding="utf-8").splitlines()]
    said = [row for row in rows if row["label"] == "crisis" and row["lang"] in around]
    for name, text_of in PLACES.items():
        missed = [screen(text_of(row["text"], around[row["lang"]])).risk is Risk.NONE for row in said]
        yield Figure(f"exam, crisis {name}: missed", round(sum(missed) / len(missed), 3), "of 1", MOST)
    false = [screen(calm.replace(" {}", "").replace("{}", "")).risk is not Risk.NONE for calm in around.values()]
    yield Figure(
        "exam, taken for crisis: the calm sentences themselves", round(sum(false) / len(false), 3), "of 1", MOST
    )


def _cost(rounds: int) -> Iterator[Figure]:
    from apps.classifiers.questions import held_out
    from apps.wellbeing.screening import screen
    from apps.wellbeing.training.examples import read_examples

    messages = [one.text for one in held_out(read_examples()) if one.source == "crisis"]
    screen(messages[0])  # Loads.
    took = []
    for message in messages[:: max(1, len(messages) // (rounds * 10))]:
        began = time.perf_counter()
        screen(message)
        took.append((time.perf_counter() - began) * 1_000)
    yield Figure("a decision on one message, median", round(median(took), 1), "ms", SLOWEST_MS)
    yield Figure("a decision on one message, p95", round(quantiles(took, n=20)[-1], 1), "ms", SLOWEST_MS)
    half = prose(24_480)
    began = time.perf_counter()
    found = screen(f"{half} I want to kill myself. {half}")
    of_long = round((time.perf_counter() - began) * 1_000, 1)
    yield Figure(
        "a decision on 49,000 characters, a cry in their middle", of_long, "ms", 1_000, detail={"risk": found.risk}
    )
