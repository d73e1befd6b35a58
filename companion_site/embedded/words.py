"""What PostgreSQL says when it fails, in words its owner can act on."""

from pathlib import Path


def why_it_failed(words: str, data: Path, log: Path | None) -> str:
    if "No space left on device" in words or "Disk quota exceeded" in words:
        return f"The disk is full: the database in {data} can't start. Free some space and start Hearth again."
    if "incompatible with server" in words:
        return (
            f"The database in {data} was made by PostgreSQL {_version_of(data)}, which this Hearth doesn't bring. "
            "Start it with the Hearth it was made with, or move the folder away to begin anew."
        )
    if "Permission denied" in words or "has wrong ownership" in words or "invalid permissions" in words:
        return f"The database in {data} belongs to another account. Give it to yours, or set HEARTH_HOME elsewhere."
    if "could not create any Unix-domain sockets" in words or "Unix-domain socket path" in words:
        return "The database can't make its socket. Set HEARTH_HOME to a shorter path on a local disk."
    if "another server might be running" in words or "already exists" in words:
        return f"Another PostgreSQL uses {data}. Stop it and start Hearth again."
    where = f" Its log is {log}." if log else ""
    return f"The database didn't start: {_last_complaint(words)}{where}"


def _version_of(data: Path) -> str:
    try:
        return (data / "PG_VERSION").read_text().strip()
    except OSError:
        return "of another version"


def _last_complaint(words: str) -> str:
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL:" in line or "PANIC:" in line or "error:" in line or "ERROR:" in line]
    last = (telling or lines or ["it said nothing"])[-1]
    return last.partition("FATAL:")[2].strip() or last
