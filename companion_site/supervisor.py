"""What `make run` starts and stops: one lock, one address, the database, web and worker. No Django here."""

import contextlib
import errno
import os
import selectors
import signal
import socket
import sys
import time
from types import FrameType
from typing import NoReturn

from companion_site.embedded.postgres import Server
from companion_site.launch import Launch, launch, read_env_file
from companion_site.launch.child import PAUSES, Child, keep_short
from companion_site.launch.errors import REFUSED, CannotStart
from companion_site.launch.listener import listen
from companion_site.launch.lock import AlreadyRunning, RunLock

CHILDREN_STOP_WITHIN = 10.0
TICK = 1.0
"""How often the database is looked after; children are heard at once."""


class Stop(BaseException):
    """The owner, or the system, asked Hearth to stop. Not an Exception: nothing on the way may swallow it."""


def main() -> int:
    for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(asked, _stop)
    os.umask(0o077)  # Whatever this and every child makes is its owner's alone.
    try:
        read_env_file()
        _run(launch())
    except AlreadyRunning as where:
        say(str(where))
    except CannotStart as why:
        return _refuse(str(why))
    except Stop:
        pass
    except OSError as error:
        return _refuse(_in_words(error))
    return 0


def say(sentence: str) -> None:
    with contextlib.suppress(OSError):  # The terminal may be gone.
        print(sentence, flush=True)


def _run(start: Launch) -> None:
    start.home.prepare()
    lock = RunLock.take(start.home)
    try:
        with listen(start.host, start.port) as listener:
            lock.tell(url=start.url(listener.getsockname()[1]))
            Supervisor(start, listener).run()
    finally:
        lock.release()


class Supervisor:
    def __init__(self, start: Launch, listener: socket.socket) -> None:
        logs = start.home.logs
        for log in ("postgres", "web", "worker"):
            keep_short(logs / f"{log}.log")
        self.postgres = None if start.database_url else Server.of(start.home, say)
        self.web = Child(
            "web", ["serve", "--fd", str(listener.fileno())], logs / "web.log", speaks=True, shared=[listener.fileno()]
        )
        self.worker = Child("worker", ["work"], logs / "worker.log")
        self.children = (self.web, self.worker)
        self.web_answered = False
        self.postgres_falls = 0

    def run(self) -> None:
        try:
            if self.postgres:
                self.postgres.start()
            self.web.start()
            self._look_after()
        except Stop:
            say("\nStopping Hearth…")
        finally:
            self._stop()
        say("Hearth has stopped. Everything you talked about is kept.")

    def _look_after(self) -> NoReturn:
        while True:
            for child in self._with_news():
                if child.says_ready():
                    self._ready(child)
                else:
                    self._fell(child)
            for child in self.children:
                if child.due is not None and time.monotonic() >= child.due:
                    child.start()
            if self.postgres and self.postgres.died:
                self._restart_postgres(self.postgres)

    def _with_news(self) -> list[Child]:
        with selectors.DefaultSelector() as selector:
            for child in self.children:
                if child.line is not None:
                    selector.register(child.line, selectors.EVENT_READ, child)
            soonest = min((child.due - time.monotonic() for child in self.children if child.due), default=TICK)
            return [key.data for key, _events in selector.select(max(0.0, min(TICK, soonest)))]

    def _ready(self, child: Child) -> None:
        if child is self.web and not self.web_answered:
            self.web_answered = True
            self.web.extra_environment["HEARTH_OPEN_BROWSER"] = "0"  # A window opens on starting, not on recovering.
            self.worker.start()

    def _fell(self, child: Child) -> None:
        status = child.fell()
        if status == REFUSED:
            raise CannotStart(child.last_words())
        hopeless = child is self.web and not self.web_answered
        if hopeless or child.falls > len(PAUSES):
            raise CannotStart(
                f"Hearth's {child.name} part stopped unexpectedly. Its last words: “{child.last_words()}” "
                f"The whole story is in {child.log}."
            )

    def _restart_postgres(self, postgres: Server) -> None:
        self.postgres_falls += 1
        if self.postgres_falls > len(PAUSES):
            raise CannotStart(f"The database stopped {self.postgres_falls} times. The reason is in {postgres.log}.")
        postgres.start()

    def _stop(self) -> None:
        for again in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(again, self._hurry)
        for child in self.children:
            child.ask_to_stop()
        deadline = time.monotonic() + CHILDREN_STOP_WITHIN
        for child in self.children:
            child.ended_by(deadline)
            child.end_group(signal.SIGKILL)
        if self.postgres:
            self.postgres.stop()

    def _hurry(self, _signal: int, _frame: FrameType | None) -> None:
        for child in self.children:
            child.end_group(signal.SIGKILL)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise Stop


def _in_words(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Free some space and start Hearth again."
    return f"Hearth can't start: {error.strerror} ({error.filename or 'no file named'})."


def _refuse(sentence: str) -> int:
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
