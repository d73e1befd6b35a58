"""A database with the product's own launcher, settings and migrations, and nothing in it yet."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.db import connection, connections

from companion_site.embedded.postgres import Server
from tests.postgres import a_server, connection_of


@dataclass
class Database:
    server: Server

    def restart(self) -> None:
        """So that its own memory holds nothing; what the operating system keeps of the files stays."""
        _let_go()
        self.server.stop()
        self.server.start()


@contextmanager
def a_database(*, durable: bool = False) -> Iterator[Database]:
    """Django asks this one as long as it lasts. `durable` is for what writes: then it waits for the disk as the product does."""
    with tempfile.TemporaryDirectory(prefix="hearth-pg-", ignore_cleanup_errors=True) as folder:
        server = a_server(Path(folder), durable=durable)
        try:
            server.start()
            _let_go()
            connections.databases["default"].update(connection_of(server))
            call_command("migrate", verbosity=0)
            yield Database(server)
        finally:
            _let_go()
            server.stop()


def _let_go() -> None:
    connections.close_all()
    connection.close_pool()  # type: ignore[attr-defined]
