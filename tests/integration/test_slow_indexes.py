"""While a large table is written anew its slowest indexes are set aside: what they find is found meanwhile, and they come back."""

import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection

from apps.accounts.models import User
from apps.data_rights.erasing import slow_indexes
from apps.data_rights.erasing.cleaning import rewrite_tables
from apps.data_rights.erasing.slow_indexes import build_missing, stop_building
from apps.memories.about import memories_about
from companion_site.evaluating.scratch import on_this_database
from tests.people import a_memory, a_person
from tests.postgres import a_server, connection_of

BOTH = ["episode_meaning", "memory_meaning"]
STANDS = "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid AND c.relname = ANY(%s)"
WAITS = "SELECT count(*) FROM pg_stat_progress_create_index WHERE phase LIKE 'waiting%'"


@pytest.fixture(scope="module")
def alice(django_db_blocker: Any) -> Iterator[User]:
    """On a database of her own: nothing of this can be done within a test's transaction."""
    with tempfile.TemporaryDirectory(prefix="hearth-") as folder, django_db_blocker.unblock():
        server = a_server(Path(folder), durable=False)
        server.start()
        try:
            with on_this_database(connection_of(server)):
                call_command("migrate", verbosity=0)
                alice = a_person("owner")
                a_memory(alice, "Rhubarb cake is my favourite.")
                yield alice
        finally:
            server.stop()


@pytest.fixture(autouse=True)
def a_row_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slow_indexes, "MANY", 1)


def standing() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(STANDS, [BOTH])
        return sorted(name for (name,) in cursor.fetchall())


def waits(cursor: Any) -> bool:
    cursor.execute(WAITS)
    return bool(cursor.fetchone() != (0,))


def test_what_was_set_aside_is_found_all_the_same_and_built_once(alice: User) -> None:
    rewrite_tables()
    assert standing() == []
    assert [found.text for found in memories_about(alice, "dessert")] == ["Rhubarb cake is my favourite."]
    assert sorted(build_missing()) == BOTH == standing()
    assert build_missing() == []


def test_a_small_table_keeps_its_indexes(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    build_missing()
    monkeypatch.setattr(slow_indexes, "MANY", 100)
    rewrite_tables()
    assert standing() == BOTH


def test_one_that_a_kill_left_half_built_is_built_again(alice: User) -> None:
    build_missing()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'episode_meaning'::regclass")
    assert build_missing() == ["episode_meaning"]
    assert standing() == BOTH


def test_an_erasure_does_not_wait_for_an_index_that_is_being_built(alice: User) -> None:
    rewrite_tables()
    parameters = {**connection.get_connection_params(), "cursor_factory": psycopg.Cursor}
    built: list[list[str]] = []

    def build() -> None:
        built.append(build_missing())
        connection.close()

    with psycopg.connect(**parameters) as looking:
        looking.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        looking.execute("UPDATE memories_episode SET shared = true")  # Whoever builds waits for this to end.
        builder = threading.Thread(target=build)
        builder.start()
        with connection.cursor() as cursor:
            while not waits(cursor):
                builder.join(0.05)
                assert builder.is_alive()
            stop_building(cursor)
        builder.join(30)
        looking.rollback()
    assert built == [[]]
    rewrite_tables()
    assert sorted(build_missing()) == BOTH


def test_what_breaks_off_leaves_the_connection_as_it_was(alice: User) -> None:
    """Each worker keeps its own, and would go on with the memory of whoever builds an index."""

    def memory() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('maintenance_work_mem')")
            return str(cursor.fetchone()[0])

    before, during = memory(), []

    def break_off(_done: int, _total: int) -> None:
        during.append(memory())
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        rewrite_tables(break_off)
    assert during != [before]
    assert memory() == before
