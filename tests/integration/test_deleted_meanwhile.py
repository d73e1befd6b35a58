"""A talk is deleted, in another tab, while a message of it is read: there is nothing to answer any more, and nothing breaks."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import beginning, services, turns
from apps.conversations.models import Conversation, Message, Turn
from tests import people

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
WORDS = ["I want to kill myself.", "What is a good soup for November?"]
"""Beside the first a card is kept, so that more is written."""
MOMENTS = {"before its talk is read": (turns, "book_of"), "before its card is kept": (turns, "take_care")}


@pytest.fixture(params=WORDS, ids=["in danger", "calm"])
def words(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


@pytest.fixture(params=[*MOMENTS, "before it is spoken"])
def deleted_meanwhile(request: pytest.FixtureRequest, talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    place, name = MOMENTS.get(request.param, (beginning, "prepare"))
    step = getattr(place, name)

    def delete() -> None:
        services.delete_conversation(conversation=Conversation.objects.get(pk=talk.pk))

    def deleted(*said: Any, **more: Any) -> Any:
        if place is turns:
            delete()
            return step(*said, **more)
        done = step(*said, **more)
        delete()
        return done

    monkeypatch.setattr(place, name, deleted)


@pytest.mark.usefixtures("deleted_meanwhile")
class TestATalkThatIsDeletedMeanwhile:
    def test_takes_no_message(self, alice: User, talk: Conversation, client_of: SignIn, words: str) -> None:
        address = reverse("conversations:create-turn", args=[talk.pk])
        response = client_of(alice).post(address, {"turn": str(uuid4()), "text": words}, headers={"HX-Request": "true"})
        assert response.status_code == 404
        assert not Message.objects.filter(text=words).exists()

    def test_answers_nothing_anew(self, alice: User, talk: Conversation, client_of: SignIn, words: str) -> None:
        turn = people.an_answered_turn(talk, words)
        response = client_of(alice).post(reverse("conversations:retry", args=[talk.pk, turn.pk]))
        assert response.status_code == 404

    def test_goes_on_with_nothing(self, alice: User, talk: Conversation, client_of: SignIn, words: str) -> None:
        turn = people.a_turn(talk, words)
        Turn.objects.filter(pk=turn.pk).update(status=Turn.Status.STOPPED, ended_at=timezone.now())
        response = client_of(alice).post(reverse("conversations:resume", args=[talk.pk, turn.pk]))
        assert response.status_code == 404

    def test_says_nothing_else_instead(self, alice: User, talk: Conversation, client_of: SignIn, words: str) -> None:
        turn = people.an_answered_turn(talk, "How was your day?")
        address = reverse("conversations:message", args=[talk.pk, turn.prompt_id])
        said = {"turn": str(uuid4()), "text": words, "do": "instead"}
        assert client_of(alice).post(address, said, follow=True).status_code == 404
        assert not Message.objects.filter(text=words).exists()
