"""Until its rows go, an erasure can be taken back by whoever asked for it."""

import threading
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message
from apps.data_rights.erasing import running, services
from apps.data_rights.erasing.rows import erase_rows
from apps.data_rights.erasing.services import open_erasure, take_rows, withdraw
from apps.data_rights.models import Erasure
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from tests.people import a_conversation, a_turn, an_answered_turn
from tests.waiting import beside, somebody_waits_for_a_lock, until

MAYA = "My sister Maya moved to Lyon in spring."
OFFER = "Don't erase it after all"


@pytest.fixture
def talk(alice: User) -> Conversation:
    return an_answered_turn(a_conversation(alice), MAYA).conversation


@pytest.fixture
def erasure(talk: Conversation) -> Erasure:
    return open_erasure(user=talk.user, chosen=Chosen(Scope(Reach.TALK, id=talk.pk)), now=timezone.now(), about="Maya")


def page_of(client: Client, pk: UUID) -> str:
    return client.get(reverse("data_rights:erasure", args=[pk])).text.replace("&#x27;", "'")


def take_back(client: Client, pk: UUID) -> int:
    return client.post(reverse("data_rights:erasure-take-back", args=[pk])).status_code


def works(home: Path) -> None:
    """As the worker does, each minute."""
    for one in Erasure.objects.filter(is_open=True):
        running.run(one, home=home, embedded=True)


def test_taken_back_nothing_goes_and_nothing_of_it_stays(
    erasure: Erasure, alice: User, client_of: Callable[[User], Client], tmp_path: Path
) -> None:
    client = client_of(alice)
    assert OFFER in page_of(client, erasure.pk)
    assert take_back(client, erasure.pk) == 302
    works(tmp_path)
    running.run(erasure, home=tmp_path, embedded=True)  # Whoever had read it while it was still wanted.
    assert Message.objects.filter(text=MAYA).exists()
    shown = page_of(client, erasure.pk)
    assert "You took this back. Nothing was erased." in shown
    assert OFFER not in shown
    erasure.refresh_from_db()
    assert (erasure.state, erasure.is_open, erasure.chosen) == (Erasure.State.REFUSED, False, {})
    open_erasure(user=alice, chosen=Chosen(Scope(Reach.EVERYTHING)), now=timezone.now())


def test_once_its_rows_are_gone_it_goes_on(erasure: Erasure, alice: User, client_of: Callable[[User], Client]) -> None:
    client = client_of(alice)
    take_rows(erasure=erasure, now=timezone.now())
    assert OFFER not in page_of(client, erasure.pk)
    response = client.post(reverse("data_rights:erasure-take-back", args=[erasure.pk]), follow=True)
    assert "It has begun meanwhile, and goes on to its end." in response.text
    erasure.refresh_from_db()
    assert (erasure.state, erasure.is_open) == (Erasure.State.CLEANING, True)


def test_a_stranger_is_offered_nothing_and_takes_nothing_back(
    erasure: Erasure, bob: User, client_of: Callable[[User], Client]
) -> None:
    assert OFFER not in page_of(client_of(bob), erasure.pk)
    assert take_back(client_of(bob), erasure.pk) == 404
    assert OFFER not in page_of(Client(), erasure.pk)
    assert take_back(Client(), erasure.pk) == 302
    erasure.refresh_from_db()
    assert erasure.is_open


def test_what_a_night_lets_go_is_no_wish_to_be_taken_back(alice: User, client_of: Callable[[User], Client]) -> None:
    aged = Erasure.objects.create(person=alice.pk, reach=Erasure.Reach.AGED, asked_at=timezone.now())
    assert OFFER not in page_of(client_of(alice), aged.pk)
    assert take_back(client_of(alice), aged.pk) == 404


def test_why_it_waits_is_said(erasure: Erasure, talk: Conversation, client: Client, tmp_path: Path) -> None:
    a_turn(talk)
    works(tmp_path)
    erasure.refresh_from_db()
    assert erasure.state == Erasure.State.WAITING
    assert "a reply is being spoken" in page_of(client, erasure.pk)


@pytest.mark.django_db(transaction=True)
def test_while_the_rows_go_it_is_too_late(erasure: Erasure, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never taken back and erased all the same."""
    going, go, taken_back = threading.Event(), threading.Event(), list[bool]()

    def slowly(user: User, chosen: Chosen) -> object:
        going.set()
        assert go.wait(30)
        return erase_rows(user, chosen)

    monkeypatch.setattr(services, "erase_rows", slowly)
    with beside(lambda: take_rows(erasure=erasure, now=timezone.now())):
        assert going.wait(30)
        with beside(lambda: taken_back.append(withdraw(erasure=erasure, now=timezone.now()))):
            until(somebody_waits_for_a_lock, "it was taken back although its rows were going")
            go.set()
    assert taken_back == [False]
    assert not Message.objects.filter(text=MAYA).exists()
    assert Erasure.objects.get().state == Erasure.State.CLEANING
