"""A PostgreSQL whose files a test may look into: in a folder of its own, with every table."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command

from companion_site.embedded.postgres import Server
from companion_site.evaluating.scratch import on_this_database
from tests.postgres import a_server, connection_of


@contextmanager
def a_migrated_server() -> Iterator[Server]:
    """Django talks to it meanwhile."""
    with tempfile.TemporaryDirectory(prefix="hearth-") as folder:
        server = a_server(Path(folder), durable=False)
        server.start()
        try:
            with on_this_database(connection_of(server)):
                call_command("migrate", verbosity=0)
                yield server
        finally:
            server.stop()
