"""The pages on which an owner says who may know what."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.companions import delete_companion, give_memory
from apps.memories.keeping_apart import count_own
from apps.memories.models import Keeper, Memory
from apps.personas.models import Persona
from tests import people
from tests.integration.apart import heard, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def juniper(alice: User) -> Persona:
    return people.a_persona(alice, name="Juniper")


@pytest.fixture
def wren(alice: User) -> Persona:
    return people.a_persona(alice, name="Wren")


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


class TestOneMemory:
    def test_given_to_one_alone_it_is_heard_through_nobody_else(
        self, hers: Client, juniper: Persona, wren: Persona
    ) -> None:
        tell(juniper, "I love kayaking.")
        memory = Memory.objects.get()
        page = hers.post(whose(memory), {"keeper": str(wren.pk)}, follow=True).text
        assert "Only Wren knows it now." in page
        assert f'value="{wren.pk}" selected' in " ".join(page.split())
        assert "kayaking" not in heard(juniper, "kayaking")
        assert "kayaking" in heard(wren, "kayaking")
        hers.post(whose(memory), {"keeper": ""})
        assert "kayaking" in heard(juniper, "kayaking")

    def test_the_memory_page_says_whose_it_is_and_shows_those_of_one(
        self, hers: Client, alice: User, wren: Persona
    ) -> None:
        people.a_memory(alice, "I am allergic to nuts.")
        memory = people.a_memory(alice, "I love kayaking.")
        assert "Who knows it" not in hers.get("/memories/").text
        give_memory(memory=memory, persona=wren)
        everything = hers.get("/memories/").text
        assert "only Wren knows it" in everything
        assert "Only Wren knows it" in everything
        of_wren = hers.get(f"/memories/?whose={wren.pk}").text
        assert "kayaking" in of_wren
        assert "nuts" not in of_wren
        assert hers.get("/memories/?whose=%00nobody").status_code == 200

    def test_a_stranger_changes_nothing(
        self, bob: User, alice: User, wren: Persona, client_of: Callable[[User], Client]
    ) -> None:
        memory = people.a_memory(alice, "I love kayaking.")
        his = people.a_persona(bob)
        assert client_of(bob).post(whose(memory), {"keeper": str(his.pk)}).status_code == 404
        assert client_of(alice).post(whose(memory), {"keeper": str(his.pk)}).status_code == 404
        assert client_of(alice).post(whose(memory), {"keeper": "nobody"}).status_code == 404
        memory.refresh_from_db()
        assert memory.shared


def whose(memory: Memory) -> str:
    return reverse("conversations:whose", args=[memory.pk])


class TestTheSwitches:
    def test_both_are_on_until_they_are_changed(self, hers: Client, wren: Persona) -> None:
        page = hers.get(switches(wren.pk)).text
        assert page.count("checked") == 2
        assert hers.get(f"/personas/{wren.pk}/").text.count(switches(wren.pk)) == 1

    def test_what_was_told_until_now_goes_the_same_way_or_stays(
        self, hers: Client, juniper: Persona, wren: Persona
    ) -> None:
        tell(wren, "I love kayaking.")
        hers.post(switches(wren.pk), {"do": "tells", "so_far": "stays"})
        tell(wren, "I love origami.")
        assert "kayaking" in heard(juniper, "kayaking")
        assert "origami" not in heard(juniper, "origami")
        hers.post(switches(wren.pk), {"do": "tells", "so_far": "too"})
        assert "kayaking" not in heard(juniper, "kayaking")
        assert "2 memories that Wren alone knows" in " ".join(hers.get(switches(wren.pk)).text.split())
        hers.post(switches(wren.pk), {"do": "tells", "tells": "1", "so_far": "too"})
        assert "origami" in heard(juniper, "origami")

    def test_what_it_hears_has_no_say_in_what_it_tells(
        self, hers: Client, alice: User, juniper: Persona, wren: Persona
    ) -> None:
        tell(juniper, "I love origami.")
        give_memory(memory=people.a_memory(alice, "I love kayaking."), persona=wren)
        hers.post(switches(wren.pk), {"do": "hears"})
        assert "origami" not in heard(wren, "origami")
        assert "kayaking" not in heard(juniper, "kayaking")
        hers.post(switches(wren.pk), {"do": "hears", "hears": "1"})
        assert "origami" in heard(wren, "origami")
        assert hers.post(switches(wren.pk), {"do": "dance"}).status_code == 404

    def test_a_stranger_finds_no_switches(self, bob: User, wren: Persona, client_of: Callable[[User], Client]) -> None:
        assert client_of(bob).get(switches(wren.pk)).status_code == 404
        assert client_of(bob).post(switches(wren.pk)).status_code == 404
        assert not Keeper.objects.exists()


def switches(persona: UUID) -> str:
    return reverse("companions:memory", args=[persona])


class TestLettingOneGo:
    def test_the_page_asks_what_becomes_of_what_it_alone_knows(
        self, hers: Client, alice: User, juniper: Persona, wren: Persona
    ) -> None:
        address = reverse("companions:delete", args=[wren.pk])
        assert "alone" not in hers.get(address).text
        give_memory(memory=people.a_memory(alice, "I love kayaking."), persona=wren)
        assert "One memory is Wren" in hers.get(address).text
        hers.post(address, {"own": "share"})
        assert "kayaking" in heard(juniper, "kayaking")
        assert not alice.personas.filter(name="Wren").exists()

    def test_it_goes_with_them_unless_it_is_shared(self, alice: User, juniper: Persona, wren: Persona) -> None:
        people.a_memory(alice, "I am allergic to nuts.")
        give_memory(memory=people.a_memory(alice, "I love kayaking."), persona=wren)
        assert count_own(alice, wren.pk) == 1
        delete_companion(persona=wren, share=False)
        assert [one.text for one in Memory.objects.all()] == ["I am allergic to nuts."]
        assert not Keeper.objects.filter(pk=wren.pk).exists()
