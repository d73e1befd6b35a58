"""What is in the memory book is found, narrowed down and paged through."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.memories.models import Memory, Person
from apps.memories.services import Mentioned
from tests import people
from tests.integration.memory_book import HTMX, page, post

pytestmark = pytest.mark.django_db

Kind = Memory.Kind


@pytest.fixture
def hers(client: Client, alice: User) -> Client:
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_it_is_found_by_the_beginning_of_a_word(hers: Client, alice: User) -> None:
    people.a_memory(alice, "I adore rhubarb cake.")
    people.a_memory(alice, "My sister Maya lives in Lyon.")
    found = page(hers, q="rhub")
    assert found.index("rhubarb") < found.index("Maya") if "Maya" in found else "rhubarb" in found


def test_what_is_looked_for_stands_in_no_address(hers: Client, alice: User) -> None:
    for at in range(31):
        people.a_memory(alice, f"Thing number {at:03}.")
    found = page(hers, q="thing number")
    assert "q=" not in found.replace('name="q"', "")
    assert "thing number" not in hers.get(reverse("memories:list"), {"q": "thing number"}).text


def test_it_is_found_by_its_meaning(hers: Client, alice: User) -> None:
    for text in ("My car is an old Volvo.", "I adore rhubarb cake.", "My little dog is called Rex."):
        people.a_memory(alice, text)
    found = page(hers, q="pet puppy")
    assert found.index("Rex") < found.index("Volvo")


def test_typing_brings_the_list_alone(hers: Client, alice: User) -> None:
    people.a_memory(alice)
    fragment = hers.post(reverse("memories:list"), {"q": "sister"}, **HTMX).content.decode()  # type: ignore[arg-type]
    assert "Maya" in fragment
    assert "<html" not in fragment


@pytest.mark.parametrize(
    "query",
    [
        {"q": "%"},
        {"q": "_"},
        {"q": "x" * 100_000},
        {"q": "'; DROP TABLE memories_memory; --"},
        {"q": "\0"},
        {"q": "🙂"},
        {"kind": "nonsense", "state": "nowhere", "person": "x", "after": "x"},
        {"after": "2026-01-01T00:00:00+00:00_nonsense"},
        {"after": "9999-99-99T00:00:00+00:00_" + str(uuid4())},
        {"forgotten": "yesterday"},
        {"forgotten": "2026-13-45T00:00"},
        {"q": "lives", "skip": "-3"},
        {"q": "lives", "skip": "99999999999999999999"},
    ],
)
def test_no_address_breaks_it(hers: Client, alice: User, query: dict[str, str]) -> None:
    people.a_memory(alice)
    page(hers, **query)


def test_kinds_and_people_narrow_it_down(hers: Client, alice: User) -> None:
    people.a_memory(alice, "I adore rhubarb.", kind=Kind.PREFERENCE)
    people.a_memory(alice, "Maya sails.", kind=Kind.PERSON, people=[Mentioned("Maya", "sister")])
    assert "rhubarb" not in page(hers, kind="person")
    about_her = page(hers, person=str(Person.objects.get(name="Maya").pk))
    assert "Maya sails" in about_her
    assert "rhubarb" not in about_her


def test_page_after_page_shows_everything_once(hers: Client, alice: User) -> None:
    now = timezone.now()
    for at in range(120):
        people.a_memory(alice, f"Thing number {at:03}.", learned_at=now - timedelta(days=at // 3))
    shown, address = "", "?"
    pages = 0
    while address:
        html = hers.get(reverse("memories:list") + address).content.decode()
        shown += html
        pages += 1
        address = html.split('href="?after=')[1].split('"')[0] if 'href="?after=' in html else ""
        address = address and "?after=" + address.replace("&amp;", "&")
    assert pages == 4
    assert all(shown.count(f'dir="auto">Thing number {at:03}.') == 1 for at in range(120))


def test_what_was_found_is_shown_page_after_page_too(hers: Client, alice: User) -> None:
    for at in range(70):
        people.a_memory(alice, f"Thing number {at:03}.")
    shown, skip = "", 0
    while html := page(hers, q="thing", skip=str(skip)):
        shown += html
        skip += 30
        if f'name="skip"\n            value="{skip}"' not in html:
            break
    assert skip == 90
    assert all(shown.count(f'dir="auto">Thing number {at:03}.') == 1 for at in range(70))


def test_what_a_companion_concluded_can_be_looked_at_by_itself_and_objected_to(hers: Client, alice: User) -> None:
    people.a_memory(alice, "I play the cello.")
    thought = people.a_memory(alice, "Alice finds rest in music.", origin=Memory.Origin.THOUGHT)
    assert reverse("memories:list") + "?state=concluded" in hers.get(reverse("data_rights:show")).text
    found = page(hers, state="concluded")
    assert "finds rest" in found
    assert "cello" not in found
    post(hers, "change", thought.pk, do="forget")
    assert "finds rest" not in page(hers, state="concluded").split('role="status"')[-1]
