"""A child of the supervisor: its command, its log, its lifeline, and how often it may fall."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion_site.launch import BASE_DIR
from companion_site.lifeline import READY, VARIABLE

PAUSES = (0.2, 1.0, 3.0, 9.0)
"""Seconds before each new start in a row; after the last one Hearth gives up."""
STEADY_AFTER = 120.0
UNCAUGHT = re.compile(r"[\w.]+(Error|Exception|Interrupt|Exit): ")
FRUGAL = {"MALLOC_ARENA_MAX": "2"}
"""glibc keeps memory per thread; with two shares in place of sixteen the web part needs a tenth less."""
LARGEST_LOG = 1024 * 1024


@dataclass
class Child:
    name: str
    arguments: Sequence[str]
    log: Path
    speaks: bool = False
    """Whether its standard output is the owner's terminal; its errors go to the log."""
    shared: Sequence[int] = ()
    extra_environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    line: socket.socket | None = field(default=None, init=False)
    falls: int = field(default=0, init=False)
    due: float | None = field(default=None, init=False)
    """When to start it again, while it is down."""
    _started: float = field(default=0.0, init=False)
    _log_begins: int = field(default=0, init=False)

    def start(self) -> None:
        ours, theirs = socket.socketpair()
        self._log_begins = self.log.stat().st_size if self.log.exists() else 0
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", *self.arguments],
                cwd=BASE_DIR,
                env={**FRUGAL, **os.environ, **self.extra_environment, VARIABLE: str(theirs.fileno())},
                pass_fds=[theirs.fileno(), *self.shared],
                stdin=subprocess.DEVNULL,
                stdout=None if self.speaks else log,
                stderr=log,
                # Ctrl-C reaches the whole terminal group; a child hears of it from the supervisor alone, in order.
                start_new_session=True,
            )
        os.close(log)
        self.line, self.due, self._started = ours, None, time.monotonic()

    def says_ready(self) -> bool:
        """Called when its line has news: True for ready, False when it is gone."""
        with contextlib.suppress(OSError):
            return self.line is not None and self.line.recv(64) == READY
        return False

    def fell(self) -> int:
        """Takes note of its end and says with which status."""
        if self.line is not None:
            self.line.close()
            self.line = None
        status = 0
        if self.process is not None:
            self.ended_by(time.monotonic() + 5.0)
            self.end_group(signal.SIGKILL)
            status = self.process.wait()
        self.process = None
        if time.monotonic() - self._started > STEADY_AFTER:
            self.falls = 0
        self.falls += 1
        if self.falls <= len(PAUSES):
            self.due = time.monotonic() + PAUSES[self.falls - 1]
        return status

    def last_words(self) -> str:
        """The last line it wrote; of a stack trace the line that names what went wrong."""
        written = self.log.read_bytes()[self._log_begins :].decode(errors="replace")
        lines = [line for line in written.splitlines() if line.strip()]
        named = [line for line in lines if UNCAUGHT.match(line)]
        return (named or lines or ["nothing"])[-1].strip()

    def ask_to_stop(self) -> None:
        self.due = None
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def ended_by(self, deadline: float) -> bool:
        if self.process is None:
            return True
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            return False
        return True

    def end_group(self, how: signal.Signals) -> None:
        """It leads a group of its own, so what it started goes with it."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, how)


def keep_short(log: Path) -> None:
    """Called before anything writes to it: a long log becomes the one earlier log that is kept."""
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_name(f"{log.name}.1"))
