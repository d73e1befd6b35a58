"""Whether the disk has room for cleaning: a table is written anew beside its old files, which are let go of afterwards.

Looked at first because of the database's log: where that finds no room, the server stops.
"""

import shutil
from pathlib import Path

from django.db import connection
from django.template.defaultfilters import filesizeformat

AT_LEAST = 64 * 1024 * 1024
"""Bytes: for the log, and for what is written meanwhile."""

# What this very session did is counted as well.
FLUSH = "SELECT pg_stat_force_next_flush()"
# Of what was just emptied little is written anew; where PostgreSQL has not counted, all of it.
LARGEST = """
    SELECT coalesce(max(pg_total_relation_size(relid) * coalesce(n_live_tup::float / nullif(n_live_tup + n_dead_tup, 0), 1)), 0)
    FROM pg_stat_user_tables
"""


class TooLittleRoom(Exception):
    """Nothing was begun."""

    def __init__(self, *, needed: int, free: int) -> None:
        super().__init__()
        self.needed, self.free = filesizeformat(needed), filesizeformat(free)


def look_for_room(home: Path) -> None:
    """For an embedded database, which lies in the data folder. Raises TooLittleRoom."""
    with connection.cursor() as cursor:
        cursor.execute(FLUSH)
        cursor.execute(LARGEST)
        (largest,) = cursor.fetchone()
    needed, free = AT_LEAST + int(largest), shutil.disk_usage(home).free
    if free < needed:
        raise TooLittleRoom(needed=needed, free=free)
