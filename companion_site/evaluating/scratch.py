"""Hearth on a database of its own for a while, with every table and no rows."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connections

from companion_site.embedded.scratch import scratch_database


def make_tables() -> None:
    """Of today: from nothing, or from those that an earlier Hearth made."""
    call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def on_a_scratch_database(folder: Path | None = None, *, tables: Callable[[], None] = make_tables) -> Iterator[None]:
    """Whatever database the settings name is not asked for anything. Raises CannotStart."""
    with scratch_database(folder) as scratch, on_this_database(scratch):
        tables()
        yield


@contextmanager
def on_this_database(other: Mapping[str, Any]) -> Iterator[None]:
    """An entry of Django's DATABASES in place of the one that the settings name."""
    settings = connections.databases["default"]
    named = dict(settings)
    connections.close_all()
    # As everywhere else: recall reads what it finds in PostgreSQL's own form.
    settings |= {**other, "OPTIONS": {"server_side_binding": True}}
    try:
        yield
    finally:
        connections.close_all()
        settings |= named
