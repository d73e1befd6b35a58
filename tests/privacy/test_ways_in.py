"""Words that come in through any form stand where they are meant to, or nowhere; and in no table once everything is erased."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.data_rights.erasing.rows import erase_rows
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Scope
from companion_site.home import Home
from tests.people import a_conversation, a_persona, an_answered_turn
from tests.privacy.test_canary import tables_with

pytestmark = pytest.mark.django_db
MARK = "zqwayinkjwy"
Post = Callable[[Client, User], Any]


def to(page: str, /, *arguments: object, **fields: object) -> Post:
    return lambda client, user: client.post(reverse(page, args=arguments), fields)


def a_lore_entry(client: Client, user: User) -> Any:
    entry = {"content": f"{MARK} is dry.", "keys": MARK, "insertion_order": "5", "enabled": "on"}
    return client.post(reverse("personas:new-lore-entry", args=[a_persona(user).pk]), entry)


def a_card(client: Client, user: User) -> Any:
    content = json.dumps({"spec": "chara_card_v2", "data": {"name": "June", "description": MARK}}).encode()
    return client.post(reverse("personas:bring"), {"file": SimpleUploadedFile("june.json", content)})


def something_said(client: Client, user: User) -> None:
    turn = an_answered_turn(a_conversation(user), f"My sister Maya said {MARK} in Lyon.", f"{MARK}, I see.")
    # Whether such a word may be remembered is asked about; here it may.
    Turn.objects.filter(pk=turn.pk).update(keeping=Turn.Keeping.KEEP)
    learn_backlog()


KEPT: dict[str, tuple[Post, set[str]]] = {
    "said": (something_said, {"conversations_message", "memories_episode"}),
    "somebody trusted": (to("wellbeing:new-contact", name=MARK, phone="+49 170 1234567"), {"wellbeing_contact"}),
    "the plan": (to("wellbeing:edit-plan", signs=MARK), {"wellbeing_plan"}),
    "a memory": (
        to("memories:new", text=f"My favourite song is {MARK}.", kind="fact", importance="3"),
        {"memories_memory"},
    ),
    "a lorebook": (a_lore_entry, {"personas_lorebook"}),
    "an answer of the set-up talk": (
        to("conversations:meet", "another", question="topics", text=MARK),
        {"personas_setuptalk"},
    ),
}
NOT_KEPT: dict[str, Post] = {
    "a search in memory": to("memories:list", q=MARK),
    "a search for a topic": to("data_rights:erase-find", about=MARK),
    "a preview of an erasure": to("data_rights:erase-preview", reach="about", about=MARK),
    "a wrong passphrase for an erasure": to("data_rights:erase-begin", reach="everything", passphrase=MARK),
    "a failed sign-in": lambda client, user: Client().post(
        reverse("accounts:sign-in"), {"passphrase": MARK}, headers={"user-agent": "A browser"}
    ),
}


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client], settings: Any, tmp_path: Path) -> Client:
    settings.HOME = Home(tmp_path)
    return client_of(alice)


def in_files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and MARK.encode() in file.read_bytes()]


@pytest.mark.parametrize("way", KEPT)
def test_what_is_kept_stands_where_it_is_declared_and_goes(alice: User, hers: Client, tmp_path: Path, way: str) -> None:
    post, tables = KEPT[way]
    post(hers, alice)
    assert tables <= tables_with(MARK)
    assert not [table for table in tables_with(MARK) if table.startswith(("procrastinate", "django_session", "axes"))]
    erase_rows(alice, Chosen(Scope()))
    assert not tables_with(MARK)
    assert not in_files(tmp_path)


def test_a_card_that_is_being_looked_at_goes(alice: User, hers: Client) -> None:
    a_card(hers, alice)
    arrival = alice.arrivals.get()
    assert MARK.encode() in bytes(arrival.content)
    erase_rows(alice, Chosen(Scope()))
    assert not type(arrival)._default_manager.exists()


@pytest.mark.parametrize("way", NOT_KEPT)
def test_what_is_only_looked_for_or_typed_wrongly_is_kept_nowhere(
    alice: User, hers: Client, tmp_path: Path, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    a_conversation(alice)
    answer = NOT_KEPT[way](hers, alice)
    assert answer.status_code in {200, 302, 422}
    assert not tables_with(MARK)
    assert not in_files(tmp_path)
    assert MARK not in caplog.text
