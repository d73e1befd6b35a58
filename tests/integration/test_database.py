"""Connections outlive requests in a pool, and a server may end them meanwhile."""

from typing import Any

import psycopg
import pytest
from django.db import connection

from tests.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)


def backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid: int = cursor.fetchone()[0]
        return pid


def test_a_connection_is_used_again() -> None:
    first = backend()
    connection.close()
    assert backend() == first


def test_a_connection_that_the_server_ended_is_not_handed_out() -> None:
    ended = backend()
    connection.close()
    with psycopg.connect(**outside_the_pool()) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [ended])
        until(lambda: other.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s", [ended]).rowcount == 0, "it lives")
    assert backend() != ended


def outside_the_pool() -> dict[str, Any]:
    settings = connection.settings_dict
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {name: settings[ours] for name, ours in names.items()} | {"autocommit": True}
