"""Chats from elsewhere, brought from a shell."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from apps.accounts.models import User
from apps.conversations.importing.files import folder
from apps.conversations.importing.refusal import TOO_LARGE
from apps.conversations.models import ChatImport, Conversation, Message
from companion_site.home import Home
from tests import people
from tests.chats import a_conversation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = Home(tmp_path / "home")
    return tmp_path


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "conversations.json"
    file.write_text(json.dumps([a_conversation(("user", "Hi."), ("assistant", "Hello."))]))
    return file


def run(*arguments: object) -> str:
    out = io.StringIO()
    call_command("import_chats", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_it_tells_what_would_come_and_keeps_nothing(alice: User, export: Path) -> None:
    told = run(export)
    assert "New: 1 conversations, 2 messages (1 of yours)" in told
    assert "From 2024-05-01 to 2024-05-01." in told
    assert not Conversation.objects.exists()
    assert not ChatImport.objects.exists()
    assert list(folder().iterdir()) == []


def test_with_a_yes_it_comes_once_to_whom_it_is_told(alice: User, export: Path) -> None:
    people.a_persona(alice)
    assert "1 conversations and 2 messages came." in run(export, "--yes", "--companion", "juniper")
    assert Conversation.objects.get().persona.name == "Juniper"
    assert "1 are here already" in run(export, "--yes")
    assert Message.objects.count() == 2


def test_what_is_wrong_is_a_sentence(alice: User, export: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"can't be read: No such file"):
        run(tmp_path / "nowhere.zip")
    with pytest.raises(CommandError, match="No companion is called"):
        run(export, "--companion", "Nobody")
    export.write_text("[{]")
    with pytest.raises(CommandError, match="damaged or cut off"):
        run(export)
    ChatImport.objects.all().delete()
    ChatImport.objects.create(user=alice, asked_at=timezone.now())
    with pytest.raises(CommandError, match="Another file is here already"):
        run(export)


def test_without_an_owner_it_says_so(db: None, export: Path) -> None:
    with pytest.raises(CommandError, match="no owner yet"):
        run(export)


def test_ten_gigabytes_are_refused_before_a_byte_is_copied(alice: User, tmp_path: Path) -> None:
    for name, beginning in {
        "chats.zip": b"PK\x03\x04",
        "chats.json": b"[",
        "chat.jsonl": b'{"user_name":"A"}\n',
    }.items():
        with (tmp_path / name).open("wb") as sparse:
            sparse.write(beginning)
            sparse.truncate(10 * 1024**3)
        with pytest.raises(CommandError) as refused:
            run(tmp_path / name, "--yes")
        assert str(refused.value) == str(TOO_LARGE)
    assert not ChatImport.objects.exists()
    assert list(folder().iterdir()) == []
