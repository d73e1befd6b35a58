"""The one folder everything of the owner's lives in: database, secrets, logs, sockets."""

import hashlib
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from companion_site.launch.errors import CannotStart

# sun_path holds 104 bytes on macOS and 108 on Linux, and PostgreSQL appends "/.s.PGSQL.5432.lock".
LONGEST_SOCKET_FOLDER = 80


class HomeUnusable(CannotStart):
    """The data folder can't be used; the text tells its owner why and what to do."""


@dataclass(frozen=True, slots=True)
class Home:
    path: Path

    @property
    def database(self) -> Path:
        return self.path / "database"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def static(self) -> Path:
        return self.path / "static"

    @property
    def sockets(self) -> Path:
        """Where unix sockets go: inside the folder, or in a private short one where the path would be too long."""
        inside = self.path / "run"
        if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER:
            return inside
        mark = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"hearth-{mark}"

    def prepare(self) -> None:
        """Make the folders, readable by their owner alone; raises HomeUnusable."""
        try:
            for folder in (self.path, self.logs, self.sockets):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                if folder.stat().st_uid != os.geteuid():
                    raise HomeUnusable(f"{folder} belongs to another user. Set HEARTH_HOME to a folder of your own.")
                folder.chmod(0o700)
        except OSError as error:
            raise HomeUnusable(
                f"Hearth can't use its data folder {self.path}: {error.strerror}. "
                "Make it writable for you, free some space, or set HEARTH_HOME to another folder."
            ) from error

    def secret(self, name: str) -> str:
        """Made once, kept for good, readable by the owner alone."""
        file = self.path / "secrets" / name
        try:
            return file.read_text()
        except FileNotFoundError:
            pass
        except OSError as error:
            raise HomeUnusable(
                f"Hearth can't read {file}: {error.strerror}. Check who owns the data folder."
            ) from error
        self.prepare()
        try:
            file.parent.mkdir(mode=0o700, exist_ok=True)
            return _write_once(file, secrets.token_urlsafe(48))
        except OSError as error:
            raise HomeUnusable(
                f"Hearth can't write {file}: {error.strerror}. Free some space and start again."
            ) from error


def _write_once(file: Path, value: str) -> str:
    """Two processes may start at once: whoever links first wins, and nobody reads half a secret."""
    descriptor, temporary = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(descriptor, "w") as handle:
            handle.write(value)
        os.link(temporary, file)
    except FileExistsError:
        return file.read_text()
    finally:
        Path(temporary).unlink()
    return value
