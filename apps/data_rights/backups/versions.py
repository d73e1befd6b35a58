"""Which Hearth made a backup, by the migrations that had made its tables; and such tables in an empty database."""

from collections.abc import Collection

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

Names = Collection[str]
"""Of migrations, with their app: “conversations.0001_initial”."""


def is_newer(made_by: Names) -> bool:
    """Whether it knows of migrations that this Hearth has not."""
    return bool(set(made_by) - {_name(key) for key in MigrationLoader(None).disk_migrations})


def is_of_today(made_by: Names) -> bool:
    """Whether its tables are those of the database."""
    return set(made_by) == set(applied())


def applied() -> list[str]:
    return sorted(map(_name, MigrationRecorder(connection).applied_migrations()))


def make_tables_as_of(made_by: Names) -> None:
    """In an empty database, as that Hearth would have; it has no newer ones."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    then = {key for key in graph.nodes if _name(key) in made_by}
    # The last ones of each app: what is named and done already would be taken for the wish to go back to it.
    last = [
        key for key in then if not any(one.key in then for one in graph.node_map[key].children if one.key[0] == key[0])
    ]
    executor.migrate(last)


def _name(key: tuple[str, str]) -> str:
    return ".".join(key)
