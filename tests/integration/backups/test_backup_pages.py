"""The page of backups: off unless switched on, one now, away with one; and a restore after the passphrase alone."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.conversations.models import Message
from apps.data_rights.backups import jobs, restorations
from apps.data_rights.backups.services import change_plan, open_backup, plan
from apps.data_rights.backups.vault import file_of, key_of
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.models import Backup, BackupPlan, DataRequest, Erasure, Restoration
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Scope
from tests.backed_up import backed_up, copied, erase_talk, put_back
from tests.people import PASSPHRASE, a_conversation, a_person, a_persona, a_turn, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."
LATER = "This was said after the backup was made."


pytestmark = pytest.mark.usefixtures("no_proofs")


@pytest.fixture
def alices(home: Path, client_of: Callable[[Any], Client]) -> Client:
    alice = a_person("owner", name="Alice")
    a_persona(alice, name="Iris")
    an_answered_turn(a_conversation(alice), MAYA)
    return client_of(alice)


def page(client: Client) -> str:
    return client.get(reverse("data_rights:backups")).content.decode()


def post(client: Client, name: str, *args: object, **data: object) -> int:
    return client.post(reverse(f"data_rights:{name}", args=args), data).status_code


def test_none_is_made_unless_its_owner_says_so(alices: Client, home: Path) -> None:
    assert "Only when I ask" in page(alices)
    jobs.work_off(home)
    assert not Backup.objects.exists()


def test_once_switched_on_one_is_made_and_the_next_a_day_later(alices: Client, home: Path) -> None:
    assert post(alices, "backup-plan", every="day", keep=3) == 302
    jobs.work_off(home)
    jobs.work_off(home)
    backup = Backup.objects.get()
    assert (backup.reason, backup.state) == (Backup.Reason.PLANNED, Backup.State.PROVED)
    Backup.objects.update(made_at=timezone.now() - timedelta(days=1))
    jobs.work_off(home)
    assert Backup.objects.count() == 2
    shown = page(alices)
    assert all(f"{one.name}.age" in shown for one in Backup.objects.all())


def test_older_ones_go_with_their_keys(alices: Client, home: Path) -> None:
    change_plan(every=BackupPlan.Every.WEEK, keep=1, now=timezone.now())
    old = backed_up(home)
    key = key_of(old)
    Backup.objects.update(made_at=timezone.now() - timedelta(days=8))
    jobs.work_off(home)
    assert not old.exists()
    assert not key.exists()
    assert len(list((home / "backups").glob("*.age"))) == 1


def test_where_there_is_no_plan_none_goes_by_itself(alices: Client, home: Path) -> None:
    for _one in range(9):
        backed_up(home)
    open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    jobs.work_off(home)
    assert len(list((home / "backups").glob("*.age"))) == 10


@pytest.mark.parametrize(
    "wrong",
    [{"every": "hour", "keep": 3}, {"every": "day", "keep": 0}, {"every": "day"}, {"every": "day", "keep": 10**9}],
)
def test_a_plan_that_makes_no_sense_is_not_saved(alices: Client, wrong: dict[str, object]) -> None:
    assert post(alices, "backup-plan", **wrong) == 422
    assert plan().every == BackupPlan.Every.OFF


def test_one_now_and_a_second_is_refused_clearly(alices: Client, home: Path) -> None:
    assert post(alices, "make-backup") == 302
    assert "About to be made" in page(alices)
    told = alices.post(reverse("data_rights:make-backup"), follow=True).content.decode()
    assert "already" in told
    assert Backup.objects.count() == 1
    jobs.work_off(home)
    assert "Proved on" in page(alices)


def test_a_failure_is_said_plainly(alices: Client, home: Path) -> None:
    backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    Backup.objects.filter(pk=backup.pk).update(
        state="failed", problem="The disk is full.", ended_at=timezone.now(), is_open=False
    )
    assert "The last backup failed" in page(alices)
    assert "The disk is full." in page(alices)


def test_it_is_asked_first_and_then_one_is_removed_with_its_key(alices: Client, home: Path) -> None:
    file = backed_up(home)
    asked = alices.get(reverse("data_rights:remove-backup", args=[file.stem])).text
    assert "What only this backup still holds is gone with it" in asked
    assert "There is no other backup" in asked
    assert reverse("data_rights:remove-backup", args=[file.stem]) in page(alices)
    assert file.exists()
    assert post(alices, "remove-backup", file.stem) == 302
    assert not file.exists()
    assert not key_of(file).exists()
    assert Backup.objects.get().recipient


@pytest.mark.parametrize("name", ["nobody", "..", "..%2Fsecrets", "x" * 300])
def test_what_is_not_there_is_not_found(alices: Client, home: Path, name: str) -> None:
    for way in ("remove-backup", "restore"):
        assert post(alices, way, name) == 404


def test_while_one_is_made_nothing_is_erased(alices: Client, home: Path) -> None:
    alice = Message.objects.get(text=MAYA).conversation.user
    open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    with pytest.raises(ErasureRunning):
        open_erasure(user=alice, chosen=Chosen(Scope()), now=timezone.now())


def test_after_an_erasure_the_plan_makes_a_new_one_at_once(alices: Client, home: Path) -> None:
    change_plan(every=BackupPlan.Every.WEEK, keep=3, now=timezone.now())
    jobs.work_off(home)
    (before,) = (home / "backups").glob("*.age")
    erase_the_talk(home)
    jobs.work_off(home)
    (after,) = (home / "backups").glob("*.age")
    assert after != before


def erase_the_talk(home: Path) -> None:
    erase_talk(Message.objects.get(text=MAYA).conversation, home)


def restore(client: Client, name: str, passphrase: str = PASSPHRASE) -> int:
    return post(client, "restore", name, passphrase=passphrase)


@pytest.fixture
def saved(alices: Client, home: Path) -> Path:
    """Something was said after it."""
    file = backed_up(home)
    an_answered_turn(a_conversation(Message.objects.get(text=MAYA).conversation.user), LATER)
    return file


def test_it_is_looked_at_first_and_nothing_is_restored_without_the_passphrase(alices: Client, saved: Path) -> None:
    shown = alices.get(reverse("data_rights:restore", args=[saved.stem])).content.decode()
    assert "would not be here any more" in shown
    assert restore(alices, saved.stem, "not it") == 422
    assert restore(alices, saved.stem, "") == 422
    assert not Restoration.objects.exists()


def test_it_is_restored_after_a_backup_of_today_and_can_be_undone(alices: Client, saved: Path, home: Path) -> None:
    assert restore(alices, saved.stem) == 302
    jobs.work_off(home)
    receipt = Restoration.objects.get()
    assert (receipt.state, receipt.is_open) == (Restoration.State.DONE, False)
    assert not Message.objects.filter(text=LATER).exists()
    safety = Backup.objects.get(pk=receipt.safety)
    assert "Restored" in alices.get(reverse("data_rights:restoration", args=[receipt.pk])).content.decode()
    assert restore(alices, safety.name) == 302
    jobs.work_off(home)
    assert Message.objects.filter(text=LATER).exists()


def test_its_receipt_tells_what_was_erased_again(alices: Client, saved: Path, home: Path) -> None:
    copy = copied(saved, home / "elsewhere")
    erase_the_talk(home)
    put_back(copy, saved)
    shown = alices.get(reverse("data_rights:restore", args=[saved.stem])).content.decode()
    assert "You erased something since then" in shown
    restore(alices, saved.stem)
    jobs.work_off(home)
    assert not Message.objects.filter(text=MAYA).exists()
    receipt = Restoration.objects.get()
    told = alices.get(reverse("data_rights:restoration", args=[receipt.pk])).content.decode()
    assert "One erasure was done again" in told
    assert "The backup it came with is removed with its key" in told
    assert receipt.erasure
    assert Erasure.objects.get(pk=receipt.erasure).verified["holds"]


def test_where_today_can_not_be_saved_nothing_is_restored(alices: Client, saved: Path, home: Path) -> None:
    restore(alices, saved.stem)
    Backup.objects.filter(reason="safety").update(
        state="failed", problem="The disk is full.", ended_at=timezone.now(), is_open=False
    )
    jobs.work_off(home)
    receipt = Restoration.objects.get()
    assert receipt.state == Restoration.State.REFUSED
    assert "The disk is full." in alices.get(reverse("data_rights:restoration", args=[receipt.pk])).content.decode()
    assert Message.objects.filter(text=LATER).exists()


def test_while_a_reply_is_spoken_it_waits(alices: Client, saved: Path, home: Path) -> None:
    turn = a_turn(a_conversation(Message.objects.get(text=MAYA).conversation.user))
    restore(alices, saved.stem)
    jobs.work_off(home)
    assert Restoration.objects.get().is_open
    turn.delete()
    jobs.work_off(home)
    assert Restoration.objects.get().state == Restoration.State.DONE


class Killed(BaseException):
    pass


def kill(*_args: object, **_more: object) -> None:
    raise Killed


@pytest.mark.parametrize("at", ["restore", "_note", "clean_up", "_end"])
def test_whoever_is_killed_goes_on_and_nothing_is_done_twice(
    alices: Client, saved: Path, home: Path, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copied(saved, home / "elsewhere")
    erase_the_talk(home)
    put_back(copy, saved)
    restore(alices, saved.stem)
    with monkeypatch.context() as patch:
        patch.setattr(restorations, at, kill)
        with pytest.raises(Killed):
            jobs.work_off(home)
    was_restored = at in {"clean_up", "_end"}
    assert Message.objects.filter(text=LATER).exists() != was_restored
    for erasure in Erasure.objects.filter(is_open=True):  # As the worker does each minute.
        run(erasure, home=home, embedded=True)
    jobs.work_off(home)
    assert Restoration.objects.get().state == Restoration.State.DONE
    assert not Message.objects.filter(text__in=[LATER, MAYA]).exists()
    assert Erasure.objects.filter(reach="again").count() == 1
    assert not saved.exists()
    assert Backup.objects.filter(reason=Backup.Reason.INSTEAD).count() == 1


def test_while_something_else_is_worked_on_none_is_begun(alices: Client, saved: Path, home: Path) -> None:
    alice = Message.objects.get(text=MAYA).conversation.user
    DataRequest.objects.create(user=alice, kind="export", asked_at=timezone.now())
    assert restore(alices, saved.stem) == 302
    assert not Restoration.objects.exists()


def test_a_stranger_sees_none_and_changes_none(saved: Path, home: Path) -> None:
    stranger = Client()
    for way in ("remove-backup", "restore"):
        assert stranger.post(reverse(f"data_rights:{way}", args=[saved.stem])).status_code == 302
    assert stranger.get(reverse("data_rights:backups")).status_code == 302
    assert file_of(home, saved.stem).exists()


def test_a_damaged_one_is_refused_in_words(alices: Client, saved: Path) -> None:
    saved.write_bytes(b"no backup at all")
    told = alices.get(reverse("data_rights:restore", args=[saved.stem]), follow=True).content.decode()
    assert "can&#x27;t be restored" in told or "can't be restored" in told


def test_the_privacy_page_tells_how_it_stands(alices: Client, saved: Path) -> None:
    shown = alices.get(reverse("data_rights:show")).content.decode()
    assert "Off: one is made only when you ask for it." in shown
    assert "One lies in the data folder" in shown
