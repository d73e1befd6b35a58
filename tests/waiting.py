"""Tests wait for what they need, never for a while."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection


def until(condition: Callable[[], bool], problem: str, within: float = 30.0) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, problem
        time.sleep(0.02)


def somebody_waits_for_a_lock() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()")
        return cursor.fetchone() is not None


@contextmanager
def beside(work: Callable[[], object]) -> Iterator[None]:
    """On a connection of its own; ends with the block, or fails."""

    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(run)
        yield
        working.result(30)
