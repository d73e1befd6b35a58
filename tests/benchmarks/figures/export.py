"""A long life taken out of one Hearth and brought into another, by pages and worker, while somebody opens a page again and again.

100,000 messages and 50,000 memories, or HEARTH_BENCH_LIFE=MESSAGES,MEMORIES.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.figure import Figure
from tests.benchmarks.owner import Owner
from tests.benchmarks.spread import median, p95, spread
from tests.running import ROOT, Hearth, a_hearth, descendants

MESSAGES, MEMORIES = (int(size) for size in os.environ.get("HEARTH_BENCH_LIFE", "100000,50000").split(","))
REACH, REACH_MB = 120.0, 300.0
"""Seconds, and of the worker's memory at its most."""
REACH_PAGE = 1_000.0
"""Milliseconds, at the slow end: what breaks a thought (Nielsen 1993, chapter 5)."""
BETWEEN = 0.2
"""Seconds from one look at the page to the next."""
OLLAMA_IS_AWAY = "http://127.0.0.1:9"


@dataclass(frozen=True, slots=True)
class Work:
    """What one piece of the worker's work took."""

    seconds: float
    of_a_core: float
    """Seconds that the worker itself had one: what a crowded machine does not change."""
    memory: float
    """MB: the most the worker ever held."""
    page: list[float]
    """Milliseconds that a page took meanwhile."""


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="hearth-export-") as folder:
        file = Path(folder) / "hearth.zip"
        return _taken_out(file, rounds) + _brought_in(file, rounds)


def _taken_out(file: Path, rounds: int) -> list[Figure]:
    with a_hearth(OLLAMA_HOST=OLLAMA_IS_AWAY) as hearth:
        hearth.make_owner("Alice")
        _live(hearth)
        owner = Owner(hearth)
        talk = _a_talk(owner)
        idle = _looks(owner, talk, rounds)
        work = _watched(
            hearth,
            owner,
            talk,
            begin=lambda: owner.send("/privacy/export/", {"since": "", "until": ""}) and None,
            done=lambda: "It stays on this machine" in owner.open("/privacy/export/").text,
        )
        fetch = re.search(r"/privacy/export/[-0-9a-f]+/fetch/", owner.open("/privacy/export/").text)
        assert fetch is not None
        owner.fetch(fetch[0], {"passphrase": ""}, seen_on="/privacy/export/", to=file)
        owner.close()
    return _figures("export", work, idle, {"file_mb": round(file.stat().st_size / 1e6, 1)})


def _brought_in(file: Path, rounds: int) -> list[Figure]:
    with a_hearth(OLLAMA_HOST=OLLAMA_IS_AWAY) as hearth:
        hearth.make_owner("Alice")
        owner = Owner(hearth)
        idle = _looks(owner, "/chat/new/", rounds)
        address = ""

        def hand_in() -> None:
            nonlocal address
            address = owner.send("/privacy/import/", {"passphrase": ""}, file=file).url.path

        looked = _watched(
            hearth,
            owner,
            "/chat/new/",
            begin=hand_in,
            done=lambda: "Nothing is changed yet." in owner.open(address).text,
        )
        brought = _watched(
            hearth,
            owner,
            "/chat/new/",
            begin=lambda: owner.send(address, {"bring": "yes"}) and None,
            done=lambda: "Brought back on" in owner.open("/privacy/import/").text,
        )
        owner.close()
    return _figures("looking through an import", looked, idle, {}) + _figures("import", brought, idle, {})


def _figures(name: str, work: Work, idle: list[float], detail: dict[str, object]) -> list[Figure]:
    life = {"messages": MESSAGES, "memories": MEMORIES, "seconds_of_a_core": work.of_a_core}
    slow = median(idle)
    return [
        Figure(
            f"{name}, {MESSAGES:,} messages and {MEMORIES:,} memories", work.seconds, "s", REACH, None, life | detail
        ),
        Figure(f"{name}: the worker's memory at its most", work.memory, "MB", REACH_MB),
        Figure(f"{name}: a page meanwhile, median", median(work.page), "ms", REACH_PAGE, slow, spread(work.page)),
        Figure(f"{name}: a page meanwhile, p95", p95(work.page), "ms", REACH_PAGE, p95(idle), spread(idle)),
    ]


def _live(hearth: Hearth) -> None:
    life = [sys.executable, "-m", "tests.benchmarks.life", str(MESSAGES), str(MEMORIES)]
    subprocess.run(life, cwd=ROOT, env=hearth.environment, check=True)


def _a_talk(owner: Owner) -> str:
    found = re.search(r'href="(/chat/[-0-9a-f]{36}/)"', owner.open("/privacy/").text)
    assert found is not None
    return found[1]


def _watched(hearth: Hearth, owner: Owner, page: str, *, begin: Callable[[], object], done: Callable[[], bool]) -> Work:
    """From the form that asks for it until the page says that it is done."""
    took: list[float] = []
    before, began = _used(_worker(hearth)), time.monotonic()
    begin()
    while not done():
        took += _looks(owner, page, 1)
        time.sleep(BETWEEN)
    seconds, used = time.monotonic() - began, _used(_worker(hearth)) - before
    return Work(round(seconds, 1), round(used, 1), _most_memory(_worker(hearth)), took or _looks(owner, page, 1))


def _looks(owner: Owner, page: str, rounds: int) -> list[float]:
    took = []
    for _round in range(rounds):
        began = time.perf_counter()
        owner.open(page)
        took.append((time.perf_counter() - began) * 1000)
    return took


def _worker(hearth: Hearth) -> psutil.Process:
    processes = [psutil.Process(pid) for pid in descendants(hearth.process.pid)]
    return next(one for one in processes if "work" in one.cmdline())


def _used(worker: psutil.Process) -> float:
    times = worker.cpu_times()
    return float(times.user + times.system)


def _most_memory(worker: psutil.Process) -> float:
    """As the kernel counts it, since the worker began: nothing between two looks is missed."""
    told = Path(f"/proc/{worker.pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", told)
    assert found is not None
    return round(int(found[1]) * 1024 / 1e6, 1)
