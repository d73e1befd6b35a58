"""A message that can't be taken comes back with help where its words call for it."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations import help_card, message_views, views
from apps.conversations.growing import TurnRunning
from apps.conversations.models import Conversation
from apps.wellbeing.models import CareCount
from tests import people

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
CRISIS = "I want to kill myself."
FILLER = "and then we walked on along the river. "


@pytest.fixture
def talk(alice: User) -> Conversation:
    User.objects.filter(pk=alice.pk).update(country="GB")
    return people.a_conversation(alice)


def full(**_: object) -> None:
    raise OperationalError("could not extend file: No space left on device")


def sent(client: Client, talk: Conversation, text: str, *, htmx: bool, turn: str = "") -> tuple[int, str]:
    address = reverse("conversations:create-turn", args=[talk.pk])
    headers = {"HX-Request": "true"} if htmx else {}
    answer = client.post(address, {"text": text, "turn": turn or str(uuid4())}, headers=headers)
    return answer.status_code, answer.text.split("<template")[0]  # What stands behind it is for when nobody answers.


@pytest.mark.parametrize("htmx", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        FILLER * 2_000 + CRISIS,
        CRISIS + FILLER * 2_000,
        FILLER * 1_000 + CRISIS + FILLER * 1_000,
        FILLER * 10_000 + CRISIS,
        f"{CRISIS}\0",
    ],
)
def test_what_is_no_message_gets_help_all_the_same(
    alice: User, talk: Conversation, client_of: SignIn, text: str, htmx: bool
) -> None:
    status, page = sent(client_of(alice), talk, text, htmx=htmx)
    assert status == 422
    assert 'href="tel:116123"' in page


def test_a_page_that_is_out_of_date_keeps_no_help_back(alice: User, talk: Conversation, client_of: SignIn) -> None:
    status, page = sent(client_of(alice), talk, CRISIS, htmx=True, turn="nonsense")
    assert status == 422
    assert 'href="tel:116123"' in page


@pytest.mark.parametrize("htmx", [True, False])
def test_a_full_disk_keeps_no_help_back(
    alice: User, talk: Conversation, client_of: SignIn, htmx: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "begin_turn", full)
    status, page = sent(client_of(alice), talk, CRISIS, htmx=htmx)
    assert status == 503
    assert "the disk may be full" in page
    assert 'href="tel:116123"' in page
    assert not CareCount.objects.exists()


def test_where_not_even_her_contacts_can_be_read_the_numbers_stand_there(
    alice: User, talk: Conversation, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_user: User) -> None:
        raise OperationalError("the server has closed this connection")

    monkeypatch.setattr(views, "begin_turn", full)
    monkeypatch.setattr(help_card, "contacts_of", gone)
    assert 'href="tel:116123"' in sent(client_of(alice), talk, CRISIS, htmx=True)[1]


@pytest.mark.parametrize("text", ["", "one\0two", FILLER * 2_000])
def test_what_calls_for_none_gets_none(alice: User, talk: Conversation, client_of: SignIn, text: str) -> None:
    status, page = sent(client_of(alice), talk, text, htmx=True)
    assert status == 422
    assert "care-card" not in page


@pytest.mark.parametrize("do", ["instead", "correct"])
def test_what_can_not_be_said_instead_or_put_right_now_gets_help(
    alice: User, talk: Conversation, client_of: SignIn, do: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def speaking(**_: object) -> None:
        raise TurnRunning

    for service in ("say_instead", "put_right"):
        monkeypatch.setattr(message_views, service, speaking)
    turn = people.an_answered_turn(talk, "I want to kiss myself.")
    address = reverse("conversations:message", args=[talk.pk, turn.prompt_id])
    answer = client_of(alice).post(address, {"do": do, "text": CRISIS, "turn": str(uuid4())})
    assert answer.status_code == 409
    assert 'href="tel:116123"' in answer.text


def test_her_words_about_what_a_companion_said_are_not_looked_at(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    turn = people.an_answered_turn(talk, "How are you?", CRISIS)
    address = reverse("conversations:message", args=[talk.pk, turn.reply_id])
    answer = client_of(alice).post(address, {"do": "correct", "text": "", "turn": str(uuid4())})
    assert answer.status_code == 422
    assert "care-card" not in answer.text


def test_a_page_that_reaches_nobody_any_more_has_numbers_of_its_own(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    page = client_of(alice).get(talk.get_absolute_url()).text
    for name in ("unsent", "gone"):
        spare = page.split(f'<template id="{name}">')[1].split("</template>")[0]
        assert 'href="tel:999"' in spare
        assert 'href="tel:116123"' in spare
