"""What was deleted and cleaned away stands in no file: while the server runs, and once it has stopped."""

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from apps.data_rights.erasing.cleaning import end_log_files, rewrite_tables
from apps.data_rights.erasing.orphans import remove_orphans
from apps.data_rights.erasing.scanning import traces
from companion_site.embedded.postgres import Server
from companion_site.evaluating.scratch import on_this_database
from tests.postgres import a_server, connection_of
from tests.running import descendants

SECRET = "the lighthouse keeper owes me a quetzal"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="hearth-") as folder:
        server = a_server(Path(folder))
        server.start()
        yield server
        server.stop()


@pytest.fixture
def hers(server: Server, django_db_blocker: Any) -> Iterator[Server]:
    """A table of hers, whose every file holds the secret: rows, TOAST, an index, the planner's samples, the log."""
    with django_db_blocker.unblock(), on_this_database(connection_of(server)):
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS said")
            cursor.execute("CREATE TABLE said (words text, long text)")
            cursor.execute("ALTER TABLE said ALTER long SET STORAGE EXTERNAL")
            cursor.execute("CREATE INDEX ON said (words)")
            cursor.execute("INSERT INTO said SELECT %s, repeat(%s, 200) FROM generate_series(1, 300)", [SECRET, SECRET])
            cursor.execute("ANALYZE said")
            cursor.execute("CHECKPOINT")
        yield server


def a_second_connection() -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(**{**connection.get_connection_params(), "cursor_factory": psycopg.Cursor})


def cut_off(server: Server) -> None:
    """All of it at once, as when the power goes: whoever hears of another's end tidies up after itself."""
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    for pid in [*descendants(server.process.pid), server.process.pid]:
        os.kill(pid, signal.SIGKILL)
    server.process.wait(10)


def age(server: Server, seconds: float = 60.0) -> None:
    """All files of its tables, as if they had been written a while ago."""
    then = time.time() - seconds
    for file in (server.data / "base").rglob("*"):
        os.utime(file, (then, then))


def files_with_it(server: Server) -> set[str]:
    return {str(trace.file.relative_to(server.data).parts[0]) for trace in traces(server.data, [SECRET])}


def test_deleting_alone_leaves_it_in_the_files_and_cleaning_takes_it_out(hers: Server) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM said")
        cursor.execute("CHECKPOINT")
    assert files_with_it(hers) == {"base", "pg_wal"}
    rewrite_tables()
    end_log_files()
    assert not files_with_it(hers)
    connection.close()
    hers.stop()
    assert not files_with_it(hers)
    hers.start()


def test_it_waits_for_whoever_can_still_see_the_rows(hers: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    looking = a_second_connection()
    looking.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
    looking.execute("SELECT count(*) FROM pg_class")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM said")
    waited: list[float] = []

    def pause(seconds: float) -> None:
        waited.append(seconds)
        looking.close()

    monkeypatch.setattr("apps.data_rights.erasing.cleaning.time.sleep", pause)
    rewrite_tables()
    end_log_files()
    assert waited
    assert not files_with_it(hers)


def test_log_files_that_an_older_hearth_set_aside_go_too(hers: Server) -> None:
    connection.close()
    hers.stop()
    newest = max((hers.data / "pg_wal").glob("0*"))
    aside = newest.with_name(f"{int(newest.name, 16) + 2:024X}")
    aside.write_bytes(SECRET.encode().ljust(4 * 1024 * 1024, b"\0"))
    hers.start()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE said")
    rewrite_tables()
    end_log_files()
    assert not files_with_it(hers)


def test_files_of_a_table_that_was_being_written_when_the_power_went_go_too(hers: Server) -> None:
    writing = a_second_connection()
    writing.execute("CREATE TABLE said_anew AS SELECT * FROM said")
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    connection.close()
    cut_off(hers)
    writing.close()
    hers.start()
    age(hers)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE said")
    rewrite_tables()
    end_log_files()
    assert files_with_it(hers) == {"base"}
    assert remove_orphans() > 0
    assert not files_with_it(hers)
    assert remove_orphans() == 0


def test_what_is_just_being_written_and_what_is_in_use_stays(hers: Server) -> None:
    writing = a_second_connection()
    writing.execute("CREATE TABLE said_anew AS SELECT * FROM said")
    with connection.cursor() as cursor:
        assert remove_orphans() == 0
        writing.commit()
        writing.close()
        age(hers)
        assert remove_orphans() == 0
        cursor.execute("SELECT count(*) FROM said_anew WHERE words = %s AND length(long) > 200", [SECRET])
        assert cursor.fetchone() == (300,)
        cursor.execute("DROP TABLE said_anew")


def test_what_somebody_empties_and_then_does_not_stays(hers: Server) -> None:
    age(hers)
    emptying = a_second_connection()
    emptying.execute("TRUNCATE said")
    assert remove_orphans() == 0
    emptying.rollback()
    emptying.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM said WHERE words = %s", [SECRET])
        assert cursor.fetchone() == (300,)


def test_within_a_transaction_no_file_is_touched(hers: Server) -> None:
    with pytest.raises(TransactionManagementError), transaction.atomic():
        remove_orphans()


def test_the_check_proves_itself_first(hers: Server, settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    settings.HOME = type(settings.HOME)(hers.data.parent)
    with pytest.raises(SystemExit) as ended:
        call_command("verify_erasure", "nobody ever said this")
    assert ended.value.code == 2  # There are no tables yet that could be asked.
    assert "start Hearth once" in capsys.readouterr().err
    call_command("migrate", verbosity=0)
    with pytest.raises(SystemExit) as ended:
        call_command("verify_erasure", SECRET)
    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert "A marker written into the database was found" in said
    assert "Text 1 stands as UTF-8" in said
    assert SECRET not in said
    call_command("verify_erasure", "nobody ever said this")
    assert "Nothing found" in capsys.readouterr().out
