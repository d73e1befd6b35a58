"""The files of the embedded database: made whole or not at all, and owned by whoever the server runs as."""

import os
import shutil
import subprocess
from pathlib import Path

from companion_site.embedded.unprivileged import Identity, identity_for, reaches
from companion_site.embedded.words import why_it_failed
from companion_site.launch.errors import CannotStart

NAME = "hearth"
USER = "hearth"


def owner_of_files(programs: Path, data: Path, sockets: Path) -> Identity:
    identity = identity_for(programs / "postgres")
    identity.may_pass(data.parent)
    identity.own(sockets)
    if not reaches(identity, data.parent):
        raise CannotStart(
            f"PostgreSQL refuses to run as root, and the account it runs as can't reach {data.parent}. "
            "Set HEARTH_HOME to a folder such as /var/lib/hearth, or start Hearth as an ordinary user."
        )
    if data.exists():
        identity.own(data)
    return identity


WAL_SEGMENT_MB = 4
"""Two segments exist from the start: of the usual 16 MB they would be a twentieth of the whole installation."""


def make_database(programs: Path, data: Path, password: str, identity: Identity, *, durable: bool) -> None:
    """In a folder beside, renamed at the end: an interrupted beginning leaves nothing that looks like a database."""
    if data.exists() and any(data.iterdir()):
        raise CannotStart(f"{data} holds files, but no database. Move them away, or set HEARTH_HOME to another folder.")
    workshop = data.with_name(f"{data.name}.new")
    shutil.rmtree(workshop, ignore_errors=True)
    try:
        workshop.mkdir(mode=0o700)
        word = workshop / "password"
        word.touch(mode=0o600)
        word.write_text(password)
        identity.own(workshop)
        made = workshop / "data"
        _run(_initdb(programs, made, word, durable), identity, data)
        _run(_single_user(programs, made), identity, data, words=f"ALTER DATABASE postgres RENAME TO {NAME};\n")
        made.rename(data)
        _settle(data.parent)
    except OSError as error:
        raise CannotStart(
            f"The database can't be made in {data.parent}: {error.strerror}. "
            "Free some space, or set HEARTH_HOME to another folder."
        ) from error
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _initdb(programs: Path, made: Path, word: Path, durable: bool) -> list[str]:
    return [
        str(programs / "initdb"),
        f"--pgdata={made}",
        f"--username={USER}",
        f"--pwfile={word}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        f"--wal-segsize={WAL_SEGMENT_MB}",
        *([] if durable else ["--no-sync"]),
    ]


def _single_user(programs: Path, made: Path) -> list[str]:
    """No server, no socket and no client are needed to name the one database in fresh files; another would take 7 MB."""
    return [str(programs / "postgres"), "--single", "-D", str(made), "-c", "log_checkpoints=off", "template1"]


def _run(command: list[str], identity: Identity, data: Path, words: str = "") -> None:
    done = subprocess.run(
        command,
        input=words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, "LC_ALL": "C"},
        preexec_fn=identity.enter,
        start_new_session=True,
    )
    # Single-user mode ends well whatever became of the statement.
    if done.returncode != 0 or "ERROR:" in done.stdout or "FATAL:" in done.stdout:
        raise CannotStart(why_it_failed(done.stdout, data, None))


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)
