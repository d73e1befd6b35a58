"""Files of the data folder that hold, or may hold, what is being erased: exports, backups, keys, logs, what a kill left."""

import os
import shutil
from pathlib import Path

SENT = ("exports", "imports", "chat-imports")
BACKUPS = ("backup-keys", "backups")
"""Folders whose files are copies of what the database holds. Keys first: a backup that was copied elsewhere is closed for good."""
UPLOADS = "tmp*.upload*"
"""As Django names what is on its way in, and too large to be held in memory."""
PROVING = "proving-*"
"""A backup restored beside (backups/proving.py)."""


def remove_copies(home: Path, *, backups: bool = True) -> int:
    """Returns how many files went."""
    count = 0
    for name in (*BACKUPS, *SENT) if backups else SENT:
        folder = home / name
        _overwrite(folder) if name == "backup-keys" else None
        count += _remove(folder)
    # Of a worker that was killed: no backup is proved beside an erasure.
    return count + remove_uploads(home) + sum(_remove(path) for path in home.glob(PROVING))


def remove_uploads(home: Path) -> int:
    """Of a web part that was killed; whoever still takes one in has it open, and misses nothing."""
    return sum(_remove(path) for path in home.glob(UPLOADS))


def empty_logs(home: Path) -> None:
    """They hold no words; but they do tell when somebody was there. Whoever writes to one goes on at its new beginning."""
    for log in (home / "logs").glob("*.log*"):
        if log.suffix == ".log":
            os.truncate(log, 0)
        else:
            log.unlink()


def _remove(path: Path) -> int:
    """A file, or a folder with all in it; returns how many files it was."""
    if not path.is_dir():
        path.unlink(missing_ok=True)
        return 1
    count = sum(1 for inner in path.rglob("*") if inner.is_file())
    shutil.rmtree(path, ignore_errors=True)
    return count


def _overwrite(folder: Path) -> None:
    for path in folder.glob("*"):
        with path.open("r+b") as file:
            file.write(os.urandom(path.stat().st_size))
            os.fsync(file.fileno())
