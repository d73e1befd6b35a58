"""The picture of a companion: brought, taken from its card, or drawn; and seen by its owner alone."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from apps.accounts.models import User
from apps.personas.avatars.bounds import SIDES
from apps.personas.avatars.keeping import draw_avatar, upload_avatar
from apps.personas.bringing import take_out
from apps.personas.details import details_of
from apps.personas.models import Persona, PersonaFile, Portrait
from apps.personas.services import duplicate_persona, revise_persona
from apps.personas.versions import versions_of
from tests import people

pytestmark = pytest.mark.django_db


def a_png(colour: tuple[int, int, int] = (200, 30, 30)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 40), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


@pytest.fixture
def juniper(alice: User) -> Persona:
    return people.a_persona(alice)


def page(persona: Persona) -> str:
    return reverse("personas:avatar", args=[persona.pk])


def upload(client: Client, persona: Persona, content: bytes, name: str = "me.png") -> object:
    return client.post(page(persona), {"do": "upload", "file": SimpleUploadedFile(name, content)}, follow=True)


def address(persona: Persona, side: int = 128) -> str:
    return reverse("personas:picture", args=[persona.pk, side])


def colour_of(content: bytes) -> tuple[int, ...]:
    found = Image.open(io.BytesIO(content)).convert("RGB").getpixel((20, 20))
    assert isinstance(found, tuple)
    return found


def test_a_picture_that_was_brought_is_shown_where_the_companion_is(hers: Client, juniper: Persona) -> None:
    talk = people.a_conversation(juniper.user, persona=juniper)
    people.an_answered_turn(talk)
    upload(hers, juniper, a_png())
    for shown in ("/personas/", "/chat/new/", talk.get_absolute_url(), f"/personas/{juniper.pk}/"):
        assert address(juniper) in hers.get(shown).content.decode(), shown


def test_the_file_says_what_it_is_and_is_not_sent_twice(hers: Client, juniper: Persona) -> None:
    upload_avatar(persona=juniper, content=a_png())
    first = hers.get(address(juniper))
    assert first.headers["Content-Type"] == "image/webp"
    assert first.headers["X-Content-Type-Options"] == "nosniff"
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "default-src 'none'" in first.headers["Content-Security-Policy"]
    again = hers.get(address(juniper), headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    upload_avatar(persona=juniper, content=a_png((0, 0, 0)))
    assert hers.get(address(juniper), headers={"if-none-match": first.headers["ETag"]}).status_code == 200


def test_a_stranger_sees_no_picture_and_changes_none(
    bob: User, juniper: Persona, client_of: Callable[[User], Client]
) -> None:
    upload_avatar(persona=juniper, content=a_png())
    kept = juniper.picture
    his = client_of(bob)
    for path in (address(juniper), page(juniper), reverse("personas:drawn-picture", args=[juniper.pk, 7])):
        assert his.get(path).status_code == 404
    for do in ("remove", "draw", "card", "upload"):
        assert his.post(page(juniper), {"do": do, "seed": "3"}).status_code == 404
    juniper.refresh_from_db()
    assert juniper.picture == kept


def test_there_is_no_picture_where_none_was_chosen(hers: Client, juniper: Persona) -> None:
    assert hers.get(address(juniper)).status_code == 404
    assert hers.get(address(juniper, 99)).status_code == 404
    assert address(juniper) not in hers.get("/personas/").content.decode()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("me.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "An SVG can hold programs"),
        ("me.png", b"hello", "none of the pictures"),
        ("me.png", b"", "This file is empty."),
        ("me.png", a_png()[:60], "damaged"),
    ],
)
def test_what_can_not_be_opened_is_refused_with_a_sentence_and_changes_nothing(
    hers: Client, juniper: Persona, name: str, content: bytes, says: str
) -> None:
    upload_avatar(persona=juniper, content=a_png())
    response = hers.post(page(juniper), {"do": "upload", "file": SimpleUploadedFile(name, content)})
    assert response.status_code == 422
    assert says in response.content.decode()
    assert "Choose a file first" not in response.content.decode()
    assert Portrait.objects.filter(persona=juniper).count() == len(SIDES)


@pytest.mark.parametrize(
    "sent", [{}, {"do": "dance"}, {"do": "draw"}, {"do": "draw", "seed": "-1"}, {"do": "draw", "seed": "9" * 40}]
)
def test_what_the_page_never_sends_is_not_understood(hers: Client, juniper: Persona, sent: dict[str, str]) -> None:
    assert hers.post(page(juniper), sent).status_code == 404
    assert hers.get(reverse("personas:drawn-picture", args=[juniper.pk, 2**33])).status_code == 404


def test_without_a_file_the_page_asks_for_one(hers: Client, juniper: Persona) -> None:
    response = hers.post(page(juniper), {"do": "upload"})
    assert response.status_code == 422
    assert "Choose a file first" in response.content.decode()


def test_a_drawing_is_what_was_shown_and_goes_with_the_colour(hers: Client, juniper: Persona) -> None:
    shown = hers.get(reverse("personas:drawn-picture", args=[juniper.pk, 7]))
    assert shown.headers["Content-Type"] == "image/webp"
    hers.post(page(juniper), {"do": "draw", "seed": "7"})
    assert hers.get(address(juniper, 256)).content == shown.content
    juniper.refresh_from_db()
    revise_persona(persona=juniper, details=replace(details_of(juniper), accent="sea"))
    assert hers.get(address(juniper, 256)).content != shown.content
    assert juniper.picture_seed == 7


def test_a_picture_that_was_brought_stays_when_the_colour_changes(juniper: Persona) -> None:
    upload_avatar(persona=juniper, content=a_png())
    kept = juniper.picture
    revise_persona(persona=juniper, details=replace(details_of(juniper), accent="sea"))
    assert juniper.picture == kept


def test_others_to_pick_from_are_others(hers: Client, juniper: Persona) -> None:
    first, second = (hers.get(f"{page(juniper)}?round={number}").context["seeds"] for number in (0, 1))
    assert not set(first) & set(second)
    assert hers.get(f"{page(juniper)}?round=0").context["seeds"] == first
    assert hers.get(f"{page(juniper)}?round=%00x").context["seeds"] == first


def test_a_picture_can_be_taken_away(hers: Client, juniper: Persona) -> None:
    upload_avatar(persona=juniper, content=a_png())
    hers.post(page(juniper), {"do": "remove"})
    assert not Portrait.objects.filter(persona=juniper).exists()
    assert hers.get(address(juniper)).status_code == 404


def test_the_picture_of_a_card_is_made_anew_before_it_is_shown(hers: Client, juniper: Persona) -> None:
    assert "Use the picture of the card" not in hers.get(page(juniper)).content.decode()
    PersonaFile.objects.create(persona=juniper, path="", content=a_png())
    assert "Use the picture of the card" in hers.get(page(juniper)).content.decode()
    hers.post(page(juniper), {"do": "card"})
    assert hers.get(address(juniper)).content[8:12] == b"WEBP"


def test_a_card_without_a_picture_has_none_to_take(hers: Client, juniper: Persona) -> None:
    response = hers.post(page(juniper), {"do": "card"})
    assert response.status_code == 422
    assert "No picture came with this companion." in response.content.decode()


def test_a_companion_that_is_brought_may_show_its_picture_at_once(hers: Client, juniper: Persona) -> None:
    upload_avatar(persona=juniper, content=a_png((30, 30, 200)))
    card = SimpleUploadedFile("card.png", take_out(persona=juniper, form="png", now=timezone.now()))
    looked_at = hers.post(reverse("personas:bring"), {"file": card}, follow=True)
    assert "Show its picture, too" in looked_at.content.decode()
    hers.post(looked_at.redirect_chain[-1][0], {"keep": "1", "picture": "1"})
    twin = Persona.objects.exclude(pk=juniper.pk).get()
    red, _green, blue = colour_of(hers.get(address(twin)).content)
    assert blue > red


def test_a_card_goes_out_in_the_companions_picture_if_it_came_in_none(juniper: Persona) -> None:
    draw_avatar(persona=juniper, seed=3)
    drawn = take_out(persona=juniper, form="png", now=timezone.now())
    assert Image.open(io.BytesIO(drawn)).size == (512, 512)
    PersonaFile.objects.create(persona=juniper, path="", content=a_png())
    assert Image.open(io.BytesIO(take_out(persona=juniper, form="png", now=timezone.now()))).size == (40, 40)


def test_another_of_the_same_has_the_same_picture(hers: Client, juniper: Persona) -> None:
    upload_avatar(persona=juniper, content=a_png())
    twin = duplicate_persona(persona=juniper)
    assert hers.get(address(twin)).content == hers.get(address(juniper)).content
    hers.post(page(twin), {"do": "remove"})
    assert hers.get(address(juniper)).status_code == 200


def test_a_picture_makes_no_version(juniper: Persona) -> None:
    revise_persona(persona=juniper, details=details_of(juniper))
    draw_avatar(persona=juniper, seed=3)
    assert len(versions_of(juniper)) == 1
