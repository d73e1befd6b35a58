"""An empty database for a while, on a server of its own: nothing of the owner's is near it, and nothing of it stays."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from companion_site.embedded.files import NAME, USER
from companion_site.embedded.postgres import Server


@contextmanager
def scratch_database() -> Iterator[dict[str, Any]]:
    """Yields its entry of Django's DATABASES. The folder is a short one: a socket's path has little room."""
    with tempfile.TemporaryDirectory(prefix="hearth-pg-", ignore_cleanup_errors=True) as folder:
        server = a_server(Path(folder), durable=False)
        try:
            server.start()
            yield connection_of(server)
        finally:
            server.stop()


def a_server(folder: Path, *, durable: bool = True) -> Server:
    sockets = folder / "run"
    sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Server(folder / "database", sockets, folder / "postgres.log", secrets.token_hex(8), durable=durable)


def connection_of(server: Server) -> dict[str, Any]:
    return {
        "ENGINE": "companion_site.database",
        "NAME": NAME,
        "USER": USER,
        "PASSWORD": server.password,
        "HOST": str(server.sockets),
        "PORT": 5432,
    }
