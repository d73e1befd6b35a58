"""What Hearth holds in memory while nobody talks: web and worker after 60 chats, without database and built-in model."""

import subprocess
import sys
import time

import psutil

from tests.benchmarks.figure import Figure
from tests.benchmarks.stage import Stage, a_stage
from tests.running import Hearth

CHATS = 60
TOKENS = 60
SETTLES = 10.0


def measure(rounds: int) -> list[Figure]:
    with a_stage() as stage:
        fresh = _memory(stage.hearth)
        _chat(stage)
        stage.browser.close()
        time.sleep(SETTLES)
        idle = _memory(stage.hearth)
    bare = _bare_interpreter()
    ours = [idle["web"], idle["worker"]]
    rss, pss = sum(part["rss"] for part in ours), sum(part["pss"] for part in ours)
    detail = {
        "idle_mb": idle,
        "before_the_chats_mb": fresh,
        "web_and_worker_pss_mb": round(pss, 1),
        "two_bare_interpreters_mb": round(2 * bare, 1),
    }
    return [Figure("web + worker, idle", round(rss, 1), "MB", 220, round(2 * bare, 1), detail)]


def _chat(stage: Stage) -> None:
    stage.model.speak(tokens=TOKENS)
    _bare_page, hearth = stage.talks()
    for _chat in range(CHATS):
        hearth.ask()


def _memory(hearth: Hearth) -> dict[str, dict[str, float]]:
    """By part; the supervisor is told beside them, as it stays too."""
    supervisor = psutil.Process(hearth.process.pid)
    parts = {"supervisor": supervisor}
    for child in supervisor.children():
        command = child.cmdline()
        for name, argument in (("web", "serve"), ("worker", "work")):
            if "manage.py" in command and argument in command:
                parts[name] = child
    return {name: _of(process) for name, process in parts.items()}


def _of(process: psutil.Process) -> dict[str, float]:
    """PSS shares what several processes hold in common fairly between them."""
    about = process.memory_full_info()
    return {"rss": round(about.rss / 1e6, 1), "pss": round(about.pss / 1e6, 1)}


def _bare_interpreter() -> float:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        time.sleep(1)
        rss: int = psutil.Process(process.pid).memory_info().rss
        process.terminate()
    return rss / 1e6
