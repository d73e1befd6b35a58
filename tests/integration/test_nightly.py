"""What was merely deleted leaves the files in the night, and a night without that costs nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from apps.accounts.models import User
from apps.conversations.models import Message
from apps.conversations.services import delete_conversation
from apps.data_rights.erasing.nightly import clean_after_deleting, to_clean
from apps.data_rights.erasing.scanning import traces
from apps.data_rights.models import Backup, Sweep
from tests.backed_up import MAYA, OTHER, who_told_of_maya_and_tom
from tests.people import a_turn

EVENING = datetime(2026, 11, 26, 20, tzinfo=UTC)
NIGHT = EVENING + timedelta(hours=8)
NEXT_NIGHT = NIGHT + timedelta(days=1)


@pytest.fixture
def alice(emptied_home: Path) -> User:
    alice = who_told_of_maya_and_tom()
    Sweep.objects.create(at=EVENING)
    clean(EVENING)
    clean(NIGHT)
    return alice


def clean(now: datetime) -> list[str]:
    return clean_after_deleting(now=now, embedded=True)


def test_a_talk_that_was_deleted_is_in_no_file_after_the_night(alice: User, emptied_home: Path) -> None:
    delete_conversation(conversation=Message.objects.get(text=MAYA).conversation)
    assert list(traces(emptied_home / "database", [MAYA]))
    assert not clean(NIGHT + timedelta(hours=1))
    assert "conversations_message" in clean(NEXT_NIGHT)
    assert not list(traces(emptied_home / "database", [MAYA]))
    assert list(traces(emptied_home / "database", [OTHER]))


def test_a_night_before_which_nothing_was_deleted_writes_nothing_anew(alice: User) -> None:
    Message.objects.filter(text=OTHER).update(text="Something else.")
    assert clean(NEXT_NIGHT) == []
    assert Sweep.objects.get().cleaned_at == NEXT_NIGHT


def test_a_hearth_that_has_just_begun_waits_for_its_first_night(alice: User) -> None:
    Sweep.objects.update(cleaned_at=None, counted={})
    assert clean(EVENING) == []
    assert "memories_memory" in clean(NIGHT)


def test_it_waits_while_somebody_speaks_or_a_backup_is_made(alice: User) -> None:
    talk = Message.objects.get(text=OTHER).conversation
    delete_conversation(conversation=Message.objects.get(text=MAYA).conversation)
    turn = a_turn(talk, "Are you there?")
    assert clean(NEXT_NIGHT) == []
    turn.delete()
    backup = Backup.objects.create(asked_at=EVENING)
    assert clean(NEXT_NIGHT) == []
    backup.delete()
    assert clean(NEXT_NIGHT)


class TestWhichTables:
    """Rows ever added, changed and deleted."""

    def test_what_was_changed_meanwhile_goes_along_with_what_was_deleted(self) -> None:
        before = {"message": [9, 0, 0], "profile": [1, 4, 0], "plan": [1, 0, 0]}
        now = {"message": [9, 0, 2], "profile": [1, 5, 0], "plan": [2, 0, 0]}
        assert to_clean(before, now) == ["message", "profile"]

    def test_changes_alone_are_no_reason(self) -> None:
        assert to_clean({"profile": [1, 4, 0]}, {"profile": [1, 5, 0]}) == []

    @pytest.mark.parametrize("before", [{}, {"message": [9, 3, 1], "plan": [5, 0, 0]}, {"message": [1, 0, 0]}])
    def test_where_the_counting_began_anew_all_are_taken(self, before: dict[str, list[int]]) -> None:
        assert to_clean(before, {"message": [2, 0, 0], "plan": [1, 0, 0]}) == ["message", "plan"]
