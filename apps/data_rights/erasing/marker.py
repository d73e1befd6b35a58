"""A text nobody wrote, planted for a moment: who looks for it and misses it looks in the wrong place."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def marker_in_database(marker: str) -> Iterator[None]:
    """In a table of its own, written to the disk. Raises OperationalError where no database answers."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS data_rights_marker")
        cursor.execute("CREATE TABLE data_rights_marker (text text)")
        try:
            cursor.execute("INSERT INTO data_rights_marker VALUES (%s)", [marker])
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
