"""A text nobody wrote, planted for a moment: who looks for it and misses it looks in the wrong place, or can't read it there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from apps.data_rights.erasing.uncompressed import store_plainly

AROUND = "It rained all day. " * 220
"""On both sides of a marker: together more than 8 kB, which PostgreSQL would pack if it were left to it."""


@contextmanager
def marker_in_database(marker: str) -> Iterator[None]:
    """In the middle of a long text, in a table of its own, stored as all tables are, on the disk.

    Raises OperationalError where no database answers.
    """
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS data_rights_marker")
        cursor.execute("CREATE TABLE data_rights_marker (text text)")
        try:
            store_plainly()
            cursor.execute("INSERT INTO data_rights_marker VALUES (%s)", [f"{AROUND}{marker} {AROUND}"])
            cursor.execute("CHECKPOINT")
            yield
        finally:
            cursor.execute("DROP TABLE data_rights_marker")


@contextmanager
def marker_in_file(folder: Path, marker: str) -> Iterator[None]:
    descriptor, path = tempfile.mkstemp(prefix="marker-", dir=folder)
    try:
        os.write(descriptor, marker.encode())
        os.fsync(descriptor)
        yield
    finally:
        os.close(descriptor)
        Path(path).unlink()
