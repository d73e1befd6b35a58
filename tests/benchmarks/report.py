"""What was found: a table to read, the same for docs/benchmarks.md, and a file with everything in detail."""

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.running import ROOT

RESULTS = ROOT / "bench-results"
HEADINGS = ("figure", "measured", "bare", "over bare", "reach", "reached", "load before")


def table(measured: Sequence[tuple[Figure, float]]) -> str:
    rows = [HEADINGS, *(_row(figure, load) for figure, load in measured)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def markdown(measured: Sequence[tuple[Figure, float]]) -> str:
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(_row(figure, load) for figure, load in measured)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def write(measured: Sequence[tuple[Figure, float]], *, rounds: int, now: datetime) -> Path:
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / f"{now:%Y-%m-%d-%H%M%S}.json"
    figures = [asdict(figure) | {"reached": figure.reached, "load_before": load} for figure, load in measured]
    told = {"at": now.isoformat(timespec="seconds"), "rounds": rounds, "machine": _machine(), "figures": figures}
    file.with_suffix(".md").write_text(markdown(measured) + "\n")
    file.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    return file


def load() -> float:
    return round(os.getloadavg()[0], 2)


def _row(figure: Figure, load: float) -> tuple[str, ...]:
    bare = "" if figure.baseline is None else f"{figure.baseline:,g} {figure.unit}"
    return (
        figure.name,
        f"{figure.value:,g} {figure.unit}".strip(),
        bare.strip(),
        figure.over_baseline,
        f"<= {figure.reach:g} {figure.unit}".strip(),
        "yes" if figure.reached else "no",
        f"{load:.2f}",
    )


def _machine() -> dict[str, object]:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "commit": commit.stdout.strip() if commit.returncode == 0 else None,
    }
