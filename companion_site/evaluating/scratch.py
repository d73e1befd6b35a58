"""Hearth on a database of its own for a while, with every table and no rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connections

from companion_site.embedded.scratch import scratch_database


@contextmanager
def on_a_scratch_database() -> Iterator[None]:
    """Whatever database the settings name is not asked for anything. Raises CannotStart."""
    settings = connections.databases["default"]
    named = dict(settings)
    with scratch_database() as scratch:
        connections.close_all()
        settings |= scratch | {"OPTIONS": {}}
        try:
            call_command("migrate", interactive=False, verbosity=0)
            yield
        finally:
            connections.close_all()
            settings |= named
