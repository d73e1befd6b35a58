"""Alice takes everything with her: every row, to read and as data, hers alone."""

import hashlib
import io
import json
import zipfile
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message, Turn
from apps.data_rights.exporting import archive
from apps.data_rights.exporting.archive import pack, steps_of
from apps.data_rights.exporting.files import folder
from apps.memories.models import Memory
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope
from tests import people

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]
HOSTILE = "<script>window.__x=1</script> # [x](javascript:alert(1)) </script>"


def packed(user: User, scope: Scope | None = None) -> zipfile.ZipFile:
    path = folder() / "test.zip"
    pack(user=user, scope=scope or Scope(), to=path, version="0", now=timezone.now(), progress=lambda done: None)
    return zipfile.ZipFile(io.BytesIO(path.read_bytes()))


def rows(archive: zipfile.ZipFile, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(f"data/{table}.jsonl").splitlines()]


@pytest.fixture
def talk(alice: User) -> Conversation:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, f"My sister Maya lives in Lyon. {HOSTILE}", f"Lyon is lovely. {HOSTILE}")
    people.a_memory(alice, "My sister Maya lives in Lyon.")
    return talk


def test_every_row_of_every_declared_table_is_in_it(alice: User, talk: Conversation) -> None:
    archive = packed(alice)
    manifest = json.loads(archive.read("manifest.json"))
    counts = {table["table"]: table["rows"] for table in manifest["tables"]}
    for source in sources():
        if source.exported:
            assert counts[source.model] == source.rows(alice).count() == len(rows(archive, source.model))
    assert counts["conversations.Message"] == 3


def test_each_row_is_as_its_schema_says_and_each_file_as_its_checksum(alice: User, talk: Conversation) -> None:
    archive = packed(alice)
    for source in sources():
        if source.exported:
            schema = json.loads(archive.read(f"schema/{source.model}.json"))
            for row in rows(archive, source.model):
                assert set(schema["required"]) <= row.keys() <= schema["properties"].keys()
    for path, sum_ in json.loads(archive.read("manifest.json"))["files"].items():
        assert hashlib.sha256(archive.read(path)).hexdigest() == sum_


def test_nothing_of_another_person_is_in_it(alice: User, bob: User, talk: Conversation) -> None:
    people.an_answered_turn(people.a_conversation(bob), "I bury gold in the garden.")
    people.a_memory(bob, "Gold lies in my garden.")
    archive = packed(alice)
    for name in archive.namelist():
        assert b"garden" not in archive.read(name), name


def test_what_a_model_made_is_marked_and_what_she_wrote_is_not(alice: User, talk: Conversation) -> None:
    archive = packed(alice)
    marks = {row["role"]: row.get("ai_generated", False) for row in rows(archive, "conversations.Message")}
    assert marks == {"owner": False, "companion": True}
    (page,) = (name for name in archive.namelist() if name.startswith("read/20") and name.endswith(".html"))
    html = archive.read(page).decode()
    assert html.count("data-ai-generated") == 2
    chat = next(name for name in archive.namelist() if name.startswith("chats/"))
    lines = [json.loads(line) for line in archive.read(chat).splitlines()]
    assert [line["extra"].get("ai_generated", False) for line in lines[1:]] == [True, False, True]
    assert [line["is_user"] for line in lines[1:]] == [False, True, False]


def test_the_book_reads_well_and_runs_nothing_that_stands_in_a_talk(alice: User, talk: Conversation) -> None:
    archive = packed(alice)
    for name in (one for one in archive.namelist() if one.endswith(".html")):
        html = archive.read(name).decode()
        assert "default-src 'none'" in unescape(html)
        assert "<script>window" not in html
        assert 'href="javascript' not in html
    assert "Lyon is lovely." in archive.read("read/index.html").decode()


def test_what_is_withheld_is_named_with_its_reason_and_not_there(alice: User, talk: Conversation) -> None:
    archive = packed(alice)
    tables = {table["table"]: table for table in json.loads(archive.read("manifest.json"))["tables"]}
    assert "fingerprint" in tables["accounts.User"]["withheld"]["password"]
    assert alice.password.encode() not in archive.read("data/accounts.User.jsonl")


def test_how_far_it_is_counts_the_book_too(
    alice: User, talk: Conversation, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Most of the time goes into what is made to be read: it stood at 99 % meanwhile."""
    for number in range(20):
        people.an_answered_turn(talk, f"The {number}th thing.", "I see.")
    monkeypatch.setattr(archive, "AT_ONCE", 1)
    told: list[int] = []
    total = steps_of(alice, Scope())
    done = pack(user=alice, scope=Scope(), to=tmp_path / "it", version="0", now=timezone.now(), progress=told.append)
    assert total - done.rows >= 4 * Message.objects.count()
    assert total <= told[-1] <= 1.25 * total


class TestLessThanEverything:
    def test_a_talk_is_that_talk(self, alice: User, talk: Conversation) -> None:
        people.an_answered_turn(people.a_conversation(alice), "Another matter.")
        archive = packed(alice, Scope(Reach.TALK, id=talk.pk))
        assert {row["conversation"] for row in rows(archive, "conversations.Message")} == {str(talk.pk)}
        assert rows(archive, "accounts.User") == []

    def test_a_companion_is_that_companion_with_its_talks(self, alice: User, talk: Conversation) -> None:
        other = people.a_persona(alice, name="Marlow")
        people.an_answered_turn(people.a_conversation(alice, persona=other), "Hello Marlow.")
        archive = packed(alice, Scope(Reach.COMPANION, id=other.pk))
        assert [row["name"] for row in rows(archive, "personas.Persona")] == ["Marlow"]
        assert "Hello Marlow." in {row["text"] for row in rows(archive, "conversations.Message")}
        assert not any("Lyon" in row["text"] for row in rows(archive, "conversations.Message"))

    def test_a_period_ends_where_it_ends(self, alice: User, talk: Conversation) -> None:
        for of_then in (Message, Turn):
            of_then.objects.update(created_at=timezone.now() - timedelta(days=400))
        people.an_answered_turn(talk, "Today.")
        archive = packed(alice, Scope(Reach.PERIOD, since=timezone.now() - timedelta(days=1)))
        assert {row["text"] for row in rows(archive, "conversations.Message")} == {"Today.", "Quiet."}


def test_a_scope_survives_being_kept() -> None:
    for scope in (
        Scope(),
        Scope(Reach.TALK, id=UUID(int=7)),
        Scope(Reach.PERIOD, since=timezone.now(), until=timezone.now()),
    ):
        assert Scope.of_json(json.loads(json.dumps(scope.as_json()))) == scope


def test_memories_come_as_lines_with_whom_they_are_about(alice: User) -> None:
    people.a_memory(alice, "My sister Maya lives in Lyon.", people=())
    (line,) = packed(alice).read("memories.jsonl").splitlines()
    assert json.loads(line)["text"] == Memory.objects.get().text
