"""A backup is sealed, proved and whole."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.conversations.models import Message
from apps.data_rights.backups import jobs
from apps.data_rights.backups.dumping import MANIFEST
from apps.data_rights.backups.making import make
from apps.data_rights.backups.proving import prove
from apps.data_rights.backups.services import BackupRunning, open_backup
from apps.data_rights.backups.vault import file_of, key_of
from apps.data_rights.erasing.files import remove_copies
from apps.data_rights.erasing.scanning import traces
from apps.data_rights.models import Backup, Erasure
from apps.privacy.registry import sources
from tests.backed_up import backed_up, sealed_anew, with_manifest
from tests.chats import a_zip
from tests.people import a_conversation, a_person, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."


@pytest.fixture
def home(home: Path) -> Path:
    an_answered_turn(a_conversation(a_person("owner", name="Alice")), MAYA)
    return home


def rows() -> dict[str, list[object]]:
    return {
        one.model: sorted(one.table._default_manager.values_list(), key=str)
        for one in sources()
        if one.model not in {"sessions.Session", "data_rights.Backup"}
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
    backup = Backup.objects.get()
    assert (backup.state, backup.is_open) == (Backup.State.PROVED, False)
    assert backup.rows > 5
    assert backup.size == file_of(home, backup.name).stat().st_size
    assert not list(home.glob("proving-*"))


def test_a_flipped_byte_is_found_by_the_proof(home: Path) -> None:
    def damaged(file: Path, *, home: Path) -> int:
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        return prove(file, home=home)

    backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    make(backup, home=home, prove=damaged)
    assert backup.state == Backup.State.FAILED
    assert "could not be proved" in backup.problem
    assert not list(home.glob("proving-*"))


def test_nobody_reads_it_without_its_key(home: Path) -> None:
    file = backed_up(home)
    assert not list(traces(file.parent, [MAYA]))
    key_of(file).unlink()
    with pytest.raises(CommandError, match="can't be read"):
        call_command("restore", file, replace=True)


def test_an_erasure_takes_backups_and_their_keys(home: Path) -> None:
    file = backed_up(home)
    remove_copies(home)
    assert not file.exists()
    assert not key_of(file).exists()


def test_a_damaged_one_changes_nothing(home: Path) -> None:
    file, before = backed_up(home), rows()
    whole = file.read_bytes()
    for wrong in (whole[:-100], whole[:300] + b"x" + whole[301:], b"", b"no backup at all"):
        file.write_bytes(wrong)
        with pytest.raises(CommandError, match="Nothing was changed"):
            call_command("restore", file, replace=True)
    assert rows() == before


def an_hour_ago_somewhere(manifest: dict[str, Any]) -> None:
    manifest["made_at"] = "2024-01-01T10:00:00"


def counts_that_are_words(manifest: dict[str, Any]) -> None:
    manifest["rows"] = dict.fromkeys(manifest["rows"], "many")


def sums_that_are_a_list(manifest: dict[str, Any]) -> None:
    manifest["tables"] = list(manifest["tables"])


def a_table_of_the_system(manifest: dict[str, Any]) -> None:
    manifest["tables"]["pg_authid"], manifest["rows"]["pg_authid"] = "0" * 64, 0


@pytest.mark.parametrize(
    "change", [an_hour_ago_somewhere, counts_that_are_words, sums_that_are_a_list, a_table_of_the_system]
)
def test_a_list_of_contents_that_no_hearth_wrote_changes_nothing(
    home: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    file, before = backed_up(home), rows()
    with_manifest((file, key_of(file)), change)
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("restore", file, replace=True)
    assert rows() == before


HOSTILE = {
    "nested without end": b"[" * 100_000,
    "a number without end": b'{"tables":' + b"9" * 10_000 + b"}",
    "half a letter": b'{"format":"\\ud800","tables":{"\\udfff":"x"},"rows":{}}',
    "a list": b"[]",
    "nothing": b"",
    "a bomb": b" " * 64 * 1024**2,
    "the same key twice": b'{"tables":{},"tables":[],"format":1}',
    "a name that climbs out": b'{"format":"hearth-backup-2","tables":{"../../x":"0"},"rows":{"../../x":0}}',
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_contents_sealed_to_its_own_key_change_nothing(home: Path, kind: str) -> None:
    file, before = backed_up(home), rows()
    sealed_anew((file, key_of(file)), a_zip({MANIFEST: HOSTILE[kind], "../../x": b""}))
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("restore", file, replace=True)
    assert rows() == before


@given(content=st.binary(max_size=300), at=st.integers(0, 300))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_sealed_to_its_key_is_refused_in_a_sentence(home: Path, content: bytes, at: int) -> None:
    file = home / "backups" / "any.age"
    if not file.exists():
        shutil.copy(key_of(backed_up(home)), key_of(file))
        file.write_bytes(b"")
    whole = a_zip({MANIFEST: b"{}"})
    sealed_anew((file, key_of(file)), whole[:at] + content + whole[at + len(content) :])
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("restore", file, replace=True)


def test_ten_gigabytes_of_nothing_are_refused_by_their_first_bytes(home: Path) -> None:
    file, before = backed_up(home), rows()
    for beginning in (b"", b"age-encryption.org/v1\n", file.read_bytes()):
        with file.open("wb") as sparse:
            sparse.write(beginning)
            sparse.truncate(10 * 1024**3)
        with pytest.raises(CommandError, match="Nothing was changed"):
            call_command("restore", file, replace=True)
    assert rows() == before


def test_it_asks_before_it_replaces(home: Path) -> None:
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", backed_up(home))


def test_two_at_once_are_refused(home: Path) -> None:
    open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    with pytest.raises(BackupRunning):
        open_backup(reason=Backup.Reason.PLANNED, now=timezone.now())
    with pytest.raises(CommandError, match="Another backup"):
        call_command("backup")


def test_the_worker_leaves_alone_what_is_being_made_in_a_shell(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(file: Path, *, home: Path) -> int:
        worker = threading.Thread(target=_work)
        worker.start()
        worker.join()
        assert file.exists()
        return 0

    monkeypatch.setattr(
        "companion_site.management.commands.backup.make",
        lambda backup, *, home: make(backup, home=home, prove=meanwhile),
    )
    call_command("backup")
    backup = Backup.objects.get()
    assert backup.state == Backup.State.PROVED
    assert file_of(home, backup.name).exists()


def _work() -> None:
    jobs.back_up(0)
    connection.close()


def test_while_something_is_erased_none_is_made(home: Path) -> None:
    Erasure.objects.create(person=1, reach="talk", asked_at=timezone.now())
    with pytest.raises(BackupRunning):
        open_backup(reason=Backup.Reason.ASKED, now=timezone.now())


class Killed(BaseException):
    pass


def test_one_whose_maker_was_killed_is_made_anew_and_leaves_nothing_half(home: Path) -> None:
    backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())

    def kill(file: Path, *, home: Path) -> int:
        raise Killed

    with pytest.raises(Killed):
        make(backup, home=home, prove=kill)
    half = file_of(home, backup.name)
    again = Backup.objects.get(is_open=True)
    make(again, home=home)
    assert again.state == Backup.State.PROVED
    assert not half.exists()
    assert not key_of(half).exists()
    assert len(list((home / "backups").iterdir())) == len(list((home / "backup-keys").iterdir())) == 1


def test_where_something_breaks_it_ends_with_a_sentence_and_another_can_be_made(home: Path) -> None:
    def breaks(file: Path, *, home: Path) -> int:
        raise ValueError(MAYA)

    backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    make(backup, home=home, prove=breaks)
    assert backup.state == Backup.State.FAILED
    assert "went wrong in Hearth itself" in backup.problem
    assert open_backup(reason=Backup.Reason.ASKED, now=timezone.now()).is_open


def test_a_full_disk_is_said_before_anything_is_begun(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(home)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1024))
    backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    make(backup, home=home)
    assert "too little room" in backup.problem
    assert not (home / "backups").exists()
