"""Hearth as a whole, started and stopped the way its owner does it."""

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.running import ROOT, Hearth, a_hearth, free_port
from tests.waiting import until


@pytest.fixture
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="hearth-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="module")
def standing() -> Iterator[Hearth]:
    """Runs all the time, for tests that only look."""
    with a_hearth() as hearth:
        yield hearth


def started(**environment: str) -> subprocess.CompletedProcess[str]:
    """Meant to be refused: returns what the owner reads and the exit status."""
    own = {
        "HEARTH_PORT": str(free_port()),
        "HEARTH_OPEN_BROWSER": "0",
        "DJANGO_SETTINGS_MODULE": "companion_site.settings",
    }
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SECRET_KEY"}}
    return subprocess.run(
        [sys.executable, "-m", "companion_site.supervisor"],
        cwd=ROOT,
        env=kept | own | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def refused(**environment: str) -> str:
    done = started(**environment)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "Traceback" not in said
    assert len(done.stderr.strip().splitlines()) == 1, said
    return done.stderr.strip()


def parts(hearth: Hearth) -> dict[str, psutil.Process]:
    named = {"serve": "web", "work": "worker"}
    found: dict[str, psutil.Process] = {}
    for child in psutil.Process(hearth.process.pid).children():
        try:
            words = child.cmdline()
        except psutil.Error:
            continue  # It is just ending.
        if words and words[0].endswith("bin/postgres"):
            found["postgres"] = child
        found |= {name: child for word, name in named.items() if word in words}
    return found


def gone(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


@pytest.mark.slow
def test_a_second_start_says_where_hearth_runs(standing: Hearth) -> None:
    again = started(HEARTH_HOME=str(standing.home))
    assert again.returncode == 0
    assert again.stdout.strip() == f"Hearth is already running at {standing.url}/ (process {standing.process.pid})."


@pytest.mark.slow
def test_everything_in_the_data_folder_is_private(standing: Hearth) -> None:
    found = [standing.home, *standing.home.iterdir(), *standing.home.rglob("logs/*"), *standing.home.rglob("secrets/*")]
    assert [path for path in found if stat.S_IMODE(path.lstat().st_mode) & 0o077] == []


@pytest.mark.slow
def test_from_the_first_start_the_database_packs_nothing(standing: Hearth) -> None:
    """What it packs can't be looked for in its files."""
    ask = "from django.db import connection; from apps.data_rights.erasing.uncompressed import PACKED"
    ask += "; cursor = connection.cursor(); cursor.execute(PACKED); print(cursor.fetchall())"
    assert standing.manage("shell", "--verbosity", "0", "--command", ask).strip() == "[]"


def test_nothing_but_the_address_is_open(standing: Hearth) -> None:
    tree = [psutil.Process(standing.process.pid), *psutil.Process(standing.process.pid).children(recursive=True)]
    listening = {c.laddr.port for p in tree for c in p.net_connections("inet") if c.status == psutil.CONN_LISTEN}
    assert listening == {standing.port}


@pytest.mark.slow
def test_what_the_owner_reads_has_the_address_and_the_link(standing: Hearth) -> None:
    said = standing.log.read_text()
    assert f"Hearth is at {standing.url}/" in said
    assert standing.setup_link().startswith(f"{standing.url}/set-up/")


@pytest.mark.slow
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stopping_stops_everything_it_started(asked: signal.Signals) -> None:
    with a_hearth() as hearth:
        until(lambda: "worker" in parts(hearth), "the worker did not start")
        tree = psutil.Process(hearth.process.pid).children(recursive=True)
        hearth.process.send_signal(asked)
        assert hearth.process.wait(30) == 0
        assert [process for process in tree if not gone(process)] == []
        assert "Traceback" not in hearth.log.read_text()


@pytest.mark.slow
def test_a_killed_supervisor_takes_everything_along_and_the_next_start_recovers() -> None:
    with a_hearth() as hearth:
        until(lambda: "worker" in parts(hearth), "the worker did not start")
        tree = psutil.Process(hearth.process.pid).children(recursive=True)
        hearth.process.kill()
        hearth.process.wait(10)
        until(lambda: all(gone(process) for process in tree), "something outlived its supervisor")
        hearth.start()


@pytest.mark.slow
def test_after_the_power_went_it_starts_again() -> None:
    with a_hearth() as hearth:
        hearth.kill()
        hearth.start()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["web", "worker", "postgres"])
def test_a_part_that_dies_is_started_again(name: str) -> None:
    with a_hearth() as hearth:
        until(lambda: "worker" in parts(hearth), "the worker did not start")
        before = parts(hearth)[name]
        before.kill()
        until(lambda: parts(hearth).get(name, before).pid != before.pid, f"no new {name}")
        until(hearth.answers, "Hearth did not answer again")


def test_a_busy_port_is_named(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = refused(HEARTH_HOME=str(folder / "home"), HEARTH_PORT=str(port))
    assert f"Port {port} is already used" in said
    assert "HEARTH_PORT=" in said


@pytest.mark.parametrize("host", ["nosuch.invalid", "203.0.113.7"])
def test_an_address_of_another_machine_is_refused(folder: Path, host: str) -> None:
    assert f"HEARTH_HOST is “{host}”" in refused(HEARTH_HOME=str(folder / "home"), HEARTH_HOST=host)


@pytest.mark.parametrize("port", ["soon", "-1", "70000"])
def test_a_port_that_is_none_is_refused(folder: Path, port: str) -> None:
    assert f"HEARTH_PORT is “{port}”" in refused(HEARTH_HOME=str(folder / "home"), HEARTH_PORT=port)


def test_a_data_folder_that_cant_be_made_is_told(folder: Path) -> None:
    (folder / "file").touch()
    assert "Set HEARTH_HOME" in refused(HEARTH_HOME=str(folder / "file" / "home")).replace("set HEARTH", "Set HEARTH")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("nonsense", "must point to PostgreSQL"),
        ("mysql://ann:pass-word@localhost/x", "must point to PostgreSQL"),
        ("postgres://ann:pass-word@localhost:port/x", "malformed"),
        ("postgres://ann:pass-word@localhost", "names no database"),
        ("postgres://ann:pass-word@127.0.0.1:1/x", "refuses connections"),
    ],
)
def test_a_broken_database_address_is_told_without_its_password(folder: Path, url: str, sentence: str) -> None:
    said = refused(HEARTH_HOME=str(folder / "home"), DATABASE_URL=url)
    assert sentence in said
    assert "pass-word" not in said


def test_what_the_lock_says_is_gone_with_its_holder(folder: Path) -> None:
    home = folder / "home"
    refused(HEARTH_HOME=str(home), DATABASE_URL="postgres://ann@127.0.0.1:1/x")
    lock = home / "run-lock"
    assert lock.read_text() == ""
    lock.write_text(json.dumps({"pid": 1, "url": "http://stale/"}))
    assert "stale" not in refused(HEARTH_HOME=str(home), DATABASE_URL="postgres://ann@127.0.0.1:1/x")
