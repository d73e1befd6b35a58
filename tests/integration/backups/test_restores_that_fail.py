"""A restore that breaks is refused and changes nothing; one whose files can't be cleaned says so, and goes on."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Message
from apps.data_rights.backups import jobs, restorations
from apps.data_rights.backups.restorations import open_restoration
from apps.data_rights.erasing import running
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Erasure, Restoration
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Scope
from tests.backed_up import MAYA, backed_up, copied, elsewhere, erase_talk, put_back
from tests.people import a_conversation, an_answered_turn

LATER = "This was said after the backup was made."
FULL = OSError(28, "No space left on device")

pytestmark = pytest.mark.usefixtures("no_proofs")


@pytest.fixture
def saved(alice: User, home: Path) -> Path:
    """Something was said after it."""
    file = backed_up(home)
    an_answered_turn(a_conversation(alice), LATER)
    return file


def restore(file: Path, home: Path) -> Restoration:
    """As far as the worker comes."""
    restoration = open_restoration(name=file.stem, made_at=timezone.now(), now=timezone.now())
    jobs.work_off(home)
    restoration.refresh_from_db()
    return restoration


def told(restoration: Restoration) -> str:
    return Client().get(reverse("data_rights:restoration", args=[restoration.pk])).text


@pytest.mark.parametrize(
    ("problem", "said"), [(RuntimeError(MAYA), "went wrong in Hearth itself"), (FULL, "the disk may be full")]
)
@pytest.mark.parametrize("at", ["restore", "_note"])
def test_one_that_breaks_is_refused_and_nothing_is_changed(
    alice: User, saved: Path, home: Path, at: str, problem: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: object, **_named: object) -> None:
        raise problem

    monkeypatch.setattr(restorations, at, breaks)
    refused = restore(saved, home)
    assert refused.state == Restoration.State.REFUSED
    assert said in told(refused)
    assert Message.objects.filter(text=LATER).exists()
    assert open_erasure(user=alice, chosen=Chosen(Scope()), now=timezone.now()).is_open


def test_where_the_files_can_not_be_cleaned_after_it_it_says_so_and_goes_on(
    saved: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_progress: object) -> None:
        raise FULL

    copy = copied(saved, elsewhere(home))
    erase_talk(Message.objects.get(text=MAYA).conversation, home)
    put_back(copy, saved)
    with monkeypatch.context() as short:
        short.setattr(running, "rewrite_tables", full)
        stuck = restore(saved, home)
    assert stuck.is_open
    assert "the disk may be full" in told(stuck)
    for erasure in Erasure.objects.filter(is_open=True):  # As the worker does each minute.
        running.run(erasure, home=home, embedded=True)
    jobs.work_off(home)
    stuck.refresh_from_db()
    assert stuck.state == Restoration.State.DONE
    receipt = Erasure.objects.get(reach=Erasure.Reach.AGAIN)
    assert receipt.verified["looked_for"] > 0
    assert receipt.verified["holds"]
    assert not Message.objects.filter(text=MAYA).exists()
