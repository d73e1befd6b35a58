"""Whenever Hearth is killed, help stands beside words that call for it; and it is watched for as long as was said."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import message_views
from apps.conversations.access import get_turn
from apps.conversations.branching import say_instead
from apps.conversations.caring import WATCHES_TURNS, take_care
from apps.conversations.models import Conversation, Turn
from apps.conversations.services import begin_turn, finish_turn, interrupt_turns, retry_turn
from apps.wellbeing.models import CareCount
from tests import people

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
CRISIS = "I want to kill myself."


class Killed(BaseException):
    pass


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def page_of(talk: Conversation, client_of: SignIn) -> str:
    return client_of(talk.user).get(talk.get_absolute_url()).text.split("<template")[0]


def test_words_that_were_kept_and_not_looked_at_get_their_card_at_the_next_start(
    talk: Conversation, client_of: SignIn
) -> None:
    begin_turn(conversation=talk, turn_id=uuid4(), text=CRISIS)
    assert interrupt_turns() == 1
    page = page_of(talk, client_of)
    assert "data-care-card" in page
    assert "kill" not in page.split("</title>")[0]
    assert "Conversation of" in page
    assert CareCount.objects.count() == 1


def test_an_ordinary_turn_gets_none(talk: Conversation, client_of: SignIn) -> None:
    begin_turn(conversation=talk, turn_id=uuid4(), text="What should I plant?")
    interrupt_turns()
    assert "data-care-card" not in page_of(talk, client_of)


def test_words_put_right_have_their_card_before_anything_is_learned_from_them(
    talk: Conversation, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = people.an_answered_turn(talk, "I want to kiss myself.")

    def killed(_turns: object) -> None:
        raise Killed

    monkeypatch.setattr(message_views, "learn_now", killed)
    address = reverse("conversations:message", args=[talk.pk, turn.prompt_id])
    with pytest.raises(Killed):
        client_of(talk.user).post(address, {"do": "correct", "text": CRISIS, "turn": str(uuid4())})
    page = page_of(talk, client_of)
    assert "data-care-card" in page
    assert "Conversation of" in page


def say(talk: Conversation, words: str) -> Turn:
    whole = Conversation.objects.select_related("tip", "user", "persona").get(pk=talk.pk)
    turn, _is_new = begin_turn(conversation=whole, turn_id=uuid4(), text=words)
    return turn


def answered(turn: Turn, *, again: bool = False) -> bool:
    """Whether it was watched."""
    occasion = take_care(turn, again=again)
    finish_turn(turn=turn, text="I hear you.", status=Turn.Status.COMPLETE)
    return occasion.watchful


def tried_again(turn: Turn) -> Turn:
    return retry_turn(turn=get_turn(turn.conversation.user, turn.conversation_id, turn.pk))


def test_other_versions_of_one_reply_do_not_use_up_the_watch(talk: Conversation) -> None:
    answered(say(talk, CRISIS))
    turn = say(talk, "I made some tea.")
    watched = [answered(turn)]
    for _time in range(WATCHES_TURNS + 1):
        turn = tried_again(turn)
        watched.append(answered(turn, again=True))
    assert all(watched)


def test_the_watch_ends_after_as_many_words_of_hers_and_holds_for_each_answer_to_the_last(talk: Conversation) -> None:
    answered(say(talk, CRISIS))
    for number in range(WATCHES_TURNS):
        turn = say(talk, f"I read page {number}.")
        assert answered(turn)
    assert answered(tried_again(turn), again=True)
    assert not answered(say(talk, "I made some tea."))


def test_the_words_of_a_crisis_themselves_said_otherwise_are_watched_on(talk: Conversation) -> None:
    turn = say(talk, CRISIS)
    answered(turn)
    say_instead(message=turn.prompt, turn_id=(instead := uuid4()), text="I made some tea.")
    assert answered(get_turn(talk.user, talk.pk, instead))


def test_the_watch_ends_after_a_day(talk: Conversation) -> None:
    answered(say(talk, CRISIS))
    Turn.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert not answered(say(talk, "I made some tea."))
