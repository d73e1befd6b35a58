"""What was told of danger is not forgotten with the next words: of somebody else, off the record, in a short “no”."""

from collections.abc import Callable, Iterator
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations import off_record
from apps.conversations.access import get_turn
from apps.conversations.caring import put_right, take_care
from apps.conversations.models import Conversation, Turn
from apps.conversations.off_record import get_talk
from apps.conversations.off_record_turns import prepare_off_record
from apps.conversations.services import begin_turn, finish_turn
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.screening import Danger, Risk
from tests import people

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
CRISIS = "I want to kill myself."
WORRY = "My friend wants to kill herself."


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


@pytest.fixture
def nothing_open() -> Iterator[None]:
    yield
    off_record._talks.clear()


def said(talk: Conversation, words: str) -> Occasion:
    """What they call for, once they are answered."""
    whole = Conversation.objects.select_related("tip", "user", "persona").get(pk=talk.pk)
    turn, _is_new = begin_turn(conversation=whole, turn_id=uuid4(), text=words)
    occasion = take_care(turn)
    finish_turn(turn=turn, text="I hear you.", status=Turn.Status.COMPLETE)
    return occasion


def test_after_worry_about_somebody_no_reply_may_endanger(talk: Conversation) -> None:
    said(talk, WORRY)
    assert said(talk, "Which ones would she use?").in_danger


def test_a_new_talk_begins_without_it(alice: User, talk: Conversation) -> None:
    said(talk, CRISIS)
    other = people.a_conversation(alice)
    assert not said(other, "What is a good soup for November?").in_danger
    other.refresh_from_db()
    assert "soup" in other.title


def test_a_no_to_whether_they_are_safe_brings_the_card_again(talk: Conversation) -> None:
    said(talk, CRISIS)
    occasion = said(talk, "No.")
    assert (occasion.screening.risk, occasion.screening.danger) == (Risk.CRISIS, Danger.SUICIDE)
    assert Turn.objects.get(prompt__text="No.").care == Risk.CRISIS


def test_a_no_to_anything_else_brings_none(talk: Conversation) -> None:
    assert not said(talk, "No.").needs_help
    said(talk, CRISIS)
    said(talk, "I made some tea.")
    assert not said(talk, "No.").needs_help


def test_words_put_right_to_a_no_have_its_card(alice: User, talk: Conversation) -> None:
    said(talk, CRISIS)
    said(talk, "Yes.")
    turn = get_turn(alice, talk.pk, Turn.objects.get(prompt__text="Yes.").pk)
    put_right(message=turn.prompt, text="No.")
    turn.refresh_from_db()
    assert turn.care == Risk.CRISIS


@pytest.mark.usefixtures("nothing_open")
class TestOffTheRecord:
    def opened(self, user: User, client: Client) -> UUID:
        persona = people.a_persona(user)
        answer = client.post(reverse("conversations:off-record-start"), {"persona": str(persona.pk)})
        return UUID(answer["Location"].rstrip("/").rpartition("/")[2])

    def said(self, user: User, talk: UUID, words: str) -> Occasion:
        there = get_talk(user, talk)
        turn, _is_new = off_record.say(there, turn_id=uuid4(), text=words)
        occasion = prepare_off_record(there, turn).occasion
        turn.status = Turn.Status.COMPLETE
        return occasion

    def test_a_no_brings_the_card_there_too(self, alice: User, client_of: SignIn) -> None:
        opened = self.opened(alice, client_of(alice))
        assert not self.said(alice, opened, "No.").needs_help
        assert self.said(alice, opened, WORRY).needs_help
        assert self.said(alice, opened, "Which ones would she use?").in_danger
        assert self.said(alice, opened, CRISIS).needs_help
        assert self.said(alice, opened, "No.").in_crisis
