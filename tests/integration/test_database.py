"""Connections outlive requests in a pool, and a server may end them meanwhile."""

from typing import Any

import psycopg
import pytest
from django.db import connection
from psycopg_pool import ConnectionPool

from companion_site.database.base import is_open
from tests.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)


def where() -> dict[str, Any]:
    settings = connection.settings_dict
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {name: settings[ours] for name, ours in names.items()} | {"autocommit": True}


def test_a_connection_that_the_server_ended_is_not_handed_out() -> None:
    with ConnectionPool(kwargs=where(), min_size=1, max_size=1, check=is_open) as pool:
        with pool.connection() as used:
            ended = used.info.backend_pid
        with psycopg.connect(**where()) as other:
            other.execute("SELECT pg_terminate_backend(%s)", [ended])
            alive = "SELECT 1 FROM pg_stat_activity WHERE pid = %s"
            until(lambda: other.execute(alive, [ended]).rowcount == 0, "the connection was not ended")
        with pool.connection(timeout=5) as fresh:
            assert fresh.info.backend_pid != ended
            assert fresh.execute("SELECT 1").fetchone() == (1,)


def test_a_good_connection_is_handed_out_again() -> None:
    with ConnectionPool(kwargs=where(), min_size=1, max_size=1, check=is_open) as pool:
        with pool.connection() as used:
            first = used.info.backend_pid
        with pool.connection(timeout=5) as again:
            assert again.info.backend_pid == first


def test_it_is_this_look_that_django_s_pool_takes() -> None:
    assert connection.pool._check is is_open  # type: ignore[attr-defined]
