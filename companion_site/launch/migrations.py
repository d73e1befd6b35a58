"""Brings the tables up to date on starting: nothing is imported where nothing is to be done, as on most days."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper

from companion_site.launch.database import may_not_extend
from companion_site.launch.errors import CannotStart

LOCK = 0x4865_6172_7468
"""“Hearth”: two web parts that start at once migrate one after the other."""


def migrate(connection: BaseDatabaseWrapper, tell: Callable[[str], None]) -> None:
    if not missing(connection):
        return
    tell("Preparing the database…")
    try:
        with _alone(connection):
            call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as error:
        if isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege):
            raise CannotStart(may_not_extend(connection.get_connection_params())) from error
        raise


def missing(connection: BaseDatabaseWrapper) -> set[tuple[str, str]]:
    return set(_in_files()) - _in_database(connection)


def _in_files() -> Iterator[tuple[str, str]]:
    """Names alone, without importing them: that would take longer than everything else here."""
    for app in apps.get_app_configs():
        for file in Path(app.path, "migrations").glob("[!_]*.py"):
            yield app.label, file.stem


def _in_database(connection: BaseDatabaseWrapper) -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('django_migrations') IS NOT NULL")
        if cursor.fetchone() != (True,):
            return set()
        cursor.execute("SELECT app, name FROM django_migrations")
        return set(cursor.fetchall())


@contextmanager
def _alone(connection: BaseDatabaseWrapper) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        # Not left to the end of the session: a pool would keep that open.
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
