"""Who a companion was: each save is kept, shown with what changed, and can be gone back to."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.personas.details import PersonaDetails, details_of
from apps.personas.lorebooks import keep_book, raw_book
from apps.personas.models import Persona, PersonaFile
from apps.personas.services import create_persona, duplicate_persona, revise_persona
from apps.personas.versions import versions_of
from tests import people

pytestmark = pytest.mark.django_db

ADA = PersonaDetails(name="Ada", description="You are exact and kind.", greeting="Yes?", other_greetings=["Hm?"])


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


@pytest.fixture
def ada(alice: User) -> Persona:
    return create_persona(user=alice, details=ADA)


def revise(persona: Persona, **changes: object) -> None:
    revise_persona(persona=persona, details=replace(details_of(persona), **changes))  # type: ignore[arg-type]


def test_each_save_makes_a_version_and_an_empty_one_makes_none(ada: Persona) -> None:
    revise(ada, description="You are exact and stern.")
    revise(ada)
    assert [one.version.number for one in versions_of(ada)] == [2, 1]


def test_a_companion_from_before_there_were_versions_keeps_who_it_was(alice: User) -> None:
    old = people.a_persona(alice)
    revise(old, manner="Longer.")
    assert [one.version.details["manner"] for one in versions_of(old)] == ["Longer.", "Short sentences."]


def test_what_changed_is_shown_word_by_word(ada: Persona, hers: Client) -> None:
    revise(ada, description="You are exact and stern.", other_greetings=["Hm?", "Oh."])
    html = hers.get(reverse("personas:versions", args=[ada.pk])).content.decode()
    assert "You are exact and <del>kind</del><ins>stern</ins>." in html
    assert "Other first words" in html
    assert "speaks today" in html


def test_what_was_written_is_shown_as_text(ada: Persona, hers: Client) -> None:
    revise(ada, description="<script>x()</script>")
    assert "<script>x()" not in hers.get(reverse("personas:versions", args=[ada.pk])).content.decode()


def test_going_back_makes_it_who_it_was_and_loses_nothing(ada: Persona, hers: Client) -> None:
    revise(ada, description="You are vague.", temperature=1.5)
    assert hers.post(reverse("personas:version", args=[ada.pk, 1]), {"do": "back"}).status_code == 302
    ada.refresh_from_db()
    assert details_of(ada) == ADA
    assert [one.version.number for one in versions_of(ada)] == [3, 2, 1]
    assert [one.is_now for one in versions_of(ada)] == [True, False, True]


def test_a_version_gets_a_name(ada: Persona, hers: Client) -> None:
    hers.post(reverse("personas:version", args=[ada.pk, 1]), {"do": "name", "name": "  The first\n one " + "x" * 200})
    assert ada.versions.get().name.startswith("The first one x")
    assert len(ada.versions.get().name) == 80


@pytest.mark.parametrize(("number", "do"), [(9, "back"), (1, "shout"), (1, "")])
def test_what_can_not_be_done_is_not_found(ada: Persona, hers: Client, number: int, do: str) -> None:
    assert hers.post(reverse("personas:version", args=[ada.pk, number]), {"do": do}).status_code == 404


def test_a_reply_tells_which_version_spoke(ada: Persona, alice: User, hers: Client) -> None:
    talk = people.a_conversation(alice, persona=ada)
    first = people.an_answered_turn(talk, "One.", "Two.")
    revise(ada, description="You are vague.")
    second = people.an_answered_turn(talk, "Three.", "Four.")
    spoken = [turn.spoken_as.number for turn in Turn.objects.order_by("created_at") if turn.spoken_as]
    assert spoken == [1, 2]
    for turn, number in ((first, 1), (second, 2)):
        assert turn.reply is not None
        html = hers.get(reverse("conversations:message", args=[talk.pk, turn.reply.pk])).content.decode()
        assert f"Ada, version {number}" in html


def test_another_of_the_same_has_all_but_the_talks(ada: Persona, alice: User, hers: Client) -> None:
    keep_book(persona=ada, book={"entries": [{"keys": ["a"], "content": "b"}]})
    PersonaFile.objects.create(persona=ada, path="", content=b"picture")
    people.a_conversation(alice, persona=ada)
    assert hers.post(reverse("personas:duplicate", args=[ada.pk])).status_code == 302
    twin = Persona.objects.get(name="Ada, again")
    assert replace(details_of(twin), name="Ada") == ADA
    assert raw_book(twin) == raw_book(ada)
    assert bytes(twin.files.get().content) == b"picture"
    assert not twin.conversations.exists()


def test_a_long_name_still_fits_when_there_are_two(alice: User) -> None:
    assert len(duplicate_persona(persona=people.a_persona(alice, name="n" * 200)).name) == 200


def test_nobody_else_sees_or_changes_versions(ada: Persona, bob: User, client_of: Callable[[User], Client]) -> None:
    his = client_of(bob)
    assert his.get(reverse("personas:versions", args=[ada.pk])).status_code == 404
    assert his.post(reverse("personas:version", args=[ada.pk, 1]), {"do": "back"}).status_code == 404
    assert his.post(reverse("personas:duplicate", args=[ada.pk])).status_code == 404


def test_who_is_put_away_leaves_the_list_and_keeps_the_talks(ada: Persona, alice: User, hers: Client) -> None:
    other = people.a_persona(alice, name="Wren")
    talk = people.a_conversation(alice, persona=ada)
    people.an_answered_turn(talk, "One.", "Two.")
    assert hers.post(reverse("personas:archive", args=[ada.pk])).status_code == 302
    assert f'value="{ada.pk}"' not in hers.get(reverse("personas:list")).content.decode()
    assert "Two." in hers.get(talk.get_absolute_url()).content.decode()
    started = hers.post(reverse("conversations:start"))
    assert other.conversations.get().get_absolute_url() == started["Location"]
    hers.post(reverse("personas:archive", args=[ada.pk]), {"back": "1"})
    assert f'value="{ada.pk}"' in hers.get(reverse("personas:list")).content.decode()


def test_the_only_one_left_is_not_put_away(ada: Persona, hers: Client) -> None:
    followed = hers.post(reverse("personas:archive", args=[ada.pk]), follow=True).content.decode()
    assert "the only one left" in followed
    ada.refresh_from_db()
    assert ada.archived_at is None
