"""A mark of hers in every column of text that any declaration names, and in every file that Hearth keeps: found in the files
before, and in none of them once everything is erased, while the server runs and once it has stopped."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from apps.accounts.models import User
from apps.data_rights.erasing.rows import erase_rows
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Erasure
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope
from apps.privacy.searching import text_columns
from companion_site.embedded.postgres import Server
from tests.migrated import a_migrated_server
from tests.people import a_person, a_persona
from tests.privacy.planting import a_whole_life, plant

MARK = re.compile(rb"zq\d{3}kjwy")
FILES = (
    "exports/hers.zip",
    "imports/hers.zip",
    "chat-imports/hers.zip",
    "backups/hers.hearth",
    "backup-keys/hers.key",
    "logs/web.log",
    "logs/worker.log.1",
    "tmp7x_q2b.upload.json",
    "proving-k3j/database/base/5/16384",
)
TOO_SHORT = {"accounts.User.country"}
READ_BY_AN_ERASURE = {"data_rights.Backup.recipient"}
"""A public key, to which an erasure is told: with anything else in it there would be none."""


def columns() -> list[tuple[Any, str]]:
    every = [(source, name) for source in sources() for name in text_columns(source.table)]
    return [(source, name) for source, name in every if f"{source.model}.{name}" not in READ_BY_AN_ERASURE]


def mark(number: int) -> str:
    return f"zq{number:03}kjwy"


def standing(home: Path) -> set[bytes]:
    files = (file for file in home.rglob("*") if file.is_file())
    return {found for file in files for found in MARK.findall(file.read_bytes())}


@pytest.fixture
def server(django_db_blocker: Any) -> Iterator[Server]:
    with django_db_blocker.unblock(), a_migrated_server() as server:
        yield server


def test_what_stands_in_every_column_and_every_file_stands_in_none_once_everything_is_erased(server: Server) -> None:
    alice, home = a_person("owner"), server.data.parent
    a_whole_life(alice)
    planted = {f"{source.model}.{name}": mark(at) for at, (source, name) in enumerate(columns())}
    refused = {
        f"{source.model}.{name}"
        for source, name in columns()
        if not plant(source, alice, name, planted[f"{source.model}.{name}"])
    }
    assert not refused
    for at, name in enumerate(FILES, start=900):
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(mark(at))
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    found = standing(home)
    missed = {name for name, one in planted.items() if one.encode() not in found}
    assert missed == TOO_SHORT
    assert {mark(at).encode() for at, _name in enumerate(FILES, start=900)} <= found
    erasure = open_erasure(user=User.objects.get(pk=alice.pk), chosen=Chosen(Scope()), now=timezone.now())
    run(erasure, home=home, embedded=True)
    assert Erasure.objects.get().verified["holds"]
    assert standing(home) == set()
    connection.close()
    server.stop()
    assert standing(home) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("reach", [Reach.TALK, Reach.COMPANION])
def test_a_part_takes_all_that_is_declared_to_be_of_it(alice: User, reach: Reach) -> None:
    a_persona(alice, name="Another")
    a_whole_life(alice)
    talk = alice.conversations.get()
    scope = Scope(reach, id=talk.pk if reach == Reach.TALK else talk.persona_id)
    of_it = [source for source in sources() if (source.of_talk if reach == Reach.TALK else source.of_companion)]
    assert len([source for source in of_it if source.rows_within(alice, scope).exists()]) > 5
    erase_rows(alice, Chosen(scope))
    assert not [source.model for source in of_it if source.rows_within(alice, scope).exists()]
