"""Companions of one name are told apart wherever one of them is chosen; whoever's name is the only one stands alone."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.importing.forms import AcceptForm
from apps.data_rights.exporting.choosing import name_of
from apps.personas.models import Persona
from apps.personas.namesakes import told_apart
from apps.privacy.scope import Reach, Scope
from tests.people import a_conversation, a_persona, a_turn

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(alice: User) -> list[str]:
    """One Juniper she talked with twice, one that was chosen anew, and Sage."""
    old, new = a_persona(alice, name="Juniper"), a_persona(alice, name="JUNIPER")
    a_persona(alice, name="Sage")
    User.objects.filter(pk=alice.pk).update(time_zone="Pacific/Auckland")
    alice.refresh_from_db()
    for persona, day in ((old, 4), (new, 20)):
        born = datetime(2026, 5, day, 20, 30, tzinfo=UTC)
        Persona.objects.filter(pk=persona.pk).update(created_at=born)
    for _talk in range(2):
        a_turn(a_conversation(alice, persona=old))
    return ["2 talks, since 5 May 2026, 08:30", "0 talks, since 21 May 2026, 08:30"]


def test_each_of_one_name_has_its_talks_and_its_day(alice: User, both: list[str]) -> None:
    assert sorted(told_apart(alice).values()) == sorted(both)


@pytest.mark.parametrize("page", ["data_rights:erase", "data_rights:exports"])
def test_one_to_take_along_or_to_erase_is_told_from_its_namesake(
    alice: User, both: list[str], client_of: Callable[[User], Client], page: str
) -> None:
    html = client_of(alice).get(reverse(page)).text
    assert f">Juniper · {both[0]}</option>" in html
    assert f">JUNIPER · {both[1]}</option>" in html
    assert ">Sage</option>" in html


def test_on_the_page_of_companions_it_stands_below_the_name(
    alice: User, both: list[str], client_of: Callable[[User], Client]
) -> None:
    Persona.objects.filter(name="JUNIPER").update(archived_at=timezone.now())
    html = client_of(alice).get(reverse("personas:list")).text
    assert [html.count(beside) for beside in both] == [1, 1]
    assert html.count("since") == 2


def test_chats_from_elsewhere_are_put_to_the_right_one(alice: User, both: list[str]) -> None:
    html = str(AcceptForm(user=alice, named="")["persona"])
    assert f">Juniper · {both[0]}</option>" in html
    assert ">Sage</option>" in html


def test_what_was_asked_for_names_the_right_one(alice: User, both: list[str]) -> None:
    persona = Persona.objects.get(name="Juniper")
    assert name_of(alice, Scope(Reach.COMPANION, id=persona.pk)) == f"A companion: Juniper · {both[0]}"


def test_a_strangers_companion_is_no_namesake(alice: User, bob: User) -> None:
    for user in (alice, bob):
        a_persona(user, name="Juniper")
    assert told_apart(alice) == {}
