"""A memory that Alice only put right still rests on what she said, and goes with that. What she wrote down herself stays."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import branching, deleting, services
from apps.conversations.learning import learn_backlog, learn_now
from apps.conversations.models import Message, Turn
from apps.data_rights.erasing.rows import erase_rows, preview
from apps.llm.registry import embedder
from apps.memories.keepers import TO_ALL
from apps.memories.models import Episode, Memory
from apps.memories.services import Statement
from apps.memories.settling import settle
from apps.privacy.consent import grant_consent, kept_for, withdraw_consent
from apps.privacy.erasing import Chosen
from apps.privacy.purposes import Purpose
from apps.privacy.scope import Reach, Scope
from tests import people
from tests.integration.memory_book import WRITTEN, post

pytestmark = pytest.mark.django_db

SAID, RIGHT = "Remember that I take Metformin 500 for my diabetes.", "I take Metformin 850 for my diabetes."
BY_HAND = "Asthma runs in my family."


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


@pytest.fixture
def turn(alice: User) -> Turn:
    """She allowed her health to be remembered, and told of it."""
    grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    turn = people.an_answered_turn(people.a_conversation(alice), SAID, "I will.")
    learn_backlog()
    people.a_memory(alice, BY_HAND)
    return turn


@pytest.fixture
def right(turn: Turn, hers: Client) -> Memory:
    """And put right what was learned of it."""
    (memory,) = Memory.objects.filter(text__contains="Metformin")
    assert post(hers, "edit", memory.pk, **WRITTEN | {"text": RIGHT}).status_code == 302
    memory.refresh_from_db()
    assert (memory.text, memory.origin) == (RIGHT, Memory.Origin.HAND)
    return memory


def known() -> set[str]:
    return {*Memory.objects.values_list("text", flat=True), *Episode.objects.values_list("text", flat=True)}


def test_it_goes_when_the_consent_is_taken_back_and_is_counted_before(alice: User, right: Memory) -> None:
    counted = kept_for(alice, Purpose.HEALTH)
    assert withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now()) == counted
    assert known() == {BY_HAND, "I will."}


def test_words_that_say_nothing_private_any_more_were_kept_for_it_all_the_same(
    alice: User, hers: Client, right: Memory
) -> None:
    post(hers, "edit", right.pk, **WRITTEN | {"text": "I play the cello."})
    withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    assert "I play the cello." not in known()


def test_it_goes_with_its_talk_and_is_shown_before(alice: User, turn: Turn, right: Memory) -> None:
    chosen = Chosen(Scope(Reach.TALK, id=turn.conversation_id))
    assert preview(alice, chosen)["memories.Memory"] == 1
    erase_rows(alice, chosen)
    assert known() == {BY_HAND}


def test_it_goes_with_its_message(turn: Turn, right: Memory) -> None:
    deleting.delete_message(message=turn.prompt)
    assert not Message.objects.filter(pk=turn.prompt_id).exists()
    assert RIGHT not in known()


def test_it_stays_where_a_typo_is_put_right_or_another_branch_is_shown(turn: Turn, right: Memory) -> None:
    message = Message.objects.select_related("conversation__user", "parent").get(pk=turn.prompt_id)
    learn_now(branching.correct_message(message=message, text=SAID.replace("my", "the")))
    branching.say_instead(message=message, turn_id=(instead := uuid4()), text="Never mind.")
    other = Turn.objects.select_related("conversation__user", "prompt").get(pk=instead)
    services.finish_turn(turn=other, text="As you like.", status=Turn.Status.COMPLETE)
    right.refresh_from_db()
    assert right.text == RIGHT
    erase_rows(message.conversation.user, Chosen(Scope(Reach.TALK, id=turn.conversation_id)))
    assert RIGHT not in known(), "also from a branch that is not shown"


def test_what_was_written_by_hand_stays_although_it_was_said_as_well(alice: User, turn: Turn) -> None:
    told = Statement(BY_HAND, Memory.Kind.FACT, Memory.Origin.OWNER, timezone.now(), kept_for=("health",))
    sources = [turn.prompt_id]
    settle(
        user=alice, statements=[told], sources=sources, told=TO_ALL, embedder=embedder("builtin"), now=timezone.now()
    )
    erase_rows(alice, Chosen(Scope(Reach.TALK, id=turn.conversation_id)))
    withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    assert known() == {BY_HAND}


def test_a_thought_that_was_put_right_goes_with_thinking(alice: User, hers: Client) -> None:
    thought = people.a_memory(alice, "You like the water.", origin=Memory.Origin.THOUGHT)
    thought.drawn_from.add(people.a_memory(alice, "I swim on Mondays."))
    post(hers, "edit", thought.pk, **WRITTEN | {"text": "I like cold water."})
    assert kept_for(alice, Purpose.REFLECTION) == 1
    withdraw_consent(person=alice, purpose=Purpose.REFLECTION, now=timezone.now())
    assert known() == {"I swim on Mondays."}


def test_what_was_put_right_before_this_was_noted_is_recognised(alice: User, turn: Turn, right: Memory) -> None:
    written = people.a_memory(alice, "I sing.", sources=[turn.prompt_id])
    Memory.objects.filter(pk=written.pk).update(created_at=timezone.now() - timedelta(days=9))
    Memory.objects.update(corrected=False)
    with connection.cursor() as cursor:
        cursor.execute(import_module("apps.memories.migrations.0010_corrected").MARK)
    assert list(Memory.objects.filter(corrected=True)) == [right]
