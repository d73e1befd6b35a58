"""One Hearth per data folder: whoever holds the lock runs, and the lock tells everybody else where."""

import fcntl
import json
import os
from dataclasses import dataclass

from companion_site.home import Home
from companion_site.launch.errors import CannotStart


class AlreadyRunning(Exception):
    """Another supervisor holds the folder; the text says where it can be found."""


@dataclass(frozen=True, slots=True)
class RunLock:
    """The kernel lets go of it when the holder dies, so no stale lock is ever left behind."""

    descriptor: int

    @classmethod
    def take(cls, home: Home) -> "RunLock":
        file = home.path / "run-lock"
        try:
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise CannotStart(
                f"Hearth can't write {file}: {error.strerror}. Check who owns the data folder."
            ) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(_whereabouts(os.read(descriptor, 4096))) from None
        except OSError as error:
            raise CannotStart(
                f"Files in {home.path} can't be locked: {error.strerror}. Set HEARTH_HOME to a local folder."
            ) from error
        os.ftruncate(descriptor, 0)
        return cls(descriptor)

    def tell(self, *, url: str) -> None:
        os.ftruncate(self.descriptor, 0)
        os.pwrite(self.descriptor, json.dumps({"pid": os.getpid(), "url": url}).encode(), 0)

    def release(self) -> None:
        os.ftruncate(self.descriptor, 0)
        os.close(self.descriptor)


def _whereabouts(written: bytes) -> str:
    try:
        found = json.loads(written)
        return f"Hearth is already running at {found['url']} (process {found['pid']})."
    except (ValueError, KeyError):
        return "Hearth is just starting or stopping. Wait a moment and try again."
