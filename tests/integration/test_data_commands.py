"""Alice takes everything with her from a shell, and brings it back: the same file and the same care as on the pages."""

import re
import zipfile
from datetime import timedelta
from pathlib import Path

import pyrage.passphrase
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from apps.accounts.models import User
from apps.conversations.learning import names_in_threads
from apps.conversations.models import Conversation
from apps.data_rights.importing.files import folder
from apps.data_rights.models import DataRequest
from apps.data_rights.requests import open_request
from apps.memories.reembedding import reembed
from apps.privacy.consent import grant_consent, has_consent
from apps.privacy.purposes import Purpose
from apps.privacy.retention import periods_of, set_periods
from apps.privacy.scope import Scope
from companion_site.home import Home
from tests import people
from tests.integration.archives import a_fresh_hearth, a_full_talk, canonical, packed

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = Home(tmp_path / "home")
    return tmp_path


@pytest.fixture
def owner(home: Path) -> User:
    return a_fresh_hearth()


@pytest.fixture
def talk(owner: User) -> Conversation:
    return a_full_talk(owner)


def taken(home: Path, *options: str) -> Path:
    file = home / "mine.zip"
    call_command("export_data", str(file), *options)
    return file


def passphrase_file(home: Path, words: str = "open sesame") -> str:
    file = home / "passphrase"
    file.write_text(f"{words}\n")
    return str(file)


class TestTakingItWithHer:
    def test_the_file_is_that_of_the_page_and_hers_alone_to_read(
        self, home: Path, owner: User, talk: Conversation
    ) -> None:
        file = taken(home)
        assert file.stat().st_mode & 0o777 == 0o600
        assert canonical(file.read_bytes()) == canonical(packed(owner))

    def test_sealed_nobody_reads_it_without_the_passphrase(self, home: Path, talk: Conversation) -> None:
        file = taken(home, "--passphrase-file", passphrase_file(home))
        assert file.read_bytes().startswith(b"age-encryption.org/v1")
        assert b"Maya" not in file.read_bytes()

    def test_what_is_there_already_is_left_as_it_is(self, home: Path, owner: User) -> None:
        (home / "mine.zip").write_text("a letter")
        with pytest.raises(CommandError, match="is there already"):
            taken(home)
        assert (home / "mine.zip").read_text() == "a letter"

    def test_without_anybody_to_ask_and_without_a_file_nothing_is_written(self, home: Path, owner: User) -> None:
        with pytest.raises(CommandError, match="nobody to ask"):
            taken(home, "--seal")
        with pytest.raises(CommandError, match="passphrase is empty"):
            taken(home, "--passphrase-file", passphrase_file(home, ""))
        assert not (home / "mine.zip").exists()


class TestBringingItBack:
    @pytest.fixture
    def file(self, home: Path, owner: User, talk: Conversation) -> Path:
        grant_consent(person=owner, purpose=Purpose.HEALTH, now=timezone.now())
        return taken(home)

    def test_it_is_as_it_was(self, file: Path) -> None:
        before = canonical(file.read_bytes())
        fresh = a_fresh_hearth()
        call_command("import_data", str(file), "--yes")
        reembed(fresh, names_of=names_in_threads)
        now = canonical(packed(fresh))
        del before["privacy.Consent"], now["privacy.Consent"]
        assert now == before
        assert not has_consent(fresh, Purpose.HEALTH)
        assert list(folder().iterdir()) == []

    def test_looked_at_alone_it_changes_nothing(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        a_fresh_hearth()
        call_command("import_data", str(file), "--look")
        told = capsys.readouterr().out
        assert "Your conversations: 1 new" in told
        assert "Nothing was changed." in told
        assert not Conversation.objects.exists()
        assert list(folder().iterdir()) == []

    def test_without_a_yes_it_stays_out(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        a_fresh_hearth()
        monkeypatch.setattr("builtins.input", lambda _question: "n")
        call_command("import_data", str(file))
        assert not Conversation.objects.exists()
        assert not DataRequest.objects.exists()
        assert list(folder().iterdir()) == []

    def test_what_was_allowed_there_holds_here_only_if_she_says_so(self, file: Path) -> None:
        fresh = a_fresh_hearth()
        call_command("import_data", str(file), "--yes", "--consents")
        assert has_consent(fresh, Purpose.HEALTH)

    def test_times_that_were_set_there_are_told_and_hold_here_only_if_she_says_so(
        self, home: Path, owner: User, talk: Conversation, capsys: pytest.CaptureFixture[str]
    ) -> None:
        set_periods(person=owner, periods={"conversations.Conversation": 30})
        file = taken(home)
        fresh = a_fresh_hearth()
        old = people.a_conversation(fresh)
        Conversation.objects.filter(pk=old.pk).update(updated_at=timezone.now() - timedelta(days=45))
        call_command("import_data", str(file), "--yes")
        assert "With --as-set-there this goes by itself after 30 days: Your conversations" in capsys.readouterr().out
        assert periods_of(fresh) == {}
        call_command("import_data", str(file), "--yes", "--as-set-there")
        assert "By these periods this goes tonight: Your conversations: 1" in capsys.readouterr().out
        assert periods_of(fresh) == {"conversations.Conversation": 30}

    def test_a_sealed_one_opens_with_its_passphrase_alone(self, home: Path, file: Path) -> None:
        file.unlink()
        sealed = taken(home, "--passphrase-file", passphrase_file(home))
        a_fresh_hearth()
        with pytest.raises(CommandError, match="does not open this file"):
            call_command("import_data", str(sealed), "--yes", "--passphrase-file", passphrase_file(home, "open barley"))
        assert not Conversation.objects.exists()
        call_command("import_data", str(sealed), "--yes", "--passphrase-file", passphrase_file(home))
        assert Conversation.objects.count() == 1

    def test_bad_files_are_refused_with_a_sentence(self, home: Path, owner: User) -> None:
        with pytest.raises(CommandError, match="can't be read: No such file"):
            call_command("import_data", str(home / "nowhere.zip"), "--yes")
        (home / "letter.zip").write_text("a letter")
        with pytest.raises(CommandError, match="not a file that"):
            call_command("import_data", str(home / "letter.zip"), "--yes")
        assert list(folder().iterdir()) == []

    def test_ten_gigabytes_are_refused_before_a_byte_is_copied(self, home: Path, owner: User) -> None:
        for name, beginning in {"mine.zip": b"PK\x03\x04", "mine.age": b"age-encryption.org/v1\n-> scrypt "}.items():
            with (home / name).open("wb") as sparse:
                sparse.write(beginning)
                sparse.truncate(10 * 1024**3)
            with pytest.raises(CommandError, match="more than Hearth takes in"):
                call_command("import_data", str(home / name), "--passphrase-file", passphrase_file(home))
        assert not folder().exists() or list(folder().iterdir()) == []

    def test_one_that_was_sealed_with_more_work_than_is_done_here_is_not_called_damaged(
        self, home: Path, owner: User
    ) -> None:
        sealed = pyrage.passphrase.encrypt(b"anything", "open sesame")
        (home / "mine.age").write_bytes(re.sub(rb"(-> scrypt \S+) \d+", rb"\1 30", sealed))
        with pytest.raises(CommandError, match="takes more work"):
            call_command("import_data", str(home / "mine.age"), "--passphrase-file", passphrase_file(home))

    def test_while_something_else_is_worked_on_it_waits(self, file: Path) -> None:
        fresh = a_fresh_hearth()
        open_request(user=fresh, kind=DataRequest.Kind.EXPORT, scope=Scope(), now=timezone.now())
        with pytest.raises(CommandError, match="being worked on already"):
            call_command("import_data", str(file), "--yes")
        assert not Conversation.objects.exists()


def test_before_there_is_an_owner_both_say_so(home: Path) -> None:
    with zipfile.ZipFile(home / "any.zip", "w") as archive:
        archive.writestr("manifest.json", "{}")
    for command in ("export_data", "import_data"):
        with pytest.raises(CommandError, match="not set up yet"):
            call_command(command, str(home / "any.zip"))
