"""The card with help is hidden and shown again by its owner, and by nobody else."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.caring import take_care
from apps.conversations.models import Turn
from apps.conversations.services import retry_turn
from tests import people

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]


@pytest.fixture
def turn(alice: User) -> Turn:
    alice.country = "GB"
    alice.save()
    turn = people.an_answered_turn(people.a_conversation(alice), "I want to kill myself.", "Are you safe right now?")
    take_care(turn)
    return turn


@pytest.mark.parametrize("htmx", [True, False])
def test_the_card_can_be_hidden_and_shown_again(alice: User, turn: Turn, client_of: SignIn, htmx: bool) -> None:
    client = client_of(alice)
    headers = {"HX-Request": "true"} if htmx else {}
    address = reverse("conversations:care", args=[turn.conversation_id, turn.pk])
    hidden = client.post(address, {"do": "hide"}, headers=headers, follow=True).content.decode()
    assert "Show help" in hidden
    assert "tel:" not in hidden.split("<template")[0]
    shown = client.post(address, {"do": "show"}, headers=headers, follow=True).content.decode()
    assert "tel:116123" in shown.split("<template")[0]


def test_a_hidden_card_stays_hidden_when_the_same_words_are_answered_again(
    alice: User, turn: Turn, client_of: SignIn
) -> None:
    def page() -> str:
        return client_of(alice).get(turn.conversation.get_absolute_url()).content.decode()

    client_of(alice).post(reverse("conversations:care", args=[turn.conversation_id, turn.pk]), {"do": "hide"})
    again = retry_turn(turn=Turn.objects.select_related("conversation__user", "prompt").get(pk=turn.pk))
    take_care(again, again=True)
    assert "Show help" in page()
    assert "tel:" not in page().split("<template")[0]
    client_of(alice).post(reverse("conversations:care", args=[turn.conversation_id, again.pk]), {"do": "show"})
    assert "tel:116123" in page().split("<template")[0]
    turn.refresh_from_db()
    assert not turn.card_hidden, "it is one card, whichever answer is shown"


def test_words_that_call_for_other_help_bring_a_hidden_card_again(alice: User, turn: Turn, client_of: SignIn) -> None:
    client = client_of(alice)
    client.post(reverse("conversations:care", args=[turn.conversation_id, turn.pk]), {"do": "hide"})
    address = reverse("conversations:message", args=[turn.conversation_id, turn.prompt_id])
    hidden = []
    for words in ("I want to kill myself!", "My husband beats me every day."):
        client.post(address, {"do": "correct", "text": words, "turn": str(uuid4())})
        turn.refresh_from_db()
        hidden.append((turn.danger, turn.card_hidden))
    assert hidden == [("suicide", True), ("violence", False)]


def test_a_stranger_cannot_hide_it(bob: User, turn: Turn, client_of: SignIn) -> None:
    address = reverse("conversations:care", args=[turn.conversation_id, turn.pk])
    assert client_of(bob).post(address, {"do": "hide"}).status_code == 404
    turn.refresh_from_db()
    assert not turn.card_hidden


def test_hiding_needs_a_post(alice: User, turn: Turn, client_of: SignIn) -> None:
    address = reverse("conversations:care", args=[turn.conversation_id, turn.pk])
    assert client_of(alice).get(address).status_code == 302
    turn.refresh_from_db()
    assert not turn.card_hidden
