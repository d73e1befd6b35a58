"""Writes rows as they came: with their own times, whatever a column would note of today."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from apps.accounts.models import User
from apps.data_rights.importing.rows import Incoming, counts_up, foreign_keys
from apps.privacy.registry import PersonalData, Terms, source_of
from apps.privacy.steps import in_steps

Pair = tuple[Any, Any]
"""Keys of a row and of one that it has to do with, many to many."""


def write(source: PersonalData, incoming: Sequence[Incoming], *, person: User, terms: Terms) -> list[Incoming]:
    """Returns those that the database has taken: one that breaks a rule of it stays out, and the others come."""
    rows = [one.row for one in incoming]
    if counts_up(source.table):
        for row, number in zip(rows, _new_keys(source.table, len(rows)), strict=True):
            row.pk = number
    source.make_anew(person, rows, terms)
    if _insert(source.table, rows):
        return list(incoming)
    return [one for one in incoming if _insert(source.table, [one.row])]


def join(source: PersonalData, name: str, pairs: Sequence[Pair]) -> None:
    """Many to many; twice does no harm."""
    field: Any = source.table._meta.get_field(name)
    through = field.remote_field.through
    this, that = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    rows = [through(**{this: row, that: other}) for row, other in pairs]
    through._default_manager.bulk_create(rows, ignore_conflicts=True)


def close_open_ends(source: PersonalData, brought: Sequence[Any], person: User) -> None:
    """Where a row points to one that may come later, and did not come, or is not theirs: to none."""
    for column in foreign_keys(source):
        other = source_of(column.related_model)
        if not column.null or other is None:
            continue
        theirs = other.rows(person).values("pk")
        for some in in_steps(brought):
            rows = source.table._default_manager.filter(pk__in=some).exclude(**{column.name: None})
            rows.exclude(**{f"{column.name}__in": theirs}).update(**{column.name: None})


def _insert(table: type[Model], rows: list[Model]) -> bool:
    """Raw: `auto_now` and its like would say that everything happened today. Whether the database takes all of them."""
    if not rows:
        return True
    try:
        with transaction.atomic():
            _copy(table, rows)
    except DatabaseError:
        if connection.is_usable():
            return False
        raise
    return True


def _copy(table: type[Model], rows: list[Model]) -> None:
    """As COPY takes them: several times faster than INSERT, and told of no rule less."""
    fields: list[Any] = list(table._meta.local_concrete_fields)
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    where = connection.ops.quote_name(table._meta.db_table)
    rows_in = f"COPY {where} ({names}) FROM STDIN"
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(rows_in) as copy:
        for row in rows:
            copy.write_row([field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields])


def _new_keys(table: type[Model], wanted: int) -> Iterator[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [table._meta.db_table, table._meta.pk.column, wanted],
        )
        return (number for (number,) in cursor.fetchall())
