"""What care counts, it counts once for the same words: tried again, gone on with, or put right."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.caring import take_care
from apps.conversations.models import Conversation, Turn
from apps.conversations.services import finish_turn, retry_turn
from apps.wellbeing.models import CareCount
from tests import people

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
SINCERE = "Are you a real person?"


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def counted(user: User) -> dict[str, int]:
    return dict(CareCount.objects.filter(user=user).values_list("kind", "times"))


def put_right(client: Client, turn: Turn, text: str) -> None:
    address = reverse("conversations:message", args=[turn.conversation_id, turn.prompt_id])
    client.post(address, {"do": "correct", "text": text, "turn": str(uuid4())})


def test_a_sincere_question_that_is_put_right_is_no_second_one(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    turn = people.an_answered_turn(talk, SINCERE)
    take_care(turn)
    put_right(client_of(alice), turn, "Are you a real person, really?")
    assert counted(alice) == {"identity": 1}


def test_two_sincere_questions_are_two(alice: User, talk: Conversation) -> None:
    for text in (SINCERE, "Do you really care about me?"):
        take_care(people.an_answered_turn(talk, text))
    assert counted(alice) == {"identity": 2}


@pytest.mark.parametrize("swipes", [1, 3])
def test_a_typo_that_is_mended_in_a_cry_for_help_counts_no_second_time(
    alice: User, talk: Conversation, client_of: SignIn, swipes: int
) -> None:
    turn = people.an_answered_turn(talk, "I want to kil myself. I want to die.")
    take_care(turn)
    for _again in range(swipes - 1):
        turn = retry_turn(turn=turn)
        take_care(turn, again=True)
        finish_turn(turn=turn, text="Are you safe?", status=Turn.Status.COMPLETE)
        turn.refresh_from_db()
    put_right(client_of(alice), turn, "I want to kill myself. I want to die.")
    assert counted(alice) == {"suicide": 1}
    assert {one.care for one in Turn.objects.filter(prompt=turn.prompt_id)} == {"crisis"}


def test_words_that_only_become_a_cry_for_help_when_they_are_put_right_count_then(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    turn = people.an_answered_turn(talk, "I want to kiss my cat.")
    take_care(turn)
    put_right(client_of(alice), turn, "I want to kill myself.")
    assert counted(alice) == {"suicide": 1}
