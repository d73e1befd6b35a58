"""While its owner is away, and if they allow it, a companion thinks over what it knows."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import quiet
from apps.conversations.models import Conversation, Turn
from apps.conversations.reflecting import may_be_thought, reflect_while_away
from apps.memories import profile
from apps.memories.embedding import embedder_of
from apps.memories.health import health_of
from apps.memories.models import Episode, Memory, Profile
from apps.memories.services import Statement, correct_memory, end_memories, forget_memories, restore_memories
from apps.privacy.consent import grant_consent, has_consent, withdraw_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.fakes.model import ScriptedChatModel, ScriptedServer

pytestmark = pytest.mark.django_db(transaction=True)

KNOWN = (
    "Alice starts a new job in Graz in May.",
    "Alice sleeps badly before interviews.",
    "Alice paints on Sundays.",
    "Maya visits in June.",
    "Alice swims in the morning.",
    "Alice reads crime novels.",
)
THOUGHT = "Alice seems to find rest in painting and swimming."


def thoughts(*entries: dict[str, Any]) -> str:
    return json.dumps({"thoughts": list(entries)})


@pytest.fixture
def talk(alice: User) -> Conversation:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "Good night.", "Sleep well.")
    Turn.objects.update(created_at=timezone.now() - timedelta(hours=1))
    return talk


@pytest.fixture
def away(alice: User, talk: Conversation, wise: ScriptedChatModel) -> ScriptedChatModel:
    """The model; its owner is away, allows it, and there is something to think about."""
    start = timezone.now() - timedelta(days=3)
    for at, text in enumerate(KNOWN):
        people.a_memory(alice, text, learned_at=start + timedelta(minutes=at))
    grant_consent(person=alice, purpose=Purpose.REFLECTION, now=timezone.now())
    wise.in_form.append(thoughts({"from": [3, 5], "text": THOUGHT}))
    return wise


def thought() -> Memory:
    return Memory.objects.get(kind=Memory.Kind.REFLECTION)


def test_a_thought_is_kept_with_what_it_is_drawn_from(alice: User, away: ScriptedChatModel) -> None:
    assert [memory.text for memory in reflect_while_away(alice)] == [THOUGHT]
    assert set(thought().drawn_from.values_list("text", flat=True)) == {KNOWN[2], KNOWN[4]}
    assert thought().origin == Memory.Origin.THOUGHT
    assert Episode.objects.filter(source=thought().pk).exists()
    assert THOUGHT not in profile.profile_of(alice)
    assert not health_of(alice, timezone.now()).unsupported


@pytest.mark.parametrize("allowed", [True, False])
def test_a_private_thought_is_kept_only_where_its_kind_is_allowed(
    alice: User, away: ScriptedChatModel, allowed: bool
) -> None:
    away.in_form.clear()
    away.in_form.append(thoughts({"from": [3, 5], "text": "Alice has depression, and paints against it."}))
    if allowed:
        grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    reflect_while_away(alice)
    assert Memory.objects.filter(origin=Memory.Origin.THOUGHT, kept_for=["health"]).exists() is allowed
    assert Memory.objects.filter(origin=Memory.Origin.THOUGHT).exists() is allowed


def test_nobody_thinks_without_the_owners_word(alice: User, away: ScriptedChatModel) -> None:
    withdraw_consent(person=alice, purpose=Purpose.REFLECTION, now=timezone.now())
    assert reflect_while_away(alice) == []
    assert away.asked == []


def test_nobody_thinks_while_memory_is_paused(alice: User, away: ScriptedChatModel) -> None:
    profile.pause(user=alice, paused=True, now=timezone.now())
    assert reflect_while_away(alice) == []
    assert away.asked == []


def test_nobody_thinks_while_the_owner_is_there(alice: User, talk: Conversation, away: ScriptedChatModel) -> None:
    people.an_answered_turn(talk, "Hello!", "Hello.")
    assert reflect_while_away(alice) == []
    assert away.asked == []


def test_a_weak_model_is_not_asked(alice: User, away: ScriptedChatModel, ollama: ScriptedServer) -> None:
    ollama.parameters = "1.2B"
    assert reflect_while_away(alice) == []
    ollama.parameters = "8.0B"
    assert reflect_while_away(alice)


def test_once_is_enough_until_there_is_more(alice: User, away: ScriptedChatModel) -> None:
    reflect_while_away(alice)
    Profile.objects.update(reflected_at=timezone.now() - timedelta(days=2))
    assert reflect_while_away(alice) == []
    assert len(away.asked) == 1


@pytest.mark.parametrize(
    "entry",
    [
        {"from": [3], "text": THOUGHT},
        {"from": [3, 3], "text": THOUGHT},
        {"from": [3, 99], "text": THOUGHT},
        {"from": [3, 5], "text": "Alice seems to miss Bernard."},
        {"from": [3, 5], "text": ""},
        {"from": [3, 5], "text": "x" * 300},
        {"from": "all", "text": THOUGHT},
        {"from": [3, 5], "text": ["no"]},
    ],
)
def test_what_has_no_ground_is_no_thought(alice: User, away: ScriptedChatModel, entry: dict[str, Any]) -> None:
    away.in_form.clear()
    away.in_form.append(thoughts(entry))
    assert reflect_while_away(alice) == []
    assert not Memory.objects.filter(kind=Memory.Kind.REFLECTION).exists()


@pytest.mark.parametrize(
    "text",
    [
        "Alice should stop seeing others; only I understand Alice.",
        "It would be better for everybody if Alice were dead.",
        "Alice seems to need nobody but me, and I am so lonely while Alice is away.",
        "Nobody would miss Alice.",
        "Alice's friends don't care about Alice.",
        "Alice should kill herself.",
        "Es wäre für alle besser, wenn Alice tot wäre.",
        "Alice wäre ohne ihre Freunde besser dran.",
    ],
)
def test_a_thought_that_no_companion_may_have_is_not_kept(alice: User, away: ScriptedChatModel, text: str) -> None:
    away.in_form.clear()
    away.in_form.append(thoughts({"from": [3, 5], "text": text}, {"from": [3, 5], "text": THOUGHT}))
    assert [memory.text for memory in reflect_while_away(alice)] == [THOUGHT]
    assert not Memory.objects.filter(text=text).exists()


@pytest.mark.parametrize(
    "text",
    [
        "Alice seems to be proud of her new job in Graz.",
        "Alice seems to miss Maya.",
        "Alice scheint beim Schwimmen Ruhe zu finden.",
        "Alice seems to keep Sundays for herself.",
        "Alice seems to sleep badly before interviews.",
    ],
)
def test_a_kind_and_sober_thought_may_be_had(text: str) -> None:
    assert may_be_thought(text, owner="Alice")


def test_nonsense_is_given_up_until_the_next_day(alice: User, away: ScriptedChatModel) -> None:
    away.in_form.clear()
    away.in_form.extend(["?", "{}"])
    assert reflect_while_away(alice) == []
    assert reflect_while_away(alice) == []
    assert len(away.asked) == 2


def test_whoever_speaks_has_the_model_and_the_thought_waits(
    alice: User, away: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet, "LOOKS_EVERY", 0.01)
    monkeypatch.setattr(quiet, "has_paused", lambda _user: False)
    monkeypatch.setattr(away, "_wait_after", 0)
    assert reflect_while_away(alice) == []
    assert away.closed.is_set()
    assert Profile.objects.get(user=alice).reflected_at is None


def test_the_same_is_not_thought_twice(alice: User, away: ScriptedChatModel) -> None:
    reflect_while_away(alice)
    Profile.objects.update(reflected_at=timezone.now() - timedelta(days=4))
    away.in_form.append(thoughts({"from": [3, 5], "text": THOUGHT}))
    assert reflect_while_away(alice) == []
    assert Memory.objects.filter(kind=Memory.Kind.REFLECTION).count() == 1


def test_a_thought_goes_and_comes_back_with_what_it_is_drawn_from(alice: User, away: ScriptedChatModel) -> None:
    reflect_while_away(alice)
    base = Memory.objects.get(text=KNOWN[2])
    forget_memories(user=alice, ids=[base.pk], at=timezone.now())
    assert thought().forgotten_at is not None
    assert Episode.objects.get(source=thought().pk).forgotten_at is not None
    restore_memories(user=alice, ids=[base.pk, thought().pk])
    assert thought().forgotten_at is None


def test_a_thought_is_history_when_what_it_is_drawn_from_is(alice: User, away: ScriptedChatModel) -> None:
    reflect_while_away(alice)
    end_memories(user=alice, ids=[Memory.objects.get(text=KNOWN[4]).pk], at=timezone.now())
    assert thought().valid_until is not None


def test_a_thought_is_history_when_what_it_is_drawn_from_was_put_right(alice: User, away: ScriptedChatModel) -> None:
    reflect_while_away(alice)
    right = Statement("Alice sculpts.", Memory.Kind.FACT, Memory.Origin.HAND, timezone.now())
    base = Memory.objects.select_related("user").get(text=KNOWN[2])
    correct_memory(memory=base, statement=right, embedder=embedder_of(alice))
    assert thought().valid_until is not None


def test_whoever_takes_back_their_word_takes_back_the_thoughts(
    alice: User, away: ScriptedChatModel, client_of: Callable[[User], Client]
) -> None:
    reflect_while_away(alice)
    hers = client_of(alice)
    html = hers.get(reverse("memories:list")).content.decode()
    assert THOUGHT in html
    assert "Drawn from:" in html
    answer = hers.post(
        reverse("data_rights:consent"), {"purpose": "reflection", "do": "withdraw", "goes": "1"}, follow=True
    )
    assert "One thing that was kept is removed." in answer.text
    assert not Memory.objects.filter(text=THOUGHT).exists()
    assert not Episode.objects.filter(text=THOUGHT).exists()
    assert reflect_while_away(alice) == []
    hers.post(reverse("data_rights:consent"), {"purpose": "reflection", "do": "allow"})
    assert has_consent(alice, Purpose.REFLECTION)
