"""`make run` on a folder that was started before, to the first page: what the owner waits for each day."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.first_answer import seconds_to_first_answer
from tests.benchmarks.spread import median, spread
from tests.running import ROOT, Hearth, free_port

STARTS = 5
STOPS_WITHIN = 30.0


def measure(rounds: int) -> list[Figure]:
    folder = Path(tempfile.mkdtemp(prefix="hearth-"))
    hearth = Hearth(folder / "home")
    try:
        first = start(hearth, then=hearth.make_owner)
        later: list[float] = []
        bare: list[float] = []
        for _round in range(min(rounds, STARTS)):
            bare.append(_bare_server())
            later.append(start(hearth))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    detail = {
        "seconds": spread(later),
        "bare_server_seconds": spread(bare),
        "bare_server": "python -m http.server",
        "very_first_start_seconds": round(first, 2),
    }
    return [Figure("warm make run to first page", median(later), "s", 4, median(bare), detail)]


def start(hearth: Hearth, *, then: object = None, where: Path = ROOT) -> float:
    """Asks for `/`, which leads to the sign-in page: Django, its templates and the database have all answered."""
    with hearth.log.open("ab") as log:
        process = subprocess.Popen(
            ["make", "run"], cwd=where, env=hearth.environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        # Before there is an owner every page but this one is closed.
        seconds = seconds_to_first_answer(hearth.url + ("/healthz" if then else "/"), process)
        if callable(then):
            then()
    finally:
        os.killpg(process.pid, signal.SIGINT)  # As Ctrl-C does: to make and to what it runs.
        process.wait(STOPS_WITHIN)
    if _is_taken(hearth.port):
        raise RuntimeError("Hearth went on after Ctrl-C, so its next start can't be measured")
    return seconds


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _bare_server() -> float:
    port = free_port()
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(port)]
    with subprocess.Popen(
        command, cwd=tempfile.gettempdir(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            return seconds_to_first_answer(f"http://127.0.0.1:{port}/", process)
        finally:
            process.terminate()
