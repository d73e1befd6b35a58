"""“Don't remember what I said about X”: X leaves memory, as by “forget X”; where nothing sure is found, nothing does."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.gate import sort_turn
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.services import finish_turn
from apps.conversations.wishes import Granted, grant_wish, has_wish
from apps.memories import profile
from apps.memories.models import Episode, Memory
from apps.memories.services import restore_memories
from tests import people

pytestmark = pytest.mark.django_db(transaction=True)
WILMA = "My aunt Wilma lives in Bern."
OTTO = "My neighbour Otto plays chess on Tuesdays."
WISH = "Please don't remember what I said about my aunt Wilma."


def say(talk: Conversation, text: str, reply: str = "I see.") -> Granted:
    """As the web process does, from the first word to the last, and the worker after it."""
    talk.refresh_from_db()
    turn = people.a_turn(talk, text)
    granted = grant_wish(talk.user, turn) if has_wish(turn) else Granted()
    sort_turn(turn)
    finish_turn(turn=turn, text=reply, status=Turn.Status.COMPLETE, notice=granted.notice)
    learn_backlog()
    return granted


def in_mind(word: str) -> bool:
    said = Episode.objects.filter(text__icontains=word, forgotten_at=None)
    return said.exists() or Memory.objects.filter(text__icontains=word, forgotten_at=None).exists()


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


@pytest.mark.parametrize("wish", [WISH, "Merk dir nicht, was ich über meine Tante Wilma gesagt habe."])
def test_whom_it_names_leaves_memory_and_what_was_said_before_stays(talk: Conversation, wish: str) -> None:
    say(talk, WILMA, "Wilma! What is she like?")
    say(talk, OTTO)
    granted = say(talk, wish, "All right.")
    assert "forgotten" in granted.notice
    assert "forgotten" in granted.told
    assert not in_mind("Wilma")
    assert in_mind("Otto")


def test_it_can_be_undone_for_an_hour(alice: User, talk: Conversation) -> None:
    say(talk, WILMA)
    say(talk, WISH)
    gone = list(Memory.objects.filter(text__icontains="Wilma").values_list("pk", flat=True))
    assert restore_memories(user=alice, ids=gone)
    assert in_mind("Wilma")


def test_where_nothing_sure_is_found_it_says_so_and_touches_nothing(talk: Conversation) -> None:
    say(talk, WILMA)
    say(talk, OTTO)
    granted = say(talk, "Please don't remember what I said about Theobald.")
    assert "Nothing was found" in granted.notice
    assert in_mind("Wilma")
    assert in_mind("Otto")


def test_forgetting_what_was_said_of_one_takes_no_other_along(talk: Conversation) -> None:
    say(talk, WILMA)
    say(talk, OTTO)
    say(talk, "Forget what I said about Wilma.")
    assert not in_mind("Wilma")
    assert in_mind("Otto")


def test_it_is_found_in_another_case_and_another_talk(alice: User, talk: Conversation) -> None:
    say(talk, "Моя тётя Ильза живёт в Берне.")
    other = people.a_conversation(alice, persona=talk.persona)
    say(other, "Отто играет в шахматы.")
    say(other, "Не запоминай то, что я сказал про Ильзу.")
    assert not in_mind("Ильза")
    assert in_mind("Отто")


def test_what_the_worker_has_not_come_to_is_not_learned(talk: Conversation) -> None:
    people.an_answered_turn(talk, WILMA, "I see.")
    people.an_answered_turn(talk, OTTO, "I see.")
    assert "forgotten" in say(talk, WISH).notice
    assert not in_mind("Wilma")
    assert in_mind("Otto")


def test_what_is_asked_about_is_left_out_and_names_no_talk(talk: Conversation) -> None:
    say(talk, "My aunt Wilma has HIV.")
    say(talk, OTTO)
    say(talk, WISH)
    asked = Turn.objects.get(prompt__text="My aunt Wilma has HIV.")
    assert asked.keeping == Turn.Keeping.LEAVE


def test_all_of_today_means_today_in_every_talk(alice: User, talk: Conversation) -> None:
    say(talk, WILMA)
    long_ago = timezone.now() - timedelta(days=3)
    Message.objects.update(created_at=long_ago)
    Episode.objects.update(said_at=long_ago)
    say(talk, OTTO)
    other = people.a_conversation(alice, persona=talk.persona)
    say(other, "I dyed my hair with beetroot.")
    say(other, "I hate olives.")
    say(other, "Don't remember anything I said today.")
    assert not any(in_mind(word) for word in ("Otto", "beetroot", "olives"))
    assert in_mind("Wilma")


def test_this_talk_means_all_of_it_and_no_other(alice: User, talk: Conversation) -> None:
    say(talk, WILMA)
    other = people.a_conversation(alice, persona=talk.persona)
    say(other, OTTO)
    say(other, "I hate olives.")
    say(other, "Don't remember what I said in this talk.")
    assert not in_mind("Otto")
    assert not in_mind("olives")
    assert in_mind("Wilma")


def test_nobody_elses_words_go(alice: User, bob: User, talk: Conversation) -> None:
    say(people.a_conversation(bob), WILMA)
    say(talk, WILMA)
    say(talk, WISH)
    assert Episode.objects.filter(user=bob, text=WILMA, forgotten_at=None).exists()
    assert not Episode.objects.filter(user=alice, text=WILMA, forgotten_at=None).exists()


def test_while_memory_is_paused_too(alice: User, talk: Conversation) -> None:
    say(talk, WILMA)
    say(talk, OTTO)
    profile.pause(user=alice, paused=True, now=timezone.now())
    say(talk, WISH)
    assert not in_mind("Wilma")
    assert in_mind("Otto")
