"""A whole Hearth as its owner starts it: supervisor, database, web and worker, in a folder of its own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STARTS_WITHIN = 90.0
PASSPHRASE = "correct horse battery staple"


class Hearth:
    def __init__(self, home: Path, **environment: str) -> None:
        self.home = home
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = home.parent / f"{home.name}.log"
        own = {
            "HEARTH_HOME": str(home),
            "HEARTH_PORT": str(self.port),
            "HEARTH_OPEN_BROWSER": "0",
            "DJANGO_SETTINGS_MODULE": "companion_site.settings",
        }
        self.environment = (
            {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "SECRET_KEY"}} | own | environment
        )
        self.process: subprocess.Popen[bytes]

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "companion_site.supervisor"],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait_until(self.answers, "Hearth did not answer")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)

    def kill(self) -> None:
        """Everything at once, as when the power goes."""
        for pid in [self.process.pid, *descendants(self.process.pid)]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait(10)

    def manage(self, *arguments: str, stdin: str = "") -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def make_owner(self, name: str = "Alice", *more: str, remembers: bool = True) -> None:
        self.manage(
            "create_owner",
            "--name",
            name,
            "--passphrase-stdin",
            "--adult",
            "--accept-ai-notice",
            *(["--remember"] if remembers else []),
            *more,
            stdin=PASSPHRASE,
        )

    def setup_link(self) -> str:
        """As printed on starting."""
        words = self.log.read_text().split()
        return next(word for word in reversed(words) if "/set-up/" in word)

    def answers(self) -> bool:
        if self.process.poll() is not None:
            raise AssertionError(f"Hearth stopped:\n{self.log.read_text()}")
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def _wait_until(self, condition: object, problem: str) -> None:
        deadline = time.monotonic() + STARTS_WITHIN
        while not condition():  # type: ignore[operator]
            if time.monotonic() > deadline:
                raise AssertionError(f"{problem}:\n{self.log.read_text()}")
            time.sleep(0.02)


@contextmanager
def a_hearth(**environment: str) -> Iterator[Hearth]:
    folder = Path(tempfile.mkdtemp(prefix="hearth-"))
    hearth = Hearth(folder / "home", **environment)
    try:
        hearth.start()  # One that does not answer in time is stopped, too.
        yield hearth
    finally:
        if hearth.is_running:
            hearth.stop()
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def descendants(pid: int) -> list[int]:
    listing = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    children: dict[int, list[int]] = {}
    for line in listing.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, queue = [], [pid]
    while queue:
        for child in children.get(queue.pop(), []):
            found.append(child)
            queue.append(child)
    return found
