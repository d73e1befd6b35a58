"""What is long is looked for as what is short: PostgreSQL packs nothing, and archives are looked into."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.utils import timezone

from apps.conversations.models import Message
from apps.data_rights.backups.vault import key_of, new_key, seal_backup
from apps.data_rights.erasing.cleaning import rewrite
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.scanning import traces
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.erasing.uncompressed import store_plainly
from apps.privacy.erasing import Chosen
from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose
from apps.privacy.scope import Reach, Scope
from companion_site.embedded.postgres import Server
from tests.migrated import a_migrated_server
from tests.people import a_conversation, a_person, a_persona, an_answered_turn

WORD = "quetzalbuttercup"
LONG = f"{'We went down to the sea and back again. ' * 125}{WORD} {'The tide was out when we came home. ' * 140}"
"""Ten kilobytes."""
AS_AN_OLDER_HEARTH = "ALTER TABLE {} ALTER {} SET STORAGE EXTENDED"
VALUES = {
    "text": LONG,
    "varchar(20000)": LONG,
    "varchar(20000)[]": f'{{"{LONG}",other}}',
    "jsonb": f'{{"said": "{LONG}"}}',
    "bytea": LONG,
}


@pytest.fixture(scope="module")
def server(django_db_blocker: Any) -> Iterator[Server]:
    with django_db_blocker.unblock(), a_migrated_server() as server:
        yield server


@pytest.fixture
def home(server: Server, settings: Any) -> Path:
    settings.HOME = type(settings.HOME)(server.data.parent)
    settings.EMBEDDED_POSTGRES = True
    return server.data.parent


def verify(word: str = WORD) -> int:
    """Its exit status."""
    try:
        call_command("verify_erasure", word)
    except SystemExit as ended:
        return int(str(ended.code))
    return 0


def in_files(home: Path, word: str = WORD) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    return {trace.file.relative_to(home).parts[1] for trace in traces(home, [word])}


def test_a_word_in_the_middle_of_a_long_message_is_found_before_and_not_after(home: Path) -> None:
    alice = a_person("owner")
    conversation = a_conversation(alice)
    with connection.cursor() as cursor:
        cursor.execute(AS_AN_OLDER_HEARTH.format("conversations_message", "text"))
    an_answered_turn(conversation, LONG)
    assert "base" not in in_files(home)
    rewrite(store_plainly())
    assert Message.objects.filter(conversation=conversation, text=LONG).exists()
    assert "base" in in_files(home)
    assert store_plainly() == []
    assert verify() == 1
    erasure = open_erasure(user=alice, chosen=Chosen(Scope(Reach.TALK, id=conversation.pk)), now=timezone.now())
    run(erasure, home=home, embedded=True)
    assert not Message.objects.filter(conversation=conversation).exists()
    assert in_files(home) == set()
    assert verify() == 0


def test_a_word_that_is_kept_in_two_halves_is_found(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """PostgreSQL cuts what is long into pieces of 1996 bytes."""
    store_plainly()
    alice = a_person("halves", remember=False)
    a_persona(alice, description=f"{'.' * (2 * 1996 - 8)}marzipanlanterns{'.' * 3000}")
    assert "base" not in in_files(home, "marzipanlanterns")
    assert verify("marzipanlanterns") == 1
    assert "Text 1 stands in a row of the database" in capsys.readouterr().out


@pytest.mark.parametrize("kind", VALUES)
def test_whatever_holds_words_is_unpacked_and_stays_the_same(home: Path, kind: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS said")
        cursor.execute(f"CREATE TABLE said (words {kind})")
        cursor.execute(f"INSERT INTO said VALUES (%s::text::{kind})", [VALUES[kind]])  # noqa: S608  (the kinds are ours)
        cursor.execute("SELECT pg_column_compression(words), md5(words::text) FROM said")
        (packed, before) = cursor.fetchone()
        assert packed == "pglz"
        assert store_plainly() == ["said"]
        cursor.execute("SELECT pg_column_compression(words), md5(words::text) FROM said")
        assert cursor.fetchone() == (None, before)
        cursor.execute("DROP TABLE said")


def test_what_only_grows_may_be_unpacked_and_still_only_grows(home: Path) -> None:
    """Triggers that keep rows from being changed are there as before."""
    with connection.cursor() as cursor:
        cursor.execute(AS_AN_OLDER_HEARTH.format("privacy_consent", "wording"))
        given = {"purpose": Purpose.ORDINARY, "choice": Consent.Choice.GRANTED, "given_at": timezone.now()}
        Consent.objects.create(user=a_person("grows"), wording=LONG.replace(WORD, "otherwise"), **given)
        assert store_plainly() == ["privacy_consent"]
        with pytest.raises(IntegrityError):
            Consent.objects.update(wording="never")


def an_archive(name: str, content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("first.txt", "nothing")
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("folder", ["exports", "imports", "chat-imports"])
def test_an_export_and_a_file_that_came_are_looked_into(
    home: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = home / folder / "hers.zip"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(an_archive("said.jsonl", f"{LONG}{folder}words{LONG}".encode()))
    assert verify(f"{folder}words") == 1
    assert "file 2 in it" in capsys.readouterr().out
    file.unlink()
    assert verify(f"{folder}words") == 0


@pytest.mark.parametrize(
    "content",
    [
        an_archive("inner.zip", an_archive("said.txt", LONG.encode())),
        an_archive("said.txt", LONG.encode())[:-40],
        an_archive("said.txt", LONG.encode()).replace(b"\x08\x00", b"\x63\x00"),
    ],
    ids=["an archive in it", "cut off", "packed in another way"],
)
def test_of_what_can_not_be_looked_into_nothing_is_claimed(
    home: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = home / "exports" / "odd.zip"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    assert verify("nobody ever said this") == 2
    told = capsys.readouterr()
    assert "odd.zip can't be read" in told.err
    assert "Nothing found" not in told.out
    file.unlink()


def test_a_backup_is_looked_into_with_its_key_and_without_it_nothing_is_claimed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alice = a_person("saved", name="Quincewater", remember=False)
    file = seal_backup(home, "hers", new_key(home, "hers"), timezone.now())
    alice.delete()
    assert verify("Quincewater") == 1
    assert f"in {file}" in capsys.readouterr().out
    key_of(file).unlink()
    assert verify("nobody ever said this") == 2
    assert "its key is not here" in capsys.readouterr().err
    file.unlink()
