"""Measure all figures, or those named: `python -m tests.benchmarks first_word throughput --rounds 10`."""

import argparse
import os
import sys
import tempfile
from datetime import datetime
from importlib import import_module

import django

FIGURES = ("first_word", "throughput", "warm_start", "installation", "memory", "first_visit", "axe", "companions")
SLOW = (
    "erasing",
    "export",
    "silence",
    "recall_speed",
    "remembering",
    "memory_pages",
    "languages",
    "learning",
    "prompt_tokens",
    "care_cost",
    "reading",
    "farewells",
    "honesty",
    "wellbeing",
    "sorting",
    "overrides",
)
"""Measured only if named."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help=", ".join(FIGURES + SLOW))
    parser.add_argument("--rounds", type=int, default=30, help="how often to repeat what can be repeated (%(default)s)")
    asked = parser.parse_args()
    if unknown := set(asked.figures) - set(FIGURES + SLOW):
        parser.error(f"no such figure: {', '.join(sorted(unknown))}. There are {', '.join(FIGURES + SLOW)}.")
    with tempfile.TemporaryDirectory(prefix="hearth-bench-") as home:
        # The bench asks no database of its own; tests.people, which it shares a passphrase with, needs the models.
        os.environ |= {"HEARTH_HOME": home, "DJANGO_SETTINGS_MODULE": "tests.settings"}
        django.setup()
        _measure(asked.figures or list(FIGURES), max(1, asked.rounds))


def _measure(names: list[str], rounds: int) -> None:
    from tests.benchmarks import report
    from tests.benchmarks.figure import Figure, Measure

    began = datetime.now().astimezone()
    measured: list[tuple[Figure, float]] = []
    for name in names:
        load = report.load()
        _say(f"measuring {name}, load {load:.2f} …")
        measure: Measure = import_module(f"tests.benchmarks.figures.{name}").measure
        measured += [(figure, load) for figure in measure(rounds)]
        # After each: some take half an hour, and the next may fail.
        file = report.write(measured, rounds=rounds, now=began)
    _say(
        f"\n{report.table(measured)}\n\nEverything in detail: {file}\nThe table for docs/benchmarks.md: {file.with_suffix('.md')}"
    )


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
