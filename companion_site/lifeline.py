"""A socket between the supervisor and each of its children: either side learns at once when the other is gone."""

import contextlib
import os
import signal
import socket
import threading
from dataclasses import dataclass
from typing import IO

VARIABLE = "HEARTH_LIFELINE"
READY = b"ready\n"
UNWINDS_WITHIN = 15.0


@dataclass(frozen=True, slots=True)
class Lifeline:
    """The child's end."""

    end: socket.socket | None

    def say_ready(self) -> None:
        if self.end is not None:
            self.end.sendall(READY)


def hold() -> Lifeline:
    """Ends this process when its supervisor is gone, however it went. Without a supervisor it holds on to nothing."""
    number = os.environ.pop(VARIABLE, "")
    if not number:
        return Lifeline(None)
    end = socket.socket(fileno=int(number))
    end.set_inheritable(False)
    threading.Thread(target=_watch, args=(end,), name="lifeline", daemon=True).start()
    return Lifeline(end)


def follow(stream: IO[str]) -> None:
    """Ends this process when whoever holds the other end of this socket is gone. Holds on to nothing where it is none."""
    with contextlib.suppress(OSError, ValueError):
        end = socket.socket(fileno=os.dup(stream.fileno()))
        if end.family == socket.AF_UNIX:
            threading.Thread(target=_watch, args=(end,), name="lifeline", daemon=True).start()


def _watch(end: socket.socket) -> None:
    try:
        while end.recv(64):
            pass
    except OSError:
        pass  # A reset says the same as an end.
    os.kill(os.getpid(), signal.SIGTERM)
    # Nobody is left to insist, so a process that can't unwind insists by itself.
    stuck = threading.Timer(UNWINDS_WITHIN, os._exit, args=(1,))
    stuck.daemon = True
    stuck.start()
