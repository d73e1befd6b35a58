"""Choose, look first, type the passphrase, get a receipt."""

import json
from collections.abc import Callable
from pathlib import Path
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
def at_once(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """What the worker does, but for rewriting tables, which can't be done within a test's transaction."""
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    monkeypatch.setattr(running, "remove_orphans", lambda: 0)
    monkeypatch.setattr(running, "end_log_files", lambda: None)

    def work(home: Path = Path("/nonexistent")) -> None:
        for erasure in Erasure.objects.filter(is_open=True):
            running.run(erasure, home=home, embedded=True)

    return work


def erase(client: Client, passphrase: str = PASSPHRASE, **what: object) -> int:
    return client.post(reverse("data_rights:erase-begin"), {**what, "passphrase": passphrase}).status_code


def test_the_page_offers_what_there_is_and_asks_for_nothing_in_its_address(hers: Client) -> None:
    page = hers.get(reverse("data_rights:erase")).content.decode()
    assert "A person, a topic" in page
    assert str(Conversation.objects.get().pk) in page
    assert 'method="get"' not in page


def test_what_there_is_about_somebody_is_found_and_goes(hers: Client, at_once: Callable[[], None]) -> None:
    found = hers.post(reverse("data_rights:erase-find"), {"about": "maya"})
    picked = [
        f"{group.table}:{one.key}" for group in found.context["groups"] for one in group.found if "Maya" in one.text
    ]
    assert {one.partition(":")[0] for one in picked} == {
        "conversations.Message",
        "conversations.Conversation",
        "memories.Memory",
        "memories.Person",
    }
    told = hers.post(reverse("data_rights:erase-preview"), {"reach": "picked", "picked": picked})
    assert MAYA in told.content.decode()
    assert Message.objects.filter(text=MAYA).exists()
    assert erase(hers, reach="picked", picked=picked) == 302
    at_once()
    assert not Message.objects.filter(text__icontains="maya").exists()
    assert not Memory.objects.filter(text__icontains="maya").exists()
    again = hers.post(reverse("data_rights:erase-find"), {"about": "maya"})
    assert not [one for group in again.context["groups"] for one in group.found if "Maya" in one.text]


def test_memory_is_asked_for_what_went_and_the_words_are_kept_nowhere(
    hers: Client, at_once: Callable[[], None]
) -> None:
    picked = [f"conversations.Message:{Message.objects.get(text=MAYA).pk}"]
    told = hers.post(reverse("data_rights:erase-preview"), {"reach": "picked", "picked": picked, "about": "Maya"})
    assert '<input type="hidden" name="about" value="Maya">' in told.content.decode()
    assert erase(hers, reach="picked", picked=picked, about="Maya") == 302
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
    picked = [f"conversations.Message:{Message.objects.get(text=MAYA).pk}"]
    erase(hers, reach="picked", picked=picked, about="maya")
    at_once()
    receipt = Erasure.objects.get()
    assert receipt.verified["recall"]["came_back"] == 1
    assert "something came back" in hers.get(reverse("data_rights:erasure", args=[receipt.pk])).content.decode()


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
        {"reach": "picked"},
        {"reach": "picked", "picked": ["accounts.User:1"]},
        {"reach": "picked", "picked": ["nowhere:" + str(uuid4())]},
        {"reach": "period", "since": "2026-02-02", "until": "2026-01-01"},
        {"reach": "period"},
        {"reach": "period", "since": "yesterday\0", "until": "☃"},
    ],
)
def test_what_is_nothing_is_told_so(hers: Client, what: dict[str, object]) -> None:
    for name in ("erase-preview", "erase-begin"):
        answer = hers.post(reverse(f"data_rights:{name}"), {**what, "passphrase": PASSPHRASE}, follow=True)
        assert answer.status_code in {200, 422}
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
