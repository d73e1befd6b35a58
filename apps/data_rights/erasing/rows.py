"""Takes rows out of the tables: all of them, or what was chosen by each app's own way. Within the caller's transaction."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import connection, router, transaction
from django.db.models import Model

from apps.accounts.models import User
from apps.privacy.erasing import Chosen, erasers
from apps.privacy.registry import PersonalData, sources
from apps.privacy.scope import Reach
from apps.privacy.steps import in_steps

Counts = Mapping[str, int]
"""Rows by their table as Django names it; none where it is nothing."""
AT_ONCE = 10_000
"""Keys that an app is handed: a statement can't name any number of rows."""


def erase_rows(user: User, chosen: Chosen) -> Counts:
    """Returns what went. Raises NotNow or CannotErase."""
    if not chosen_all(chosen):
        before = _count(user)
        for source in reversed(sources()):
            keys = chosen.picked.get(source.model, ()) if source.searched else ()
            for some in in_steps(keys, AT_ONCE):
                source.take_out(user, some)
        for erase in erasers():
            erase(user, chosen)
        for source in sources():
            if source.model in chosen.aged:
                source.drop_aged(user, chosen.aged[source.model])
        return +(before - _count(user))
    counts = +_count(user)
    with connection.cursor() as cursor:
        # The ledger of consents lets go of rows for an erasure alone.
        cursor.execute("SET LOCAL hearth.erasing = 'on'")
    if _is_alone(user):
        _empty_tables()
    else:
        _delete_theirs(user)
    return counts


def preview(user: User, chosen: Chosen, look: Callable[[], None] = lambda: None) -> Counts:
    """What would go: it is erased, counted, looked at by `look`, and all of that undone. Raises NotNow or CannotErase."""
    if chosen_all(chosen):
        return +_count(user)
    with transaction.atomic():
        counts = erase_rows(user, chosen)
        look()
        transaction.set_rollback(True)
    return counts


def chosen_all(chosen: Chosen) -> bool:
    return chosen.scope is not None and chosen.scope.reach == Reach.EVERYTHING


def _count(user: User) -> Counter[str]:
    return Counter({source.model: source.rows(user).count() for source in sources()})


def _is_alone(user: User) -> bool:
    return not User.objects.exclude(pk=user.pk).exists()


def _empty_tables() -> None:
    """Much faster than row by row: each table begins with an empty file."""
    names = ", ".join(connection.ops.quote_name(table._meta.db_table) for table in _tables())
    with connection.cursor() as cursor:
        # Foreign keys that wait to be checked at the end would forbid it.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {names}")


def _tables() -> Iterator[type[Model]]:
    for source in sources():
        yield source.table
        yield from (through for through, _name in _joins(source))


def _delete_theirs(user: User) -> None:
    """Other people's rows stay. Each table after those that point to it; foreign keys are checked at the end."""
    for source in reversed(sources()):
        for through, name in _joins(source):
            rows = through._default_manager.filter(**{f"{name}__in": source.rows(user)})
            rows._raw_delete(router.db_for_write(through))
        _delete(source, user)


def _joins(source: PersonalData) -> list[tuple[type[Model], str]]:
    """Tables of its many-to-many fields, with the column that points back."""
    fields: list[Any] = list(source.table._meta.many_to_many)
    return [(field.remote_field.through, field.m2m_field_name()) for field in fields]


def _delete(source: PersonalData, user: User) -> None:
    if source.owner:  # What is nobody's by name stays for whoever is left.
        source.rows(user)._raw_delete(router.db_for_write(source.table))
