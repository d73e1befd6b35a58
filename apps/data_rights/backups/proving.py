"""A backup is worth something once it was restored: into an empty database beside, in a process of its own.

Of its own because it works on another database for a while, which nobody else in this process must come upon.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from apps.data_rights.backups.dumping import BadBackup
from apps.data_rights.backups.vault import key_of

PREFIX = "proving-"
COMMAND = "prove_backup"


def prove(file: Path, *, home: Path) -> int:
    """Returns how many rows were restored, each table as it was saved. Raises BadBackup, and OSError."""
    try:
        return restored_beside(file, key_of(file), home=home)
    except BadBackup as why:
        raise BadBackup(f"It could not be proved. {why}") from None


def restored_beside(file: Path, key: Path, *, home: Path, into: int | None = None) -> int:
    """Returns how many rows were restored. Raises BadBackup, and OSError.

    `into`: an open file, by its number, for what came out of it: a backup of today's Hearth, not sealed.
    """
    for leftover in home.glob(f"{PREFIX}*"):  # Of somebody who was killed.
        shutil.rmtree(leftover, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=home))
    command = [sys.executable, "-m", "django", COMMAND, str(file), str(key), str(folder)]
    ours, theirs = socket.socketpair()
    try:
        with ours, theirs:
            # It ends when this end is closed, however that comes.
            done = subprocess.run(
                command if into is None else [*command, "--into", str(into)],
                stdin=theirs.fileno(),
                stdout=subprocess.PIPE,
                env={**os.environ, "HEARTH_HOME": str(home), "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                pass_fds=() if into is None else (into,),
                check=False,
            )
        told = json.loads(done.stdout)
    except ValueError:
        raise BadBackup(f"The process that did it ended with {done.returncode}.") from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if "rows" not in told:
        raise BadBackup(told["problem"])
    return int(told["rows"])
