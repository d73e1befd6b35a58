"""Chats from elsewhere are hers like all else: taken along, brought back, erased."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.importing.files import folder
from apps.conversations.importing.jobs import work_on
from apps.conversations.importing.services import accept, open_import
from apps.conversations.models import ChatImport, Conversation, Message, TalkOrigin, Turn
from apps.data_rights.erasing.files import remove_copies
from apps.data_rights.erasing.rows import erase_rows
from apps.privacy.erasing import Chosen, NotNow
from apps.privacy.scope import Reach, Scope
from tests.chats import a_conversation
from tests.integration.archives import a_fresh_hearth, bring, canonical, packed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]
TALK = a_conversation(("user", "My sister Maya lives in Lyon."), ("assistant", "Lovely."))


def opened(user: User) -> ChatImport:
    return open_import(user=user, pieces=[json.dumps([TALK]).encode()], now=timezone.now())


def step(chats: ChatImport) -> ChatImport:
    work_on(ChatImport.objects.select_related("user").get(pk=chats.pk))
    return ChatImport.objects.get(pk=chats.pk)


def bring_chats(user: User) -> None:
    chats = step(opened(user))
    accept(chats=chats, persona=None, learns=False)
    assert step(chats).state == ChatImport.State.DONE


def test_they_come_back_as_they_are_and_the_file_brings_nothing_twice(alice: User) -> None:
    bring_chats(alice)
    before = packed(alice)
    bring(fresh := a_fresh_hearth(), before)
    was, now = canonical(before), canonical(packed(fresh))
    del was["privacy.Consent"], now["privacy.Consent"]
    assert now == was
    bring_chats(fresh)
    assert Conversation.objects.count() == 1
    assert Message.objects.count() == 2
    assert Turn.objects.get().brought


def test_an_export_says_which_ai_spoke(alice: User) -> None:
    bring_chats(alice)
    archive = zipfile.ZipFile(io.BytesIO(packed(alice)))
    texts = {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}
    read = [text for name, text in texts.items() if name.startswith("read/2024")]
    assert len(read) == 2
    assert all("ChatGPT (gpt-4o) (AI)" in text for text in read)
    (chat,) = [text for name, text in texts.items() if name.startswith("chats/")]
    assert json.loads(chat.splitlines()[-1])["extra"] == {"ai_generated": True, "model": "ChatGPT (gpt-4o)"}
    rows = texts["data/conversations.Message.jsonl"].splitlines()
    assert {row["role"]: row.get("ai_generated", False) for row in map(json.loads, rows)} == {
        "owner": False,
        "companion": True,
    }


def test_an_erasure_takes_the_file_too(alice: User, home: Path) -> None:
    opened(alice)
    assert len(list(folder().iterdir())) == 1
    remove_copies(home)
    assert not (home / "chat-imports").exists()
    assert step(ChatImport.objects.get()).state == ChatImport.State.FAILED


def test_a_part_is_erased_only_when_nothing_comes_any_more(alice: User) -> None:
    chats = step(opened(alice))
    accept(chats=chats, persona=None, learns=False)
    everything_of_2024 = Chosen(Scope(Reach.PERIOD))
    with pytest.raises(NotNow):
        erase_rows(alice, everything_of_2024)
    step(chats)
    erase_rows(alice, everything_of_2024)
    assert not Message.objects.exists()


def test_when_all_is_erased_meanwhile_nothing_more_comes(alice: User) -> None:
    chats = step(opened(alice))
    accept(chats=chats, persona=None, learns=False)
    asked = ChatImport.objects.select_related("user").get(pk=chats.pk)
    erase_rows(alice, Chosen(Scope(Reach.EVERYTHING)))
    work_on(asked)
    assert not Conversation.objects.exists()
    assert not TalkOrigin.objects.exists()
