"""Takes out of PostgreSQL's files what its tables no longer hold: pages, TOAST, indexes, statistics and the write-ahead log.

A deleted row stays in its page, in the pages of its indexes, in the samples that the planner keeps and in the log, until something
else happens to be written there. So each table is written anew, the samples are thrown away, and the log is moved on.
Safe to be stopped at any point and begun anew; meanwhile whoever wants a table waits for it to be rewritten. Indexes that would
make that long are left to slow_indexes.py.
"""

import time
from collections.abc import Callable, Container, Iterable

from django.db import ProgrammingError, connection
from django.db.backends.utils import CursorWrapper

from apps.data_rights.erasing.slow_indexes import memory_to_build, set_aside, stop_building
from apps.data_rights.erasing.uncompressed import store_plainly

QUIET_WITHIN = 30.0
"""Seconds. Rows that some open transaction can still see are carried into the new file."""

Progress = Callable[[int, int], None]
"""Steps done, and of how many."""

OLDER = """
    SELECT count(*) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database()
        AND least(xact_start, CASE WHEN backend_xmin IS NOT NULL THEN query_start END) < %s
"""
TABLES = """
    SELECT format('%I.%I', schemaname, relname), relname FROM pg_stat_user_tables ORDER BY pg_total_relation_size(relid)
"""
NAMED = "SELECT relname FROM pg_class WHERE oid = %s::regclass"
SAMPLES = """
    SELECT n.nspname, c.relname, a.attname, s.stainherit FROM pg_statistic s JOIN pg_class c ON c.oid = s.starelid
    JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = s.staattnum
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
"""
LOG_FILES = "SELECT count(*) FROM pg_ls_waldir()"
ENDS_A_LOG_FILE = "SELECT pg_logical_emit_message(false, 'hearth', ''), pg_switch_wal()"


def rewrite_tables(progress: Progress = lambda _done, _total: None, *, only: Container[str] | None = None) -> None:
    """All of them: words stand in more tables than their own while they are worked on. Not within a transaction.

    `only`: those that are known to be enough, as PostgreSQL names them.
    """
    with connection.cursor() as cursor:
        stop_building(cursor)
        _wait_for_older(cursor)
        store_plainly()
        cursor.execute(TABLES)
        tables = [row for row in cursor.fetchall() if only is None or row[1] in only]
        with memory_to_build(cursor):
            for number, (table, name) in enumerate(tables):
                progress(number, len(tables))
                set_aside(cursor, name)
                cursor.execute(f"VACUUM FULL {table}")
        _throw_samples_away(cursor)
        cursor.execute("ANALYZE")


def rewrite(tables: Iterable[str]) -> None:
    """These alone, as PostgreSQL names them: a start does it, once, so nobody is waited for. Not within a transaction."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(NAMED, [table])
            set_aside(cursor, *cursor.fetchone())
            cursor.execute(f"VACUUM FULL {table}")


def end_log_files() -> None:
    """The log goes on in fresh files, and the old ones are removed: for the embedded server, which keeps none (wal_recycle).

    As often as there are files: some may have been set aside for later by a server that still kept them.
    """
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute(LOG_FILES)
        (files,) = cursor.fetchone()
        for _file in range(files + 1):
            cursor.execute(ENDS_A_LOG_FILE)
        # The first ends the old files; the second begins after it, so that none from before the first is needed.
        cursor.execute("CHECKPOINT")
        cursor.execute(ENDS_A_LOG_FILE)
        cursor.execute("CHECKPOINT")


def _wait_for_older(cursor: CursorWrapper) -> None:
    cursor.execute("SELECT clock_timestamp()")
    (now,) = cursor.fetchone()
    until = time.monotonic() + QUIET_WITHIN
    while time.monotonic() < until:
        cursor.execute(OLDER, [now])
        if cursor.fetchone() == (0,):
            return
        time.sleep(0.1)


def _throw_samples_away(cursor: CursorWrapper) -> None:
    """The planner's samples are values of rows. ANALYZE alone leaves those of a table that is empty now."""
    cursor.execute(SAMPLES)
    for schema, table, column, inherited in cursor.fetchall():
        try:
            cursor.execute("SELECT pg_clear_attribute_stats(%s, %s, %s, %s)", [schema, table, column, inherited])
        except ProgrammingError:
            return  # Older than PostgreSQL 18: its owner is told that its server keeps what it keeps.
    cursor.execute("VACUUM FULL pg_catalog.pg_statistic")
