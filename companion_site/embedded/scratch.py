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
def scratch_database(folder: Path | None = None) -> Iterator[dict[str, Any]]:
    """Yields its entry of Django's DATABASES. Its files lie in `folder`, if given.

    Its socket lies in a short one of its own: a socket's path has little room.
    """
    with tempfile.TemporaryDirectory(prefix="hearth-pg-", ignore_cleanup_errors=True) as short:
        server = a_server(folder or Path(short), sockets=Path(short) / "run", durable=False)
        try:
            server.start()
            yield connection_of(server)
        finally:
            server.stop()


def a_server(folder: Path, *, sockets: Path | None = None, durable: bool = True) -> Server:
    sockets = sockets or folder / "run"
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
