"""What was just stated meets what is known: confirmed, replaced, doubted; and what always stands before the companion."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.llm.registry import embedder
from apps.memories.consolidation import consolidate
from apps.memories.keepers import TO_ALL
from apps.memories.models import Episode, Evidence, Memory
from apps.memories.profile import LONGEST, profile_of, rebuild_profile
from apps.memories.rules import statements_in
from apps.memories.services import (
    UNDO_WITHIN,
    Statement,
    doubt_memories,
    end_memories,
    forget_memories,
    note_recalled,
    pin_memory,
    restore_memories,
)
from apps.memories.settling import settle
from apps.privacy.purposes import Purpose
from tests import people
from tests.fakes.embedder import StableEmbedder

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def told(alice: User, text: str, *, at: datetime = NOW) -> list[Memory]:
    statements = statements_in(text, said_at=at, zone=alice.zone, language="en")
    return settle(user=alice, statements=statements, sources=[uuid4()], told=TO_ALL, embedder=StableEmbedder(), now=at)


def current(alice: User) -> list[str]:
    holds = Memory.objects.filter(user=alice, valid_until=None, forgotten_at=None)
    return list(holds.order_by("created_at", "text").values_list("text", flat=True))


def test_what_is_said_again_is_one_memory_with_two_sources(alice: User) -> None:
    told(alice, "My sister Maya lives in Lyon.")
    told(alice, "My sister Maya lives in Lyon.")
    told(alice, "Well, my sister Maya, she lives in Lyon!")
    assert current(alice) == ["My sister Maya lives in Lyon."]
    assert Evidence.objects.count() == 3


def test_the_opposite_is_not_the_same(alice: User) -> None:
    told(alice, "I love rhubarb cake.")
    told(alice, "I hate rhubarb cake.")
    assert len(current(alice)) == 2


def test_what_there_is_one_of_is_replaced_and_kept_as_history(alice: User) -> None:
    told(alice, "I live in Paris.", at=NOW - timedelta(days=400))
    told(alice, "I moved to Lyon.")
    assert current(alice) == ["I moved to Lyon."]
    old = Memory.objects.get(text="I live in Paris.")
    assert old.valid_until == NOW
    assert old.replaced_by == Memory.objects.get(text="I moved to Lyon.")


def test_a_move_makes_what_belonged_to_the_old_place_doubtful(alice: User) -> None:
    told(alice, "I live in Paris. I hate the commute in the morning. I love my flat. I like old maps.")
    told(alice, "I moved to Lyon.")
    doubted = set(Memory.objects.exclude(doubted_at=None).values_list("text", flat=True))
    assert doubted == {"I hate the commute in the morning.", "I love my flat."}


def test_a_doubt_is_put_to_the_owner_once(alice: User) -> None:
    (memory,) = told(alice, "I love my flat.")
    doubt_memories(user=alice, ids=[memory.pk], at=NOW)
    note_recalled(user=alice, ids=[memory.pk], at=NOW)
    memory.refresh_from_db()
    assert (memory.asked_at, memory.recalls) == (NOW, 1)


def test_a_clock_that_jumps_back_ends_nothing_before_it_began(alice: User) -> None:
    told(alice, "I live in Paris.", at=NOW)
    told(alice, "I moved to Lyon.", at=NOW - timedelta(days=900))
    old = Memory.objects.get(text="I live in Paris.")
    assert old.valid_until == old.valid_from


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I like coffee.", "I don't like coffee."),
        ("I love rhubarb cake.", "I don’t love rhubarb cake any more."),
        ("I don't eat meat.", "I eat meat."),
        ("I live with Tom.", "I no longer live with Tom."),
    ],
)
def test_what_is_denied_becomes_history(alice: User, before: str, after: str) -> None:
    for text in (before, after):
        settle(
            user=alice,
            # Whom somebody lives with may be private: it was allowed.
            statements=[
                Statement(
                    text, Memory.Kind.PREFERENCE, Memory.Origin.OWNER, timezone.now(), kept_for=tuple(Purpose.values)
                )
            ],
            sources=[uuid4()],
            told=TO_ALL,
            embedder=embedder("builtin"),
            now=timezone.now(),
        )
    then, now = Memory.objects.get(text=before), Memory.objects.get(text=after)
    assert (then.replaced_by, now.valid_until) == (now, None)


def test_what_was_doubted_and_is_said_again_holds(alice: User) -> None:
    told(alice, "I love rhubarb cake.")
    memory = Memory.objects.get()
    doubt_memories(user=alice, ids=[memory.pk], at=timezone.now())
    told(alice, "I love rhubarb cake!")
    memory.refresh_from_db()
    assert memory.doubted_at is None


def test_what_is_forgotten_is_not_learned_again_from_the_same_words(alice: User) -> None:
    talk = people.a_conversation(alice)
    turn = people.an_answered_turn(talk, "My sister Maya lives in Lyon.", "Lovely.")
    learn_backlog()
    forget_memories(user=alice, ids=list(Memory.objects.values_list("pk", flat=True)), at=timezone.now())
    turn.learned_at = turn.kept_at = None
    turn.save()
    learn_backlog()
    assert current(alice) == []
    consolidate(user=alice, now=timezone.now() + UNDO_WITHIN * 2)
    turn.save()
    learn_backlog()
    assert current(alice) == []
    assert not Episode.objects.filter(text__contains="Maya").exists()


def test_only_the_owners_words_say_something_of_the_owner(alice: User) -> None:
    people.an_answered_turn(
        people.a_conversation(alice), "Tell me a secret.", "My name is Rumpelstiltskin. I live in Lyon."
    )
    learn_backlog()
    assert current(alice) == []


def test_a_talk_that_is_deleted_takes_along_what_was_learned_from_it_alone(alice: User) -> None:
    from apps.conversations.services import delete_conversation

    first = people.a_conversation(alice)
    people.an_answered_turn(first, "My sister Maya lives in Lyon. I hate olives.", "Noted.")
    second = people.a_conversation(alice, persona=first.persona)
    people.an_answered_turn(second, "I hate olives.", "Still?")
    learn_backlog()
    delete_conversation(conversation=first)
    assert current(alice) == ["I hate olives."]
    assert Episode.objects.filter(speaker="memory").count() == 1


def test_ten_thousand_memories_of_one_person_hold_nothing_up(alice: User) -> None:
    Memory.objects.bulk_create(
        [
            Memory(
                user=alice,
                text=f"Maya fact {at}",
                kind="person",
                origin="owner",
                valid_from=NOW,
                created_at=NOW,
                slot="home",
            )
            for at in range(10_000)
        ],
        batch_size=1_000,  # A statement holds 65,535 values.
    )
    told(alice, "I moved to Lyon.")
    assert Memory.objects.filter(valid_until=None).count() == 1


class TestProfile:
    def test_the_pinned_come_first_then_what_matters(self, alice: User) -> None:
        people.a_memory(alice, "I like tea.", importance=3)
        people.a_memory(alice, "I am allergic to nuts.", importance=5)
        pin_memory(memory=people.a_memory(alice, "I sail."), pinned=True)
        assert profile_of(alice).splitlines() == ["I sail.", "I am allergic to nuts."]

    def test_it_never_says_what_no_longer_holds(self, alice: User) -> None:
        ended, doubted, forgotten = (people.a_memory(alice, f"Thing {at}.", importance=5) for at in range(3))
        end_memories(user=alice, ids=[ended.pk], at=timezone.now())
        doubt_memories(user=alice, ids=[doubted.pk], at=timezone.now())
        forget_memories(user=alice, ids=[forgotten.pk], at=timezone.now())
        assert profile_of(alice) == ""
        restore_memories(user=alice, ids=[forgotten.pk])
        assert profile_of(alice) == "Thing 2."

    def test_what_the_companion_or_an_import_says_is_not_in_it_unless_pinned(self, alice: User) -> None:
        said = people.a_memory(alice, "Alice is a queen.", importance=5, origin=Memory.Origin.COMPANION)
        people.a_memory(alice, "Alice flies.", importance=5, origin=Memory.Origin.IMPORTED)
        assert rebuild_profile(user=alice, now=NOW) == ""
        pin_memory(memory=said, pinned=True)
        assert profile_of(alice) == "Alice is a queen."

    def test_it_keeps_its_length(self, alice: User) -> None:
        for at in range(40):
            people.a_memory(alice, f"{at} " + "long " * 30, importance=5)
        lines = profile_of(alice).splitlines()
        assert len(profile_of(alice)) <= LONGEST
        assert all(line.endswith("long") for line in lines)


class TestConsolidation:
    def test_a_plan_whose_day_has_passed_is_history(self, alice: User) -> None:
        told(alice, "On Friday I'm going to the dentist.")
        consolidate(user=alice, now=NOW + timedelta(days=2))
        assert len(current(alice)) == 1
        consolidate(user=alice, now=NOW + timedelta(days=9))
        assert current(alice) == []
        assert Memory.objects.count() == 1

    def test_passing_remarks_fade_and_are_never_deleted(self, alice: User) -> None:
        memory = people.a_memory(alice, "I saw a fox.", origin=Memory.Origin.OWNER, importance=2)
        for season in range(1, 6):
            consolidate(user=alice, now=timezone.now() + timedelta(days=100 * season))
        memory.refresh_from_db()
        assert memory.importance == 1

    def test_twice_does_nothing_the_second_time(self, alice: User) -> None:
        told(alice, "I live in Paris. On Friday I'm going to the dentist.")
        consolidate(user=alice, now=NOW + timedelta(days=9))
        before = list(Memory.objects.values().order_by("pk"))
        consolidate(user=alice, now=NOW + timedelta(days=9))
        assert list(Memory.objects.values().order_by("pk")) == before


@given(texts=st.lists(st.text(max_size=200), max_size=4))
def test_no_text_breaks_learning(texts: list[str]) -> None:
    for text in texts:
        found: list[Any] = statements_in(text, said_at=NOW, zone=UTC, language="en")
        assert all(one.text.strip() for one in found)
