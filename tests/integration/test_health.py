"""The pulse is honest and soon there, also where the database is busy or gone; the queue of learning says of which talks it is."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from psycopg_pool import PoolTimeout

from apps.conversations.models import Turn
from tests import people
from tests.backed_up import empty


@pytest.fixture
def silent(tmp_path: Path) -> Iterator[Path]:
    """A server that takes connections and never says a word, as one does that hangs."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / ".s.PGSQL.5432"))
        listening.listen()
        yield tmp_path


@pytest.mark.django_db(transaction=True)
def test_it_takes_no_connection_of_those_that_talks_need(client: Client) -> None:
    connection.close()
    pool = connection.pool  # type: ignore[attr-defined]
    with ExitStack() as taken:
        with suppress(PoolTimeout):  # A thread of another test may still have one.
            for _each in range(pool.max_size):
                taken.enter_context(pool.connection(timeout=1))
        assert client.get("/healthz").json()["database"] == "ok"


@pytest.mark.django_db(transaction=True)
def test_a_database_that_hangs_is_said_without_waiting_for_it(
    client: Client, silent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict, "HOST", str(silent))
    monkeypatch.setitem(connection.settings_dict, "PORT", "5432")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    pulse = answer.json()
    assert (pulse["database"], pulse["worker"]) == ("unreachable", "unknown")
    assert pulse["to_learn"] is pulse["to_learn_from_elsewhere"] is None


def test_what_was_brought_from_elsewhere_waits_in_a_count_of_its_own(client: Client, data_folder: Path) -> None:
    empty(data_folder)
    talk = people.a_conversation(people.a_person("owner"))
    for text in ("Said here.", "Said elsewhere.", "Said elsewhere, too."):
        people.an_answered_turn(talk, text)
    Turn.objects.filter(prompt__text__startswith="Said elsewhere").update(brought=True)
    pulse = client.get("/healthz").json()
    assert (pulse["to_learn"], pulse["to_learn_from_elsewhere"]) == (1, 2)
