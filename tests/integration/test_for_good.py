"""Beside each “Delete” and “Forget” stands that bytes may stay until the night, and a link to the erasure of that very thing."""

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message, Recollection
from apps.data_rights.models import Erasure
from apps.memories.models import Episode, Memory
from apps.memories.services import Mentioned, forget_memories
from tests import people

pytestmark = pytest.mark.django_db
UNTIL = "until they are cleaned in the night"
LINK = re.compile(r'href="([^"]*/erase/preview/[^"]*)"')
MARZIPAN = "My sister Maya bakes marzipan in Lyon."


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.an_answered_turn(people.a_conversation(alice), MARZIPAN).conversation


@pytest.fixture
def alices(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


def look_for_good(client: Client, page: str) -> str:
    """The look before an erasure, as the link on this page opens it."""
    shown = client.get(page).text
    assert UNTIL in shown
    (link,) = LINK.findall(shown)
    look = client.get(html.unescape(link))
    assert look.status_code == 200
    assert "Erase for good" in look.text
    assert not Erasure.objects.exists()
    return look.text


def test_a_talk(alices: Client, talk: Conversation) -> None:
    assert MARZIPAN in look_for_good(alices, reverse("conversations:delete", args=[talk.pk]))


def test_a_message(alices: Client, talk: Conversation) -> None:
    message = Message.objects.get(text=MARZIPAN)
    page = reverse("conversations:delete-message", args=[talk.pk, message.pk])
    assert MARZIPAN in look_for_good(alices, page)


def test_a_companion(alices: Client, alice: User) -> None:
    people.a_persona(alice, name="Iris")
    wren = people.a_persona(alice, name="Wren", description="Wren counts herons.")
    assert "Wren counts herons." in look_for_good(alices, reverse("companions:delete", args=[wren.pk]))


def test_a_companion_with_talks_can_go_with_all_of_them(alices: Client, alice: User, talk: Conversation) -> None:
    people.a_persona(alice, name="Iris")
    shown = alices.get(reverse("companions:delete", args=[talk.persona_id])).text
    (link,) = LINK.findall(shown)
    assert MARZIPAN in alices.get(html.unescape(link)).text


def test_a_memory_before_and_after_it_is_forgotten(alices: Client, alice: User) -> None:
    memory = people.a_memory(alice, MARZIPAN)
    assert MARZIPAN in look_for_good(alices, reverse("memories:edit", args=[memory.pk]))
    forget_memories(user=alice, ids=[memory.pk], at=timezone.now())
    assert MARZIPAN in look_for_good(alices, reverse("memories:list"))


def test_many_that_were_forgotten_together(alices: Client, alice: User) -> None:
    for number in range(3):
        people.a_memory(alice, f"Fact number {number}.")
    forget_memories(
        user=alice, ids=list(Memory.objects.filter(user=alice).values_list("pk", flat=True)), at=timezone.now()
    )
    look = look_for_good(alices, reverse("memories:list"))
    assert all(f"Fact number {number}." in look for number in range(3))


def test_what_came_to_mind(alices: Client, alice: User, talk: Conversation) -> None:
    memory, turn = people.a_memory(alice, "I like rhubarb cake."), talk.turns.get()
    Recollection.objects.create(turn=turn, episode=Episode.objects.get(source=memory.pk), place=0)
    forget_memories(user=alice, ids=[memory.pk], at=timezone.now())
    page = reverse("conversations:recollections", args=[talk.pk, turn.pk])
    assert "I like rhubarb cake." in look_for_good(alices, page)


def test_somebody(alices: Client, alice: User) -> None:
    memory = people.a_memory(alice, MARZIPAN, people=(Mentioned("Maya", "sister"),))
    shown = alices.get(reverse("memories:person", args=[memory.people.get().pk])).text
    assert 'name="about" value="Maya"' in shown
    assert MARZIPAN in alices.post(reverse("data_rights:erase-find"), {"about": "Maya"}).text


def test_a_stranger_gets_no_look_at_it(talk: Conversation, bob: User, client_of: Callable[[User], Client]) -> None:
    link = f"{reverse('data_rights:erase-preview')}?reach=talk&id={talk.pk}"
    assert MARZIPAN not in client_of(bob).get(link, follow=True).text
