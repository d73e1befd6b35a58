"""Files of the data folder that hold, or may hold, what is being erased: exports, backups and their keys, logs."""

import os
import shutil
from pathlib import Path

SENT = ("exports", "imports", "chat-imports")
BACKUPS = ("backup-keys", "backups")
"""Folders whose files are copies of what the database holds. Keys first: a backup that was copied elsewhere is closed for good."""


def remove_copies(home: Path, *, backups: bool = True) -> int:
    """Returns how many files went."""
    count = 0
    for name in (*BACKUPS, *SENT) if backups else SENT:
        folder = home / name
        count += sum(1 for path in folder.rglob("*") if path.is_file())
        _overwrite(folder) if name == "backup-keys" else None
        shutil.rmtree(folder, ignore_errors=True)
    return count


def empty_logs(home: Path) -> None:
    """They hold no words; but they do tell when somebody was there. Whoever writes to one goes on at its new beginning."""
    for log in (home / "logs").glob("*.log*"):
        if log.suffix == ".log":
            os.truncate(log, 0)
        else:
            log.unlink()


def _overwrite(folder: Path) -> None:
    for path in folder.glob("*"):
        with path.open("r+b") as file:
            file.write(os.urandom(path.stat().st_size))
            os.fsync(file.fileno())
