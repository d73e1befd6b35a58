"""What a talk is called at the side of every page: never by words that somebody else should not read there."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.book.talks import talks_within
from apps.conversations.branching import say_instead
from apps.conversations.caring import take_care
from apps.conversations.gate import sort_turn
from apps.conversations.models import Conversation, Turn
from apps.conversations.services import begin_turn, finish_turn, interrupt_turns, rename_conversation, retry_turn
from apps.conversations.titles import title_if_discreet
from apps.memories.profile import pause
from apps.privacy.consent import refuse_consent
from apps.privacy.purposes import Purpose
from apps.privacy.scope import Scope
from tests import people

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
CRISIS = "I want to kill myself."
PRIVATE = "My doctor says that I have HIV."


def say(talk: Conversation, text: str) -> Turn:
    turn, _is_new = begin_turn(conversation=talk, turn_id=uuid4(), text=text)
    take_care(turn)
    finish_turn(turn=turn, text="I hear you.", status=Turn.Status.COMPLETE)
    return turn


def title_of(talk: Conversation) -> str:
    return Conversation.objects.get(pk=talk.pk).title


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def test_words_of_a_crisis_name_no_talk_and_no_file(alice: User, talk: Conversation, client_of: SignIn) -> None:
    say(talk, CRISIS)
    assert title_of(talk) == ""
    page = client_of(alice).get("/settings/").text
    assert "kill" not in page
    assert "Conversation of" in page
    assert "kill" not in client_of(alice).get(talk.get_absolute_url()).text.split("</title>")[0]
    assert ["kill" in one.name for one in talks_within(alice, Scope())] == [False]


@pytest.mark.parametrize("words", [CRISIS, "What should I plant?"])
def test_nothing_names_it_before_somebody_has_looked(talk: Conversation, words: str) -> None:
    """Hearth may be killed right then."""
    turn, _is_new = begin_turn(conversation=talk, turn_id=uuid4(), text=words)
    assert title_of(talk) == ""
    finish_turn(turn=turn, text="I hear you.", status=Turn.Status.COMPLETE)
    say_instead(message=turn.prompt, turn_id=uuid4(), text=CRISIS)
    assert title_of(talk) == ""


def test_what_is_said_instead_names_it_instead(talk: Conversation) -> None:
    turn = say(talk, "What should I plant?")
    say_instead(message=turn.prompt, turn_id=(instead := uuid4()), text="What should I cook?")
    take_care(Turn.objects.get(pk=instead))
    assert title_of(talk) == "What should I cook?"


def test_an_ordinary_talk_that_was_cut_off_before_the_look_is_named_after_it(talk: Conversation) -> None:
    begin_turn(conversation=talk, turn_id=uuid4(), text="What should I plant?")
    interrupt_turns()
    assert title_of(talk) == "What should I plant?"


def test_words_that_stay_out_of_memory_name_no_talk_when_they_are_answered_again(talk: Conversation) -> None:
    turn = say(talk, PRIVATE)
    sort_turn(turn)
    take_care(retry_turn(turn=turn), again=True)
    interrupt_turns()
    assert title_of(talk) == ""


def test_neither_do_the_words_that_follow_it_soon(talk: Conversation) -> None:
    say(talk, CRISIS)
    say(Conversation.objects.get(pk=talk.pk), "The pills are here.")
    assert title_of(talk) == ""


def test_what_is_asked_about_names_no_talk(talk: Conversation) -> None:
    turn = say(talk, PRIVATE)
    assert title_of(talk) == PRIVATE
    sort_turn(turn)
    assert turn.keeping == Turn.Keeping.ASK
    assert title_of(talk) == ""


def test_neither_does_what_is_not_to_be_remembered(talk: Conversation) -> None:
    turn = say(talk, "Don't remember this: I cried at work.")
    sort_turn(turn)
    assert turn.keeping == Turn.Keeping.LEAVE
    assert title_of(talk) == ""


def test_nor_what_is_of_a_kind_that_was_refused_for_good(alice: User, talk: Conversation) -> None:
    refuse_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    turn = say(talk, PRIVATE)
    sort_turn(turn)
    assert turn.keeping == Turn.Keeping.LEAVE
    assert title_of(talk) == ""


def test_nor_what_the_next_words_say_is_not_to_be_remembered(talk: Conversation) -> None:
    sort_turn(say(talk, "I dyed my hair with beetroot."))
    assert title_of(talk) == "I dyed my hair with beetroot."
    sort_turn(say(Conversation.objects.get(pk=talk.pk), "Please don't remember that."))
    assert title_of(talk) == ""


@pytest.mark.parametrize("text", ["Don't remember this: I am bisexual and nobody knows.", PRIVATE])
def test_nor_what_is_private_and_said_in_a_pause(alice: User, talk: Conversation, text: str) -> None:
    pause(user=alice, paused=True, now=timezone.now())
    say(talk, text)
    assert title_of(talk) == ""


def test_ordinary_words_said_in_a_pause_name_it(alice: User, talk: Conversation) -> None:
    pause(user=alice, paused=True, now=timezone.now())
    say(talk, "What should I plant?")
    assert title_of(talk) == "What should I plant?"


@pytest.mark.parametrize(
    ("title", "words", "called"),
    [
        ("", PRIVATE, ""),
        ("", "Don't remember this: I cried at work.", ""),
        ("", "What should I plant?", "What should I plant?"),
        ("Garden", PRIVATE, "Garden"),
        ("I have HIV", "What should I ask?", ""),
    ],
)
def test_a_talk_from_elsewhere_is_called_by_nothing_private(title: str, words: str, called: str) -> None:
    assert title_if_discreet(title, words) == called


def test_ordinary_words_from_elsewhere_that_memory_leaves_alone_still_name_their_talk(talk: Conversation) -> None:
    turn = say(talk, "What should I plant?")
    turn.prompt.elsewhere = "chatgpt"
    sort_turn(turn)
    assert turn.keeping == Turn.Keeping.LEAVE
    assert title_of(talk) == "What should I plant?"


def test_a_reply_that_was_begun_before_does_not_bring_the_name_back(talk: Conversation) -> None:
    first = say(talk, PRIVATE)
    stale = Conversation.objects.select_related("tip").get(pk=talk.pk)
    sort_turn(first)
    say(stale, "What should I plant?")
    assert title_of(talk) != PRIVATE


def test_ordinary_words_name_it_and_a_name_of_hers_stays(talk: Conversation) -> None:
    say(talk, "What should I plant?")
    assert title_of(talk) == "What should I plant?"
    rename_conversation(conversation=talk, title="Garden")
    say(talk, CRISIS)
    assert title_of(talk) == "Garden"
