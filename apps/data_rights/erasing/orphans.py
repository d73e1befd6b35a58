"""Files of the embedded database that no table or index has any more, and PostgreSQL never removes.

Whoever is cut off while it writes a table anew (a restore, an erasure, the power) leaves the new file behind: whole pages of words
that no cleaning reaches, because to the database they are not there.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.db.transaction import TransactionManagementError

OF_A_TABLE = re.compile(r"(\d+)(?:_(?:fsm|vm|init))?(?:\.\d+)?")
"""A number, which of its kinds it is, and which part of a large one. Not those of temporary tables: a start removes them."""
MARGIN = 2.0
"""Seconds: the clock that stamps files is a little behind the one that stamps transactions."""

WHERE = "SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()"
KNOWN = "SELECT pg_relation_filenode(oid) FROM pg_class WHERE pg_relation_filenode(oid) IS NOT NULL"
OLDEST = """
    SELECT extract(epoch FROM least(min(xact_start), clock_timestamp())) FROM pg_stat_activity WHERE pid <> pg_backend_pid()
"""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    number: int
    written: float
    """Seconds since 1970."""


def remove_orphans() -> int:
    """Returns how many files went. For the embedded server alone.

    What an open transaction has made is not known to others either: a file counts only if it is older than all of those. Never
    within a transaction: to one that has emptied a table its old file, which a rollback brings back, is no table's any more.
    """
    if connection.in_atomic_block:
        raise TransactionManagementError("files of tables are removed outside of transactions alone")
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")  # What was dropped in order is gone after it, and nothing waits to be written.
        cursor.execute(WHERE)
        data, database = cursor.fetchone()
        cursor.execute(OLDEST)
        (oldest,) = cursor.fetchone()
        # Files first: whatever becomes a table meanwhile is known afterwards.
        there = list(_files(Path(data, "base", str(database))))
        cursor.execute(KNOWN)
        known = {number for (number,) in cursor.fetchall()}
    orphans = [one for one in there if one.number not in known and one.written < float(oldest) - MARGIN]
    for one in orphans:
        one.path.unlink(missing_ok=True)
    return len(orphans)


def _files(folder: Path) -> Iterator[_File]:
    """With something in them: an empty one keeps a number from being given twice, and the server removes it."""
    for entry in os.scandir(folder):
        found = OF_A_TABLE.fullmatch(entry.name)
        try:
            about = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            continue
        if found and about.st_size:
            yield _File(Path(entry.path), int(found[1]), about.st_mtime)
