"""A backup that still holds what was erased goes once it is restored, and one without that takes its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from apps.conversations.models import Message
from apps.data_rights.backups import jobs
from apps.data_rights.backups.vault import key_of
from apps.data_rights.models import Backup, Restoration
from tests.backed_up import backed_up, copied, elsewhere, erase_talk, put_back
from tests.people import PASSPHRASE, a_conversation, a_person, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."


pytestmark = pytest.mark.usefixtures("no_proofs")


@pytest.fixture
def alices(home: Path, client_of: Callable[[Any], Client]) -> Client:
    alice = a_person("owner", name="Alice")
    an_answered_turn(a_conversation(alice), MAYA)
    return client_of(alice)


@pytest.fixture
def saved(alices: Client, home: Path) -> Path:
    return backed_up(home)


def restore(client: Client, name: str, home: Path) -> None:
    client.post(reverse("data_rights:restore", args=[name]), {"passphrase": PASSPHRASE})
    jobs.work_off(home)


def test_what_was_erased_is_in_no_backup_either_after_it_was_restored(alices: Client, saved: Path, home: Path) -> None:
    copy = copied(saved, elsewhere(home))
    erase_talk(Message.objects.get(text=MAYA).conversation, home)
    put_back(copy, saved)
    with pytest.raises(SystemExit):
        call_command("verify_erasure", MAYA)
    restore(alices, saved.stem, home)
    assert not saved.exists()
    assert not key_of(saved).exists()
    assert Backup.objects.get(reason=Backup.Reason.INSTEAD).state == Backup.State.PROVED
    call_command("verify_erasure", MAYA)


def test_a_backup_that_never_held_what_was_erased_stays(alices: Client, saved: Path, home: Path) -> None:
    talk = an_answered_turn(a_conversation(Message.objects.get(text=MAYA).conversation.user), "Later.").conversation
    copy = copied(saved, elsewhere(home))
    erase_talk(talk, home)
    put_back(copy, saved)
    restore(alices, saved.stem, home)
    assert Restoration.objects.get().again == 1
    assert saved.exists()
    assert not Backup.objects.filter(reason=Backup.Reason.INSTEAD).exists()
