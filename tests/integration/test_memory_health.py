"""What is out of order among the memories is told, and tidied with one click that can be undone."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.llm.registry import embedder
from apps.memories.episodes import Utterance, keep_episodes
from apps.memories.health import health_of, tidy
from apps.memories.models import Episode, Evidence, Memory
from apps.memories.names import Names
from apps.memories.services import restore_memories
from tests import people

pytestmark = pytest.mark.django_db

Origin = Memory.Origin


@pytest.fixture
def hers(client: Client, alice: User) -> Client:
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    return client


def texts(user: User) -> list[str]:
    return sorted(Memory.objects.filter(user=user, forgotten_at=None, valid_until=None).values_list("text", flat=True))


def long_unused(user: User, text: str = "I once ate a very large pretzel.", **fields: object) -> Memory:
    memory = people.a_memory(user, text, origin=Origin.OWNER, sources=[uuid4()], **fields)
    Memory.objects.filter(pk=memory.pk).update(created_at=timezone.now() - timedelta(days=91))
    return memory


def test_nothing_known_is_in_order(alice: User) -> None:
    assert health_of(alice, timezone.now()).is_tidy


def test_what_says_the_same_becomes_one_with_all_sources(alice: User) -> None:
    first, second = uuid4(), uuid4()
    kept = people.a_memory(alice, "My sister Maya lives in Lyon.", origin=Origin.OWNER, sources=[first], importance=5)
    people.a_memory(alice, "Maya lives in Lyon, my sister.", origin=Origin.OWNER, sources=[second])
    people.a_memory(alice, "I like coffee.", origin=Origin.OWNER, sources=[uuid4()])
    people.a_memory(alice, "I don't like coffee.", origin=Origin.OWNER, sources=[uuid4()])
    assert health_of(alice, timezone.now()).duplicated == 1
    assert tidy(user=alice, what="duplicates", now=timezone.now()) == 1
    assert texts(alice) == ["I don't like coffee.", "I like coffee.", "My sister Maya lives in Lyon."]
    assert {one.source for one in Evidence.objects.filter(memory=kept)} == {first, second}
    assert health_of(alice, timezone.now()).duplicated == 0


def test_a_pin_is_not_lost_by_merging(alice: User) -> None:
    people.a_memory(alice, "I play the cello.", origin=Origin.OWNER, importance=5, sources=[uuid4()])
    other = people.a_memory(alice, "The cello I play.", origin=Origin.OWNER, sources=[uuid4()])
    Memory.objects.filter(pk=other.pk).update(pinned=True)
    tidy(user=alice, what="duplicates", now=timezone.now())
    (left,) = Memory.objects.filter(forgotten_at=None)
    assert left.pinned


def test_what_you_said_and_what_your_companion_said_are_two_things(alice: User) -> None:
    people.a_memory(alice, "I promise to call.", origin=Origin.OWNER, sources=[uuid4()])
    people.a_memory(alice, "I promise to call.", origin=Origin.COMPANION, sources=[uuid4()])
    assert health_of(alice, timezone.now()).duplicated == 0


def test_a_plan_of_yesterday_becomes_history(alice: User) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    people.a_memory(alice, "Dentist.", kind=Memory.Kind.PLAN, happened_on=yesterday)
    people.a_memory(alice, "Concert.", kind=Memory.Kind.PLAN, happened_on=yesterday + timedelta(days=30))
    assert health_of(alice, timezone.now()).outdated == 1
    tidy(user=alice, what="outdated", now=timezone.now())
    assert texts(alice) == ["Concert."]


def test_what_has_no_source_left_is_told_but_not_what_was_written_by_hand(alice: User) -> None:
    people.a_memory(alice, "I was born in Riga.", origin=Origin.OWNER)
    people.a_memory(alice, "I like rain.")
    assert health_of(alice, timezone.now()).unsupported == 1
    tidy(user=alice, what="unsupported", now=timezone.now())
    assert texts(alice) == ["I like rain."]


def test_what_never_came_to_mind_in_a_season_is_told_unless_it_is_pinned(alice: User) -> None:
    unused, pinned = long_unused(alice), long_unused(alice, "My blood group is A.")
    Memory.objects.filter(pk=pinned.pk).update(pinned=True)
    assert health_of(alice, timezone.now()).unused == 1
    tidy(user=alice, what="unused", now=timezone.now())
    assert texts(alice) == ["My blood group is A."]
    assert restore_memories(user=alice, ids=[unused.pk]) == 1


def test_tidying_leaves_what_was_said_in_mind(alice: User) -> None:
    source = uuid4()
    said = Utterance(source, uuid4(), Episode.Speaker.OWNER, "I once ate a pretzel.", timezone.now())
    keep_episodes(user=alice, said=[said], names=Names("Alice", ""), embedder=embedder("builtin"))
    memory = long_unused(alice)
    Evidence.objects.filter(memory=memory).update(source=source)
    tidy(user=alice, what="unused", now=timezone.now())
    assert Episode.objects.get(source=source).forgotten_at is None


def test_only_ones_own_memory_is_looked_at(alice: User, bob: User) -> None:
    people.a_memory(bob, "I was born in Riga.", origin=Origin.OWNER)
    assert health_of(alice, timezone.now()).is_tidy
    assert tidy(user=alice, what="unsupported", now=timezone.now()) == 0


def test_the_page_tells_and_one_click_tidies(hers: Client, alice: User) -> None:
    people.a_memory(alice, "I was born in Riga.", origin=Origin.OWNER)
    address = reverse("memories:health")
    assert "?state=unsupported" in hers.get(address).content.decode()
    assert "I was born in Riga." in hers.get(reverse("memories:list"), {"state": "unsupported"}).content.decode()
    after = hers.post(address, {"tidy": "unsupported"}, follow=True).content.decode()
    assert "1 memory is tidied." in after
    assert "All of it is in order." in after
    again = hers.post(address, {"tidy": "unsupported"}, follow=True).content.decode()
    assert "nothing to tidy" in again


@pytest.mark.parametrize("what", ["", "everything", "duplicates'"])
def test_an_unknown_wish_changes_nothing(hers: Client, what: str) -> None:
    assert hers.post(reverse("memories:health"), {"tidy": what}).status_code == 404
