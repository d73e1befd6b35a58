"""What works on all rows is done one after the other: nothing comes in that a restore would put away again."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.data_rights.backups.restorations import open_restoration
from apps.data_rights.backups.services import BackupRunning, open_backup
from apps.data_rights.models import Backup, DataRequest, Restoration
from apps.data_rights.requests import RequestRunning, open_request
from apps.privacy.scope import Scope

BUSY = "Something is being worked on already."


@pytest.fixture
def restoring(alice: User) -> Restoration:
    return open_restoration(name="hers", made_at=timezone.now(), now=timezone.now())


def ask(user: User, kind: DataRequest.Kind) -> DataRequest:
    return open_request(user=user, kind=kind, scope=Scope(), now=timezone.now(), pk=uuid4())


@pytest.mark.parametrize("kind", [DataRequest.Kind.EXPORT, DataRequest.Kind.LOOK, DataRequest.Kind.IMPORT])
def test_while_a_backup_is_restored_nothing_is_taken_along_or_brought_back(
    alice: User, restoring: Restoration, kind: DataRequest.Kind
) -> None:
    with pytest.raises(RequestRunning):
        ask(alice, kind)
    Restoration.objects.update(is_open=False)
    assert ask(alice, kind).is_open


def test_the_page_says_so(alice: User, restoring: Restoration, client_of: Callable[[User], Client]) -> None:
    page = client_of(alice).post(reverse("data_rights:exports"), {"reach": "everything"}, follow=True)
    assert BUSY in page.content.decode()
    assert not DataRequest.objects.exists()


def test_while_a_backup_is_restored_no_other_is_made(restoring: Restoration) -> None:
    Backup.objects.update(is_open=False, ended_at=timezone.now())  # That of what is here now is there.
    with pytest.raises(BackupRunning):
        open_backup(reason=Backup.Reason.ASKED, now=timezone.now())


@pytest.mark.parametrize("kind", [DataRequest.Kind.EXPORT, DataRequest.Kind.LOOK, DataRequest.Kind.IMPORT])
def test_what_was_asked_for_before_ends_first(alice: User, kind: DataRequest.Kind, tmp_path: Path) -> None:
    asked = ask(alice, kind)
    with pytest.raises(BackupRunning):
        open_restoration(name="hers", made_at=timezone.now(), now=timezone.now())
    with pytest.raises(CommandError, match="brought back"):
        call_command("restore", str(tmp_path / "none.age"), "--replace")
    DataRequest.objects.filter(pk=asked.pk).update(state="done", ended_at=timezone.now())
    with pytest.raises(CommandError, match="can't be read"):
        call_command("restore", str(tmp_path / "none.age"), "--replace")


def test_while_it_is_restored_its_page_says_that_nothing_said_now_is_kept(
    restoring: Restoration, client: Client
) -> None:
    page = client.get(reverse("data_rights:restoration", args=[restoring.pk])).content.decode()
    assert "What you say or change before it is restored is not kept." in page
    Restoration.objects.update(state="cleaning")  # The rows are here again; what is said now is added to them.
    page = client.get(reverse("data_rights:restoration", args=[restoring.pk])).content.decode()
    assert "is not kept" not in page
