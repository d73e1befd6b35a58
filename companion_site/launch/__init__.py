"""What must be known to start Hearth: its folder, its address, its database. Light, as the supervisor lives on it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
import platformdirs

from companion_site.home import Home
from companion_site.hosts import EVERY_ADDRESS
from companion_site.launch.errors import CannotStart

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VARIABLES: dict[str, tuple[Any, Any]] = {
    "HEARTH_HOME": (str, ""),
    "HEARTH_HOST": (str, "127.0.0.1"),
    "HEARTH_PORT": (int, 8420),
    "HEARTH_ALLOWED_HOSTS": (list, []),
    "HEARTH_HTTPS": (bool, False),
    "HEARTH_OPEN_BROWSER": (bool, True),
    "DATABASE_URL": (str, ""),
}
"""The part of the environment that the supervisor reads too; settings.py declares the rest."""

POSTGRES_SCHEMES = {"postgres", "postgresql", "psql", "pgsql"}


@dataclass(frozen=True, slots=True)
class Launch:
    home: Home
    host: str
    port: int
    database_url: str
    public_name: str
    """The name a reverse proxy answers to, where one does."""
    open_browser: bool

    def url(self, port: int) -> str:
        """What the owner types into a browser on this machine."""
        if self.public_name:
            return f"https://{self.public_name}/"
        host = "127.0.0.1" if self.host in EVERY_ADDRESS else self.host
        return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def read_env_file(file: Path = BASE_DIR / ".env") -> None:
    """A file `.env` beside the Makefile fills in what the environment leaves out."""
    if file.is_file():
        environ.Env.read_env(str(file))


def home(path: str) -> Home:
    return Home(Path(path or platformdirs.user_data_dir("hearth", appauthor=False)).expanduser().absolute())


def launch() -> Launch:
    try:
        return _read(environ.FileAwareEnv(**VARIABLES))  # type: ignore[no-untyped-call]
    except OSError as error:
        raise CannotStart(f"A setting is to be read from the file {error.filename}: {error.strerror}.") from error


def _read(env: environ.FileAwareEnv) -> Launch:
    allowed: list[str] = env("HEARTH_ALLOWED_HOSTS")
    return Launch(
        home=home(env("HEARTH_HOME")),
        host=env("HEARTH_HOST"),
        port=_port(env.str("HEARTH_PORT", default="").strip() or str(VARIABLES["HEARTH_PORT"][1])),
        database_url=_checked_url(env("DATABASE_URL")),
        public_name=allowed[0] if allowed and env("HEARTH_HTTPS") else "",
        open_browser=env("HEARTH_OPEN_BROWSER"),
    )


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= 65535:
        return int(text)
    raise CannotStart(f"HEARTH_PORT is “{text}”, which is no port. Set it to one from 1024 to 65535, such as 8420.")


def _checked_url(url: str) -> str:
    """Never repeats the address: a password may stand in it."""
    if not url:
        return ""
    shape = "Write it as postgres://user:password@host:5432/database, or leave it out for the built-in database."
    try:
        parts = urlsplit(url)
        name, _port = parts.path.strip("/"), parts.port
    except ValueError:
        raise CannotStart(f"DATABASE_URL can't be read: its host or port is malformed. {shape}") from None
    if parts.scheme not in POSTGRES_SCHEMES:
        raise CannotStart(f"DATABASE_URL must point to PostgreSQL. {shape}")
    if not name:
        raise CannotStart(f"DATABASE_URL names no database. {shape}")
    return url
