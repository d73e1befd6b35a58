"""What works on all rows is done one after the other: nothing comes in that a restore would put away again."""

import json
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from apps.accounts.models import User
from apps.conversations.models import ChatImport
from apps.data_rights.backups.restorations import open_restoration
from apps.data_rights.backups.services import BackupRunning, open_backup
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.exporting.archive import Packed
from apps.data_rights.exporting.schema import FORMAT
from apps.data_rights.management.commands import export_data
from apps.data_rights.models import Backup, DataRequest, Restoration
from apps.data_rights.requests import RequestRunning, open_request
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.scope import Scope
from companion_site.home import Home
from tests.chats import a_zip

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
    page = client_of(alice).post(reverse("data_rights:exports"), {"since": "", "until": ""}, follow=True)
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


def the_shell_asks(command: str, folder: Path) -> None:
    file = folder / f"{uuid4()}.zip"
    if command == "import_data":
        file.write_bytes(a_zip({"manifest.json": json.dumps({"format": FORMAT, "version": 1, "tables": []})}))
    match command:
        case "restore":
            call_command("restore", str(file), "--replace")
        case "import_data":
            call_command("import_data", str(file), "--yes")
        case "export_data":
            call_command("export_data", str(file))
        case _:
            call_command(command)


def begun(user: User, what: str) -> None:
    now = timezone.now()
    match what:
        case "an erasure":
            open_erasure(user=user, chosen=Chosen(Scope()), now=now)
        case "a restore":
            open_restoration(name="hers", made_at=now, now=now)
        case _:
            ask(user, DataRequest.Kind(what))


@pytest.mark.parametrize("running", ["an erasure", "a restore", "export", "look", "import"])
@pytest.mark.parametrize("command", ["export_data", "import_data", "restore"])
def test_while_the_worker_does_one_the_shell_is_refused_another_in_a_sentence(
    alice: User, settings: Settings, tmp_path: Path, running: str, command: str
) -> None:
    settings.HOME = Home(tmp_path / "home")
    begun(alice, running)
    with pytest.raises(CommandError, match=r"worked on already|Try again when that has ended"):
        the_shell_asks(command, tmp_path)
    assert command == "import_data" or not list(tmp_path.glob("*.zip")), "nothing half written"


@pytest.mark.parametrize("running", ["an erasure", "a restore"])
def test_while_the_worker_erases_or_restores_the_shell_makes_no_backup(alice: User, running: str) -> None:
    begun(alice, running)
    Backup.objects.update(is_open=False, ended_at=timezone.now())
    with pytest.raises(CommandError, match="Try again when that has ended"):
        call_command("backup")


@pytest.mark.parametrize("running", ["an erasure", "a restore", "export", "look", "import"])
@pytest.mark.parametrize("asked", ["an erasure", "a restore", "export", "look", "import"])
def test_of_two_at_once_the_second_is_refused(alice: User, running: str, asked: str) -> None:
    begun(alice, running)
    with pytest.raises((ErasureRunning, BackupRunning, RequestRunning)):
        begun(alice, asked)


def test_while_the_shell_takes_everything_along_nothing_is_erased_or_restored(
    alice: User, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.HOME = Home(tmp_path / "home")
    refused = []

    def meanwhile(**_asked: object) -> Packed:
        for what in ("an erasure", "a restore", "import"):
            with pytest.raises((ErasureRunning, BackupRunning, RequestRunning)):
                begun(alice, what)
            refused.append(what)
        return Packed(rows=0, files=0)

    monkeypatch.setattr(export_data, "pack", meanwhile)
    call_command("export_data", str(tmp_path / "mine.zip"))
    assert len(refused) == 3
    assert not DataRequest.objects.exists()


def test_while_chats_come_in_nothing_is_put_in_their_place(alice: User) -> None:
    chats = ChatImport.objects.create(user=alice, asked_at=timezone.now(), state=ChatImport.State.BRINGING)
    in_use = [source.model for source in sources() if source.is_in_use(alice)]
    assert in_use == ["conversations.ChatImport"]
    ChatImport.objects.filter(pk=chats.pk).update(state=ChatImport.State.DONE, ended_at=timezone.now())
    assert not [source for source in sources() if source.is_in_use(alice)]
