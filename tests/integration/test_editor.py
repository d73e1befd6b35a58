"""The page on which a companion is written: it shows what it comes to, and saves when asked to and not before."""

from collections.abc import Callable

import pytest
from django.test import Client

from apps.accounts.models import User
from apps.personas.details import PersonaDetails, details_of
from apps.personas.lorebooks import keep_book
from apps.personas.models import Persona
from apps.personas.services import create_persona, duplicate_persona
from tests.people import A_CHARACTER, a_persona

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
HTMX = {"HX-Request": "true"}
SENT = {name: str(value) for name, value in A_CHARACTER.items() if name != "other_greetings"}
ADA = SENT | {"name": "Ada", "description": "You are exact.", "accent": "sea", "context_length": "4096"}
ADA |= {"temperature": "0.8"}
PAGES = ("/personas/new/", "/personas/first/write/")


@pytest.fixture
def hers(alice: User, client_of: ClientOf) -> Client:
    return client_of(alice)


@pytest.fixture
def juniper(alice: User) -> Persona:
    return a_persona(alice)


def test_every_field_is_kept_and_shown_again(alice: User, hers: Client) -> None:
    sent = ADA | {"other_greetings": ["Back again?", "", "Sit."]}
    assert hers.post("/personas/new/", sent).status_code == 302
    ada = alice.personas.get()
    assert details_of(ada) == PersonaDetails(name="Ada", description="You are exact.", accent="sea", **A_CHARACTER)
    html = hers.get(f"/personas/{ada.pk}/").text
    assert all(text in html for text in ("bookshop by the harbour", "Back again?", "Sit.", "You taught me to sail."))
    hers.post(f"/personas/{ada.pk}/", sent | {"humour": "0"})
    ada.refresh_from_db()
    assert ada.humour == 0
    assert "Full of jokes" in hers.get(f"/personas/{ada.pk}/versions/").text


def test_a_double_has_every_field_too(alice: User) -> None:
    twin = duplicate_persona(persona=create_persona(user=alice, details=PersonaDetails(name="Ada", **A_CHARACTER)))
    assert {name: getattr(twin, name) for name in A_CHARACTER} == A_CHARACTER


def test_who_is_not_of_age_is_no_companion(alice: User, hers: Client) -> None:
    assert "Companions are adults" in hers.post("/personas/new/", ADA | {"age": "17"}).text
    assert not alice.personas.exists()


@pytest.mark.parametrize("page", PAGES)
def test_looking_shows_what_it_becomes_and_saves_nothing(alice: User, hers: Client, page: str) -> None:
    html = hers.post(page, ADA | {"name": "", "do": "look"}).text
    assert "What you are to Alice:" in html
    assert "You are exact." in html
    assert "Give them a name." not in html
    assert not alice.personas.exists()


@pytest.mark.parametrize("page", PAGES)
def test_while_she_types_only_what_changes_is_sent(hers: Client, page: str) -> None:
    html = hers.post(page, ADA | {"do": "look", "age": "12"}, headers=HTMX).text
    assert "<html" not in html
    assert 'id="weighed"' in html
    assert 'id="cost-temperament"' in html
    assert "an adult of" not in html


def test_looking_at_one_that_is_there_changes_nothing(hers: Client, juniper: Persona) -> None:
    html = hers.post(f"/personas/{juniper.pk}/", ADA | {"do": "look"}).text
    assert "You are Ada, an AI companion." in html
    juniper.refresh_from_db()
    assert juniper.name == "Juniper"


def test_what_always_holds_in_its_world_is_part_of_it(hers: Client, juniper: Persona) -> None:
    keep_book(persona=juniper, book={"entries": [{"content": "It always rains.", "constant": True, "enabled": True}]})
    assert "What holds in your world:\n- It always rains." in hers.get(f"/personas/{juniper.pk}/").text


def test_one_more_box_for_first_words_keeps_what_is_typed(alice: User, hers: Client) -> None:
    page = hers.post("/personas/new/", ADA | {"other_greetings": ["One.", "Two."], "do": "more"}).text
    assert page.count('name="other_greetings"') == 3
    assert "One." in page
    assert "You are exact." in page
    assert not alice.personas.exists()


def test_more_first_words_than_fit_are_pointed_out(hers: Client) -> None:
    response = hers.post("/personas/new/", ADA | {"other_greetings": ["Hm?"] * 51})
    assert response.status_code == 422
    assert 'href="#id_other_greetings"' in response.text


def test_a_wish_that_nobody_knows_is_a_save_like_any_other(alice: User, hers: Client) -> None:
    hers.post("/personas/new/", ADA | {"do": "dance"})
    assert alice.personas.get().name == "Ada"


def test_bob_can_not_look_at_alices(bob: User, juniper: Persona, client_of: ClientOf) -> None:
    assert client_of(bob).post(f"/personas/{juniper.pk}/", ADA | {"do": "look"}).status_code == 404


def test_whatever_is_typed_is_shown_as_text(hers: Client) -> None:
    html = hers.post("/personas/new/", ADA | {"do": "look", "background": "</pre><script>alert(1)</script>"}).text
    assert "<script>alert" not in html
