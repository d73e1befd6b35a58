"""What memory makes of chats that were brought: nothing without a yes, and with one no more than of a talk held here."""

import json
from collections.abc import Callable

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import learning
from apps.conversations.branching import correct_message, show_branch
from apps.conversations.distilling import waiting_to_be_distilled
from apps.conversations.importing.files import file_of
from apps.conversations.importing.jobs import work_on
from apps.conversations.importing.services import accept, open_import
from apps.conversations.learning import learn_backlog
from apps.conversations.models import ChatImport, Conversation, Message, Turn
from apps.conversations.services import retry_turn
from apps.memories.models import Episode, Memory
from apps.privacy.consent import has_consent, withdraw_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.chats import a_conversation, a_node

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]
MAYA = "My sister Maya lives in Lyon."
ILL = "I was diagnosed with diabetes last year."
TALK = a_conversation(("user", MAYA), ("assistant", "I live in Lyon, too."), ("user", "Oh."), ("assistant", "Yes."))


def bring(user: User, *conversations: object, learns: bool) -> None:
    """And learn what may be learned."""
    chats = open_import(user=user, pieces=[json.dumps(conversations).encode()], now=timezone.now())
    for _step in ("look", "bring"):
        work_on(ChatImport.objects.select_related("user").get(pk=chats.pk))
        accept(chats=chats, persona=None, learns=learns)
    assert not file_of(chats.pk).exists()
    learn_backlog()


def remembered() -> set[str]:
    return set(Episode.objects.values_list("text", flat=True))


def test_without_a_yes_nothing_is_remembered(alice: User) -> None:
    bring(alice, TALK, learns=False)
    assert not remembered()
    assert not Memory.objects.exists()
    assert not learning.backlog().exists()


def test_without_consent_a_yes_does_nothing(db: None) -> None:
    silent = people.a_person("silent", remember=False)
    bring(silent, TALK, learns=True)
    assert not ChatImport.objects.get().learns
    assert not remembered()


def test_consent_that_is_taken_back_meanwhile_counts(alice: User) -> None:
    withdraw_consent(person=alice, purpose=Purpose.ORDINARY, now=timezone.now())
    bring(alice, TALK, learns=True)
    assert not remembered()


def test_with_a_yes_the_owners_words_are_remembered_and_what_they_say_is_learned(alice: User) -> None:
    bring(alice, TALK, learns=True)
    memory = Memory.objects.get()
    assert (memory.text, memory.origin) == (MAYA, Memory.Origin.IMPORTED)
    assert MAYA in remembered()
    assert memory.valid_from.year == 2024


def test_what_another_ai_said_is_nothing_that_this_companion_said(alice: User) -> None:
    bring(alice, TALK, learns=True)
    assert "I live in Lyon, too." not in remembered()
    assert not Episode.objects.filter(speaker=Episode.Speaker.COMPANION).exists()


def test_private_things_are_asked_about_as_always(alice: User) -> None:
    bring(alice, a_conversation(("user", ILL), ("assistant", "I see.")), learns=True)
    assert not remembered()
    assert Turn.objects.get().keeping == Turn.Keeping.ASK


def test_a_wish_that_another_program_was_told_allows_nothing_here(alice: User) -> None:
    bring(alice, a_conversation(("user", f"Remember that {ILL}"), ("assistant", "Noted.")), learns=True)
    assert not remembered()
    assert not has_consent(alice, Purpose.HEALTH)
    assert Turn.objects.get().keeping == Turn.Keeping.ASK


def test_a_wish_not_to_be_remembered_holds_wherever_it_was_said(alice: User) -> None:
    bring(alice, a_conversation(("user", f"Don't remember this: {MAYA}"), ("assistant", "Fine.")), learns=True)
    assert not remembered()


def test_a_talk_that_was_not_to_be_remembered_there_is_not_remembered_here(alice: User) -> None:
    bring(alice, TALK | {"is_do_not_remember": True}, learns=True)
    assert not remembered()


def test_of_other_branches_nothing_is_remembered_until_they_are_shown(alice: User) -> None:
    nodes = [
        a_node("a", None, "user", "I live in Bonn."),
        a_node("b", "a", "assistant", "Nice."),
        a_node("c", None, "user", MAYA),
        a_node("d", "c", "assistant", "Good."),
    ]
    bring(alice, a_conversation(nodes=nodes, current="b"), learns=True)
    assert remembered() >= {"I live in Bonn."}
    assert MAYA not in remembered()
    show_branch(message=Message.objects.get(text=MAYA))
    learn_backlog()
    assert MAYA in remembered()
    assert "I live in Bonn." not in remembered()


def test_whatever_is_done_in_a_talk_that_may_not_be_learned_from_nothing_is(alice: User) -> None:
    nodes = [
        a_node("u", None, "user", MAYA),
        a_node("a", "u", "assistant", "One."),
        a_node("b", "u", "assistant", "Two."),
    ]
    bring(alice, a_conversation(nodes=nodes, current="a"), learns=False)
    show_branch(message=Message.objects.get(text="Two."))
    learn_backlog()
    correct_message(message=Message.objects.get(role="owner"), text=f"{MAYA} Or Nice.")
    learn_backlog()
    again = retry_turn(turn=Turn.objects.select_related("conversation", "prompt").get(reply__text="Two."))
    Turn.objects.filter(pk=again.pk).update(status=Turn.Status.STOPPED, ended_at=timezone.now())
    learn_backlog()
    assert not remembered()
    assert not Memory.objects.exists()


def test_what_is_said_in_it_here_is_remembered_as_ever(alice: User) -> None:
    bring(alice, TALK, learns=False)
    people.an_answered_turn(Conversation.objects.get(), "I live in Bonn.", "By the Rhine!")
    learn_backlog()
    assert remembered() >= {"I live in Bonn.", "By the Rhine!"}
    assert MAYA not in remembered()


def test_a_yes_that_comes_with_a_later_file_counts(alice: User) -> None:
    bring(alice, TALK, learns=False)
    bring(alice, TALK, learns=True)
    assert MAYA in remembered()


def test_it_is_offered_for_what_came_without_it(alice: User, client_of: Callable[[User], Client]) -> None:
    bring(alice, TALK, learns=False)
    chats = open_import(user=alice, pieces=[json.dumps([TALK]).encode()], now=timezone.now())
    work_on(ChatImport.objects.select_related("user").get(pk=chats.pk))
    address = reverse("conversations:import", args=[chats.pk])
    hers = client_of(alice)
    assert "Let memory learn, if ticked" in hers.get(address).text
    hers.post(address, {"bring": "yes", "learns": "on"})
    work_on(ChatImport.objects.select_related("user").get(pk=chats.pk))
    learn_backlog()
    assert MAYA in remembered()
    again = open_import(user=alice, pieces=[json.dumps([TALK]).encode()], now=timezone.now())
    work_on(ChatImport.objects.select_related("user").get(pk=again.pk))
    assert "Let memory learn" not in hers.get(reverse("conversations:import", args=[again.pk])).text


def test_what_is_said_here_is_learned_first(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "BROUGHT_AT_ONCE", 0)
    bring(alice, TALK, learns=True)
    people.an_answered_turn(people.a_conversation(alice), "I live in Bonn.")
    learn_backlog()
    assert "I live in Bonn." in remembered()
    assert MAYA not in remembered()
    monkeypatch.setattr(learning, "BROUGHT_AT_ONCE", 1)
    learn_backlog()
    assert MAYA in remembered()


def test_while_somebody_is_answered_what_was_brought_waits(alice: User) -> None:
    turn = people.a_turn(people.a_conversation(alice))
    bring(alice, TALK, learns=True)
    assert MAYA not in remembered()
    Turn.objects.filter(pk=turn.pk).update(status=Turn.Status.STOPPED, ended_at=F("created_at"))
    learn_backlog()
    assert MAYA in remembered()


def test_no_model_is_kept_busy_with_it(alice: User) -> None:
    bring(alice, TALK, learns=True)
    Turn.objects.update(distilled_at=None)
    assert not waiting_to_be_distilled(alice).exists()
