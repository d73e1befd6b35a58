"""Choose, look first, type the passphrase, get a receipt."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Message
from apps.data_rights.erasing import running
from apps.data_rights.models import Erasure
from apps.memories.models import Memory
from tests.integration.boxes import fields_of
from tests.people import a_conversation, a_memory, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."
PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    alice.set_password(PASSPHRASE)
    alice.save()
    an_answered_turn(a_conversation(alice), MAYA)
    a_memory(alice, "Rhubarb cake is my favourite.")
    learn_backlog()
    return client_of(alice)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], None]:
    """What the worker does, but for rewriting tables, which can't be done within a test's transaction."""
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    monkeypatch.setattr(running, "remove_orphans", lambda: 0)
    monkeypatch.setattr(running, "end_log_files", lambda: None)

    def work() -> None:
        for erasure in Erasure.objects.filter(is_open=True):
            running.run(erasure, home=tmp_path, embedded=True)

    return work


def erase(client: Client, passphrase: str = PASSPHRASE, **what: Any) -> int:
    return client.post(reverse("data_rights:erase-begin"), {**what, "passphrase": passphrase}).status_code


def test_the_page_offers_what_there_is_and_asks_for_nothing_in_its_address(hers: Client) -> None:
    page = hers.get(reverse("data_rights:erase")).content.decode()
    assert "A person, a topic" in page
    assert str(Conversation.objects.get().pk) in page
    assert 'method="get"' not in page


def asked(client: Client, about: str, **more: Any) -> dict[str, Any]:
    """As the page that shows what was found sends it, with nothing unticked."""
    return fields_of(client.post(reverse("data_rights:erase-find"), {"about": about, **more}))


def test_what_there_is_about_somebody_is_found_and_goes(hers: Client, at_once: Callable[[], None]) -> None:
    form = asked(hers, "maya")
    assert {one.partition(":")[0] for one in form["picked"]} == {
        "conversations.Message",
        "conversations.Conversation",
        "memories.Memory",
        "memories.Person",
    }
    told = hers.post(reverse("data_rights:erase-preview"), form)
    assert MAYA in told.content.decode()
    assert Message.objects.filter(text=MAYA).exists()
    assert erase(hers, **fields_of(told)) == 302
    at_once()
    assert not Message.objects.filter(text__icontains="maya").exists()
    assert not Memory.objects.filter(text__icontains="maya").exists()
    assert not asked(hers, "maya").get("picked")


def only(form: dict[str, Any], *boxes: str) -> dict[str, Any]:
    return form | {"picked": list(boxes)}


def test_memory_is_asked_for_what_went_and_the_words_are_kept_nowhere(
    hers: Client, at_once: Callable[[], None]
) -> None:
    form = only(asked(hers, "Maya"), f"conversations.Message:{Message.objects.get(text=MAYA).pk}")
    told = hers.post(reverse("data_rights:erase-preview"), form)
    assert '<input type="hidden" name="about" value="Maya">' in told.content.decode()
    assert erase(hers, **fields_of(told)) == 302
    at_once()
    receipt = Erasure.objects.get()
    assert receipt.verified["recall"] == {"asked": 2, "came_back": 0}
    page = hers.get(reverse("data_rights:erasure", args=[receipt.pk])).content.decode()
    assert "nothing came back" in page
    assert "Maya" not in page.partition("<main")[2]
    assert "maya" not in str(list(Erasure.objects.values())).casefold()


def test_what_was_left_standing_still_comes_back_and_the_receipt_says_so(
    hers: Client, alice: User, at_once: Callable[[], None]
) -> None:
    a_memory(alice, "Maya plays the cello.")
    erase(hers, **only(asked(hers, "maya"), f"conversations.Message:{Message.objects.get(text=MAYA).pk}"))
    at_once()
    receipt = Erasure.objects.get()
    assert receipt.verified["recall"]["came_back"] == 1
    assert "something came back" in hers.get(reverse("data_rights:erasure", args=[receipt.pk])).content.decode()


def test_what_came_since_it_was_shown_is_shown_before_anything_goes(hers: Client, alice: User) -> None:
    form = asked(hers, "maya")
    kept = [box for box in form["picked"] if "Memory" in box]
    a_memory(alice, "Maya plays the cello.")
    for name in ("erase-preview", "erase-begin"):
        sent = only(form, *(box for box in form["picked"] if box not in kept)) | {"passphrase": PASSPHRASE}
        answer = hers.post(reverse(f"data_rights:{name}"), sent)
        assert answer.status_code == 409
        page = answer.content.decode()
        assert "Maya plays the cello." in page
        assert "came or went since you looked" in page
        assert not set(kept) & set(fields_of(answer)["picked"]), "what was unticked stays so"
    assert not Erasure.objects.exists()


def test_without_the_passphrase_nothing_goes(hers: Client) -> None:
    assert erase(hers, "guessed", reach="everything") == 422
    assert erase(hers, "", reach="everything") == 422
    assert not Erasure.objects.exists()


@pytest.mark.parametrize(
    "what",
    [
        {},
        {"reach": "nonsense"},
        {"reach": "talk", "id": "x"},
        {"reach": "talk", "id": str(uuid4())},
        {"reach": "picked", "picked": ["accounts.User:1"]},
        {"reach": "about"},
        {"reach": "about", "about": "m"},
        {"reach": "about", "about": "ma\0ya", "seen": "x"},
        {"reach": "about", "about": "unheard of", "picked": ["accounts.User:1"], "here": "accounts.User:1"},
        {"reach": "about", "about": "maya", "rest": ["accounts.User:goes", ":", "\ufffd"], "otherwise": "\0 : /"},
        {"reach": "period", "since": "2026-02-02", "until": "2026-01-01"},
        {"reach": "period"},
        {"reach": "period", "since": "yesterday\0", "until": "☃"},
    ],
)
def test_what_is_nothing_is_told_so(hers: Client, what: dict[str, Any]) -> None:
    for name in ("erase-preview", "erase-begin"):
        answer = hers.post(reverse(f"data_rights:{name}"), {**what, "passphrase": PASSPHRASE}, follow=True)
        assert answer.status_code in {200, 409, 422}
    assert not Erasure.objects.exists()


def test_a_strangers_talk_is_not_there(hers: Client, bob: User) -> None:
    talk = an_answered_turn(a_conversation(bob), MAYA).conversation
    assert erase(hers, reach="talk", id=talk.pk) == 302
    assert not Erasure.objects.exists()


def test_after_everything_the_receipt_is_readable_and_says_nothing_of_what_it_was(
    hers: Client, at_once: Callable[[], None]
) -> None:
    assert erase(hers, reach="everything") == 302
    at_once()
    erasure = Erasure.objects.get()
    assert not User.objects.exists()
    nobody = Client()
    page = nobody.get(reverse("data_rights:erasure", args=[erasure.pk]))
    assert page.status_code == 200
    assert "Clear-Site-Data" in page.headers
    receipt = json.loads(nobody.get(reverse("data_rights:erasure-json", args=[erasure.pk])).content)
    assert receipt["rows"]["conversations.Message"] >= 2
    for text in ("Maya", "Rhubarb", "Alice"):
        assert text not in page.content.decode()
        assert text not in json.dumps(receipt)
    begun = nobody.post(reverse("data_rights:begin-anew", args=[erasure.pk]))
    assert "/set-up/" in begun.headers["Location"]


def test_where_there_is_an_owner_nobody_begins_anew(hers: Client, alice: User) -> None:
    now = timezone.now()
    done = Erasure.objects.create(person=0, reach="everything", state="done", asked_at=now, ended_at=now, is_open=False)
    assert Client().post(reverse("data_rights:begin-anew", args=[done.pk])).status_code == 404


def test_a_second_one_is_refused(hers: Client) -> None:
    assert erase(hers, reach="everything") == 302
    erase(hers, reach="talk", id=Conversation.objects.get().pk)
    assert Erasure.objects.count() == 1


def test_with_a_server_of_ones_own_the_receipt_says_what_is_out_of_reach(
    hers: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    erase(hers, reach="talk", id=Conversation.objects.get().pk)
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    running.run(Erasure.objects.get(), home=tmp_path, embedded=False)
    page = hers.get(reverse("data_rights:erasure", args=[Erasure.objects.get().pk])).content.decode()
    assert "The database is a server of your own." in page
