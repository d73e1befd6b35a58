"""Indexes that take a hundred times longer to build than their table takes to be written anew: those by nearness of meaning.

Over 150,000 embeddings that is a minute and more against a second. So they are dropped while a large table is written anew (their
files go with that), and built while everything goes on; until then the same is found by reading all of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import takewhile

from django.apps import apps
from django.db import InterfaceError, OperationalError, connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Model
from pgvector.django import HnswIndex
from psycopg.errors import QueryCanceled

MANY = 5_000
"""Rows; with fewer it is done in a few seconds."""

BUILDING = "SELECT pg_cancel_backend(pid) FROM pg_stat_progress_create_index WHERE datname = current_database()"
VALID = """
    SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid AND c.relname = ANY(%s)
"""


def set_aside(cursor: CursorWrapper, table: str, *, rows: int | None = None) -> None:
    """Of this table, as PostgreSQL names it. Whoever does this builds them again, or whoever comes after a kill does.

    `rows`: how many it is to hold, where it does not hold them yet.
    """
    quote = connection.ops.quote_name
    for model, index in _declared():
        if model._meta.db_table != table:
            continue
        count = model._default_manager.all()[:MANY].count() if rows is None else rows
        if count >= MANY:
            cursor.execute(f"DROP INDEX IF EXISTS {quote(index.name)}")


def stop_building(cursor: CursorWrapper) -> None:
    """Whoever is at it keeps everybody else from writing the table anew; it begins again afterwards."""
    cursor.execute(BUILDING)


def build_missing() -> list[str]:
    """Those that are not there, or were left half built, without keeping anybody from reading or writing. Returns their names.

    Not within a transaction, and not twice at once. Who is stopped returns early: whoever comes later builds the rest.
    """
    declared = list(_declared())
    with connection.cursor() as cursor:
        cursor.execute(VALID, [[index.name for _model, index in declared]])
        valid = {name for (name,) in cursor.fetchall()}
        missing = [(model, index) for model, index in declared if index.name not in valid]
        return [index.name for model, index in takewhile(lambda one: _build(cursor, *one), missing)]


@contextmanager
def memory_to_build(cursor: CursorWrapper) -> Iterator[None]:
    """Enough of it. On one core: another is left to who talks; and helpers would want all of it as shared memory, which
    containers have little of."""
    cursor.execute("SET maintenance_work_mem = '512MB'")
    cursor.execute("SET max_parallel_maintenance_workers = 0")
    try:
        yield
    finally:
        with suppress(OperationalError, InterfaceError):  # Gone with its connection.
            cursor.execute("RESET maintenance_work_mem")
            cursor.execute("RESET max_parallel_maintenance_workers")


def _build(cursor: CursorWrapper, model: type[Model], index: HnswIndex) -> bool:
    with connection.schema_editor(atomic=False) as editor:
        statement = str(index.create_sql(model, editor, concurrently=True))
    cursor.execute(f"DROP INDEX IF EXISTS {connection.ops.quote_name(index.name)}")
    try:
        with memory_to_build(cursor):
            cursor.execute(statement)
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            return False
        raise
    return True


def _declared() -> list[tuple[type[Model], HnswIndex]]:
    models = (model for model in apps.get_models() if not model._meta.proxy)
    return [(model, index) for model in models for index in model._meta.indexes if isinstance(index, HnswIndex)]
