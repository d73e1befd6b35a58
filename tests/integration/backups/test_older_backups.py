"""Whoever updates Hearth can restore what an earlier version backed up; what a later one made is refused with a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Message, Turn
from apps.data_rights.backups import jobs
from apps.data_rights.backups.making import make
from apps.data_rights.backups.proving import prove
from apps.data_rights.backups.vault import key_of
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Erasure, Restoration
from apps.memories.models import Memory
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from tests.backed_up import (
    MAYA,
    OTHER,
    backed_up,
    copied,
    elsewhere,
    made_by_an_earlier_hearth,
    restore,
    unproved,
    with_manifest,
)
from tests.people import PASSPHRASE, a_conversation, an_answered_turn

THEN = {"conversations": "0010", "data_rights": "0006", "memories": "0007"}
"""Columns and tables came since in each, those of backups included."""


@pytest.fixture
def yesterdays(alice: User, home: Path) -> tuple[Path, Path]:
    """A backup and its key, on another disk, of before the update."""
    saved = copied(backed_up(home), elsewhere(home))
    made_by_an_earlier_hearth(saved, **THEN)
    return saved


def words() -> tuple[list[str], list[str]]:
    return (
        sorted(Message.objects.values_list("text", flat=True)),
        sorted(Memory.objects.values_list("text", flat=True)),
    )


def test_it_is_restored_into_the_tables_of_today(alice: User, home: Path, yesterdays: tuple[Path, Path]) -> None:
    before = words()
    an_answered_turn(a_conversation(alice), "This was said after the update.")
    restore(yesterdays)
    assert words() == before
    assert not Turn.objects.filter(brought=True).exists()
    assert not list(home.glob("proving-*"))
    an_answered_turn(a_conversation(User.objects.get()), "And it goes on.")


def test_what_was_erased_since_is_erased_again(alice: User, home: Path, yesterdays: tuple[Path, Path]) -> None:
    talk = Message.objects.get(text=MAYA).conversation_id
    erasure = open_erasure(user=alice, chosen=Chosen(Scope(Reach.TALK, id=talk)), now=timezone.now())
    run(erasure, home=home, embedded=True)
    restore(yesterdays)
    assert not Message.objects.filter(text=MAYA).exists()
    assert Message.objects.filter(text=OTHER).exists()
    assert Erasure.objects.get(reach="again").verified["holds"]
    call_command("verify_erasure", MAYA)


def test_its_proof_holds(alice: User, home: Path) -> None:
    file = backed_up(home)
    made_by_an_earlier_hearth((file, key_of(file)), **THEN)
    assert prove(file, home=home) > 5


def test_its_page_says_so_and_restores_it(
    alice: User, home: Path, client_of: Callable[[Any], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "make", lambda backup, *, home: make(backup, home=home, prove=unproved))
    before, hers, file = words(), client_of(alice), backed_up(home)
    made_by_an_earlier_hearth((file, key_of(file)), **THEN)
    an_answered_turn(a_conversation(alice), "This was said after the update.")
    page = reverse("data_rights:restore", args=[file.stem])
    assert "An earlier version of Hearth made it" in hers.get(page).text
    hers.post(page, {"passphrase": PASSPHRASE})
    jobs.work_off(home)
    assert Restoration.objects.get().state == Restoration.State.DONE
    assert words() == before


def test_a_later_hearths_is_refused(alice: User, home: Path) -> None:
    saved, before = copied(backed_up(home), elsewhere(home)), words()
    with_manifest(saved, lambda manifest: manifest["migrations"].append("conversations.0999_tomorrow"))
    with pytest.raises(CommandError, match=r"newer Hearth .* Nothing was changed"):
        restore(saved)
    assert words() == before


def test_one_that_no_hearth_ever_made_is_refused(alice: User, home: Path) -> None:
    """It says that it is older, and its tables are not."""
    saved, before = copied(backed_up(home), elsewhere(home)), words()
    with_manifest(saved, lambda manifest: manifest["migrations"].remove("data_rights.0007_backup_plan"))
    with_manifest(saved, lambda manifest: manifest["migrations"].remove("conversations.0011_from_elsewhere"))
    with pytest.raises(CommandError, match=r"could not be brought up to date.* Nothing was changed"):
        restore(saved)
    assert words() == before
