"""A backup is sealed, proved and whole; what was erased does not come back with it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.conversations.models import Message
from apps.data_rights.erasing.files import remove_copies
from apps.data_rights.erasing.scanning import traces
from apps.data_rights.models import Erasure
from apps.privacy.registry import sources
from companion_site.backups.vault import key_of
from companion_site.evaluating.scratch import on_a_scratch_database
from tests.people import a_conversation, a_person, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."


@pytest.fixture
def home(django_db_blocker: Any, settings: Any) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder, django_db_blocker.unblock(), on_a_scratch_database():
        settings.HOME = type(settings.HOME)(Path(folder))
        an_answered_turn(a_conversation(a_person("owner", name="Alice")), MAYA)
        yield Path(folder)


def backed_up(home: Path) -> Path:
    call_command("backup", unproved=True)
    (file,) = (home / "backups").iterdir()
    return file


def rows() -> dict[str, list[object]]:
    return {
        one.model: sorted(one.table._default_manager.values_list(), key=str)
        for one in sources()
        if one.model != "sessions.Session"
    }


def test_what_was_lost_comes_back_as_it_was(home: Path) -> None:
    file, before = backed_up(home), rows()
    an_answered_turn(a_conversation(a_person("somebody")), "This was said later.")
    Message.objects.filter(text=MAYA).update(text="Something else.")
    call_command("restore", file, replace=True)
    assert rows() == before
    an_answered_turn(a_conversation(a_person("new")), "And it goes on.")


def test_it_is_proved_by_restoring_it(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("backup")
    assert "each table is the same" in capsys.readouterr().out


def test_nobody_reads_it_without_its_key(home: Path) -> None:
    file = backed_up(home)
    assert not list(traces(home, [MAYA]))
    key_of(file).unlink()
    with pytest.raises(CommandError, match="can't be read"):
        call_command("restore", file, replace=True)


def test_an_erasure_takes_backups_and_their_keys(home: Path) -> None:
    file = backed_up(home)
    remove_copies(home)
    assert not file.exists()
    assert not key_of(file).exists()


def test_what_was_erased_since_does_not_come_back(home: Path) -> None:
    file = backed_up(home)
    now = timezone.now()
    Erasure.objects.create(
        person=1, reach="talk", state="done", asked_at=now, erased_at=now, ended_at=now, is_open=False
    )
    before = rows()
    with pytest.raises(CommandError, match="would come back"):
        call_command("restore", file, replace=True)
    assert rows() == before


def test_a_damaged_one_changes_nothing(home: Path) -> None:
    file, before = backed_up(home), rows()
    whole = file.read_bytes()
    for wrong in (whole[:-100], whole[:300] + b"x" + whole[301:], b"", b"no backup at all"):
        file.write_bytes(wrong)
        with pytest.raises(CommandError, match="Nothing was changed"):
            call_command("restore", file, replace=True)
    assert rows() == before


def test_it_asks_before_it_replaces(home: Path) -> None:
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", backed_up(home))
