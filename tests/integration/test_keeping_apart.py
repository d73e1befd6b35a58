"""What is told to one companion is known to the others, or not; whoever keeps it to themselves is heard through nobody."""

from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.access import get_message
from apps.conversations.branching import say_instead
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.conversations.services import delete_conversation
from apps.conversations.wishes import grant_wish
from apps.memories.episodes import Utterance, keep_episodes
from apps.memories.models import Episode, Keeper, Memory, Profile
from apps.memories.names import Names
from apps.memories.profile import profile_of, rebuild_profile
from apps.memories.reflection import Thought, keep_thoughts, to_reflect_on
from apps.memories.services import pin_memories
from apps.personas.models import Persona
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.integration.apart import BY, heard, keep_apart, tell

pytestmark = pytest.mark.django_db

TELLS = ("I love kayaking.", "I love origami.", "I love beekeeping.")


@pytest.fixture
def juniper(alice: User) -> Persona:
    return people.a_persona(alice, name="Juniper")


@pytest.fixture
def wren(alice: User) -> Persona:
    return people.a_persona(alice, name="Wren")


WHO = st.integers(0, 2)
TELLING = st.tuples(st.just("tell"), WHO, st.integers(0, len(TELLS) - 1))
SWITCHING = st.tuples(st.just("switch"), WHO, st.tuples(st.booleans(), st.booleans(), st.booleans()))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TELLING | SWITCHING, min_size=2, max_size=7))
def test_each_knows_what_it_was_told_and_what_may_reach_it_and_nothing_else(
    events: list[tuple[str, int, int | tuple[bool, bool, bool]]],
) -> None:
    with transaction.atomic():
        owner = people.a_person("alice-of-many", language="en")
        companions = [people.a_persona(owner, name=name) for name in ("Juniper", "Wren", "Ada")]
        tells, hears = [True] * 3, [True] * 3
        facts: list[tuple[int, int, bool]] = []
        for _kind, who, what in events:
            if isinstance(what, int):
                tell(companions[who], TELLS[what])
                facts.append((who, what, tells[who]))
            else:
                tells[who], hears[who], so_far = what
                keep_apart(companions[who], tells=tells[who], hears=hears[who], and_so_far=so_far)
                if so_far:
                    facts = [(to, fact, tells[who] if to == who else shared) for to, fact, shared in facts]
        pin_memories(user=owner, ids=list(Memory.objects.values_list("pk", flat=True)), pinned=True)
        for who, companion in enumerate(companions):
            for number, text in enumerate(TELLS):
                may = any(fact == number and (to == who or (shared and hears[who])) for to, fact, shared in facts)
                assert (text in heard(companion, text)) == may, (who, text)
        transaction.set_rollback(True)


def test_while_nobody_is_kept_apart_everybody_knows_everything(juniper: Persona, wren: Persona) -> None:
    tell(juniper, "I love kayaking.")
    assert "kayaking" in heard(wren, "What do I love?")
    assert not Keeper.objects.exists()


def test_what_was_said_before_there_was_anything_to_keep_apart_counts_as_told_where_it_was_said(
    alice: User, juniper: Persona, wren: Persona
) -> None:
    talk = people.a_conversation(alice, persona=juniper)
    old = Utterance(uuid4(), talk.pk, Episode.Speaker.OWNER, "I love kayaking.", timezone.now())
    keep_episodes(user=alice, said=[old], names=Names("Alice", "Juniper"), embedder=BY)
    people.a_memory(alice, "I love kayaking.", origin=Memory.Origin.OWNER, sources=[old.source])
    assert set(Episode.objects.values_list("keeper", "shared")) == {(None, True)}
    assert "kayaking" in heard(wren, "kayaking")
    keep_apart(juniper)
    assert "kayaking" not in heard(wren, "kayaking")
    assert "kayaking" in heard(juniper, "kayaking")


def test_what_one_is_told_in_confidence_ends_nothing_that_others_know(juniper: Persona, wren: Persona) -> None:
    tell(juniper, "I live in Lyon.")
    keep_apart(wren)
    tell(wren, "I moved to Bergen.")
    assert Memory.objects.get(text="I live in Lyon.").valid_until is None
    assert "Bergen" not in heard(juniper, "Where do I live?")
    assert "Bergen" in heard(wren, "Where do I live?")


def test_what_was_ended_by_words_that_are_kept_apart_now_holds_again_for_the_others(
    juniper: Persona, wren: Persona
) -> None:
    tell(juniper, "I live in Lyon.")
    tell(wren, "I moved to Bergen.")
    assert "Bergen" in heard(juniper, "Where do I live?")
    keep_apart(wren)
    assert Memory.objects.get(text="I live in Lyon.").valid_until is None
    assert "Bergen" not in heard(juniper, "Where do I live?")


def test_who_hears_nothing_of_others_is_not_told_what_stands_in_place_of_their_words(
    juniper: Persona, wren: Persona
) -> None:
    keep_apart(wren, tells=True, hears=False)
    tell(wren, "I live in Lyon.")
    tell(juniper, "I moved to Bergen.")
    assert "Bergen" not in heard(wren, "Where do I live?")
    assert "Lyon" in heard(juniper, "Where do I live?")


def test_what_was_told_to_both_stays_with_the_one_who_shares(juniper: Persona, wren: Persona) -> None:
    tell(wren, "I love kayaking.")
    tell(juniper, "I love kayaking.")
    keep_apart(wren)
    memory = Memory.objects.get()
    assert (memory.keeper, memory.shared, memory.evidence.count()) == (juniper.pk, True, 1)


def test_once_talks_are_deleted_nothing_rests_on_words_that_were_kept_apart(juniper: Persona, wren: Persona) -> None:
    tell(juniper, "I love kayaking.")
    keep_apart(wren)
    tell(wren, "I love kayaking.")
    for talk in juniper.conversations.all():
        delete_conversation(conversation=talk)
    assert "kayaking" not in heard(juniper, "kayaking")
    assert "kayaking" in heard(wren, "kayaking")


def test_what_is_learned_later_is_kept_as_it_was_said(juniper: Persona, wren: Persona) -> None:
    keep_apart(wren)
    people.an_answered_turn(people.a_conversation(wren.user, persona=wren), "I love kayaking.", "I see.")
    keep_apart(wren, tells=True, and_so_far=False)
    learn_backlog()
    assert "kayaking" not in heard(juniper, "kayaking")


def test_what_is_said_instead_is_kept_as_it_is_then(juniper: Persona, wren: Persona) -> None:
    turn = people.an_answered_turn(people.a_conversation(wren.user, persona=wren), "I love origami.", "I see.")
    keep_apart(wren)
    another = uuid4()
    say_instead(message=get_message(wren.user, turn.conversation_id, turn.prompt_id), turn_id=another, text=TELLS[0])
    assert not Turn.objects.get(pk=another).shared


def test_forgetting_is_for_what_the_companion_may_know(juniper: Persona, wren: Persona) -> None:
    keep_apart(wren)
    tell(wren, "I love kayaking.")
    turn = people.a_turn(people.a_conversation(juniper.user, persona=juniper), "Forget that I love kayaking.")
    granted = grant_wish(juniper.user, turn)
    assert "nothing of the kind" in granted.told
    assert "kayaking" in heard(wren, "kayaking")


def test_what_a_companion_makes_of_secrets_is_a_secret(alice: User, juniper: Persona, wren: Persona) -> None:
    grant_consent(person=alice, purpose=Purpose.REFLECTION, now=timezone.now())
    keep_apart(wren)
    for thing in ("kayaking", "origami", "beekeeping", "sailing", "chess", "falconry"):
        tell(wren, f"I love {thing}.")
    now = timezone.now()
    assert to_reflect_on(alice, juniper.pk, now) == []
    known = to_reflect_on(alice, wren.pk, now)
    thought = Thought("Alice seems to like quiet things.", tuple(one.pk for one in known[:2]))
    keep_thoughts(user=alice, keeper=wren.pk, thoughts=[thought], embedder=BY, now=now)
    assert "quiet things" not in heard(juniper, "quiet things")
    assert "quiet things" in heard(wren, "quiet things")


def test_a_thought_of_another_goes_with_what_it_rests_on(alice: User, juniper: Persona, wren: Persona) -> None:
    grant_consent(person=alice, purpose=Purpose.REFLECTION, now=timezone.now())
    tell(wren, "I love kayaking.")
    tell(wren, "I love origami.")
    bases = tuple(Memory.objects.values_list("pk", flat=True))
    thought = Thought("Alice seems to like quiet things.", bases)
    keep_thoughts(user=alice, keeper=juniper.pk, thoughts=[thought], embedder=BY, now=timezone.now())
    keep_apart(wren)
    assert "quiet things" not in heard(juniper, "quiet things")


def test_the_lines_that_always_stand_before_a_companion_are_what_it_may_know(
    alice: User, juniper: Persona, wren: Persona
) -> None:
    tell(wren, "I love kayaking.")
    people.a_memory(alice, "I am allergic to nuts.", importance=5)
    pin_memories(user=alice, ids=list(Memory.objects.values_list("pk", flat=True)), pinned=True)
    keep_apart(wren)
    assert "kayaking" in profile_of(alice, wren.pk)
    assert "kayaking" not in profile_of(alice, juniper.pk)
    assert "nuts" in profile_of(alice, wren.pk)
    assert "nuts" in profile_of(alice, juniper.pk)
    rebuild_profile(user=alice, now=timezone.now())
    assert Profile.objects.get().apart.keys() == {str(wren.pk)}
