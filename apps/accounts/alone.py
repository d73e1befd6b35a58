"""One worker at a time. A lock of PostgreSQL goes with who holds it; the queue's own locks stay when a worker is killed."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def alone(lock: int, *, wait: bool = False) -> Iterator[bool]:
    """Whether nobody else holds this lock; nobody else will until the block is left. `wait`: until nobody does."""
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("SELECT pg_advisory_lock(%s::bigint)", [lock])
            is_alone = True
        else:
            cursor.execute("SELECT pg_try_advisory_lock(%s::bigint)", [lock])
            (is_alone,) = cursor.fetchone()
        try:
            yield bool(is_alone)
        finally:
            if is_alone:
                cursor.execute("SELECT pg_advisory_unlock(%s::bigint)", [lock])
