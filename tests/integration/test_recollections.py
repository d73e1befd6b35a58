"""Under a reply: what came to mind for it, and what its owner may do about each."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import services
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Message, Turn
from apps.memories.models import Episode, Forgotten, Memory
from apps.memories.services import drop_what_was_forgotten
from tests import people

pytestmark = pytest.mark.django_db

WORDS = "I bought a red bicycle in Ghent."


@pytest.fixture
def turn(alice: User) -> Turn:
    """A reply for which words came to mind, and after them a memory."""
    earlier = people.a_conversation(alice)
    people.an_answered_turn(earlier, WORDS, "How far did you ride?")
    learn_backlog()
    people.a_memory(alice, "Maya fears dogs.")
    talk = people.a_conversation(alice, persona=earlier.persona)
    turn = people.a_turn(talk, "Do you remember my bicycle?")
    ids = [
        Episode.objects.exclude(speaker="memory").get(text=WORDS).pk,
        Episode.objects.get(text="Maya fears dogs.").pk,
    ]
    services.finish_turn(turn=turn, text="The red one.", status=Turn.Status.COMPLETE, recalled=ids)
    return turn


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


def page(client: Client, turn: Turn) -> str:
    address = reverse("conversations:recollections", args=[turn.conversation_id, turn.pk])
    response = client.get(address, headers={"HX-Request": "true"})
    assert response.status_code == 200
    return response.content.decode()


def do(client: Client, turn: Turn, place: int, what: str) -> int:
    address = reverse("conversations:change-recollection", args=[turn.conversation_id, turn.pk, place])
    return client.post(address, {"do": what}).status_code


def test_each_is_shown_with_who_said_it_and_where(turn: Turn, hers: Client) -> None:
    html = page(hers, turn)
    assert WORDS in html
    assert "You said so" in html
    assert "Maya fears dogs." in html
    assert "You wrote it down" in html
    source = Message.objects.get(text=WORDS)
    link = reverse("conversations:source", args=[source.pk])
    assert link in html
    assert hers.get(link)["Location"] == source.get_absolute_url()
    assert reverse("conversations:message", args=[source.conversation_id, source.pk]) in html  # To put it right.


def test_words_are_forgotten_and_brought_back(turn: Turn, hers: Client, alice: User) -> None:
    assert do(hers, turn, 0, "forget") == 302
    words = Episode.objects.exclude(speaker="memory").get(text=WORDS)
    assert words.forgotten_at is not None
    assert do(hers, turn, 0, "restore") == 302
    words.refresh_from_db()
    assert words.forgotten_at is None
    do(hers, turn, 0, "forget")
    drop_what_was_forgotten(user=alice, now=timezone.now() + timedelta(hours=2))
    assert Forgotten.objects.filter(source=words.source).exists()
    assert WORDS not in page(hers, turn)


def test_words_that_are_pinned_become_a_memory(turn: Turn, hers: Client) -> None:
    assert do(hers, turn, 0, "pin") == 302
    pinned = Memory.objects.get(pinned=True)
    assert (pinned.text, pinned.origin) == (WORDS, Memory.Origin.OWNER)
    assert do(hers, turn, 0, "unpin") == 302
    assert not Memory.objects.filter(pinned=True).exists()


def test_a_memory_is_pinned_and_forgotten_as_itself(turn: Turn, hers: Client) -> None:
    do(hers, turn, 1, "pin")
    assert Memory.objects.get(text="Maya fears dogs.").pinned
    do(hers, turn, 1, "forget")
    assert Memory.objects.get(text="Maya fears dogs.").forgotten_at is not None


@pytest.mark.parametrize(("place", "what"), [(0, "shout"), (0, ""), (7, "pin")])
def test_what_can_not_be_done_is_not_found(turn: Turn, hers: Client, place: int, what: str) -> None:
    assert do(hers, turn, place, what) == 404


def test_nobody_else_sees_or_changes_any_of_it(turn: Turn, bob: User, client_of: Callable[[User], Client]) -> None:
    his = client_of(bob)
    assert his.get(reverse("conversations:recollections", args=[turn.conversation_id, turn.pk])).status_code == 404
    assert do(his, turn, 0, "forget") == 404
    assert his.get(reverse("conversations:source", args=[Message.objects.get(text=WORDS).pk])).status_code == 404


def test_a_deleted_talk_takes_what_came_to_mind_of_it_along(turn: Turn, hers: Client) -> None:
    services.delete_conversation(conversation=Message.objects.get(text=WORDS).conversation)
    html = page(hers, turn)
    assert WORDS not in html
    assert "Maya fears dogs." in html
