"""Whoever is looked for is found, erased and asked for however their name was typed and written."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Message
from apps.data_rights.erasing import running
from apps.data_rights.erasing.asking import ask_memory
from apps.data_rights.erasing.finding import groups_about
from apps.data_rights.erasing.probes import names_of
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Erasure
from apps.memories.models import Episode, Memory
from apps.personas.models import Persona
from apps.privacy.erasing import Chosen
from apps.privacy.registry import source_of
from apps.privacy.searching import may_name, names
from tests.integration.boxes import fields_of
from tests.people import PASSPHRASE, a_conversation, a_memory, a_persona, an_answered_turn

pytestmark = pytest.mark.django_db

COMPOSED, APART = unicodedata.normalize("NFC", "Zoë"), unicodedata.normalize("NFD", "Zoë")
BAKES, CALLED = f"My cousin {COMPOSED} runs a bakery.", f"{APART} called me about the oven yesterday."
NOW = timezone.now()
LETTERS = st.text("aAsSeEëË\u0308ßẞıIİ\"\\%_'’\u00ad가ᄀが゙Яя\n {},", max_size=8)


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    talk = a_conversation(alice)
    for said in (BAKES, CALLED, "I live in the Weißgasse."):
        an_answered_turn(talk, said)
    learn_backlog()
    return client_of(alice)


def found(user: User, about: str) -> set[str]:
    source = source_of(Message)
    assert source
    return {one.text for one in source.find(user, about)}


@pytest.mark.parametrize("about", [COMPOSED, APART, "zoe", "ZOË"])
def test_a_name_is_found_in_every_form_it_is_written_in(hers: Client, alice: User, about: str) -> None:
    assert found(alice, about) == {BAKES, CALLED}


@pytest.mark.parametrize("about", ["Weissgasse", "weißgasse", "WEISSGASSE"])
def test_a_street_is_found_with_either_spelling(hers: Client, alice: User, about: str) -> None:
    assert found(alice, about) == {"I live in the Weißgasse."}


def test_an_erasure_takes_out_every_form_and_nothing_comes_back(
    hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = fields_of(hers.post(reverse("data_rights:erase-find"), {"about": COMPOSED}))
    told = fields_of(hers.post(reverse("data_rights:erase-preview"), form))
    hers.post(reverse("data_rights:erase-begin"), told | {"passphrase": PASSPHRASE})
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    running.run(Erasure.objects.get(), home=Path("/nonexistent"), embedded=False)
    receipt = Erasure.objects.get()
    assert not [text for text in Message.objects.values_list("text", flat=True) if names(text, "zoe")]
    assert not [text for text in Episode.objects.values_list("text", flat=True) if names(text, "zoe")]
    assert Message.objects.filter(text__contains="Weißgasse").exists()
    assert receipt.verified["recall"]["asked"] > 1
    assert receipt.verified["recall"]["came_back"] == 0


def test_what_was_left_in_another_form_is_no_silence(hers: Client, alice: User) -> None:
    Message.objects.filter(text=BAKES).delete()
    Episode.objects.filter(text=BAKES).delete()
    assert ask_memory(alice, about=COMPOSED, texts=()).came_back == 1


def test_memory_is_asked_for_each_way_it_was_written(
    hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Message.objects.get(text=BAKES)
    chosen = Chosen(picked={"conversations.Message": [str(said.pk)]})
    erasure = open_erasure(user=alice, chosen=chosen, now=timezone.now(), about="zoe")
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    running.run(erasure, home=Path("/nonexistent"), embedded=False)
    assert Episode.objects.filter(text=CALLED).exists()
    assert Erasure.objects.get().verified["recall"]["came_back"] >= 1


def test_a_memory_and_the_people_page_are_found_in_every_form(alice: User) -> None:
    a_memory(alice, f"{APART} is allergic to nuts.")
    a_memory(alice, "Rhubarb cake is my favourite.")
    named = [group.found for group in groups_about(alice, "zoe") if group.key == "memories.Memory"]
    assert [[names(one.text, COMPOSED) for one in found] for found in named] == [[True]]


def test_a_long_text_is_shown_around_the_name_however_it_is_written(hers: Client, alice: User) -> None:
    Message.objects.filter(text=CALLED).update(text=f"{'Ä long story. ' * 60}{APART} was there. {'And so on. ' * 60}")
    page = hers.post(reverse("data_rights:erase-find"), {"about": "zoe"}).content.decode()
    assert f"{COMPOSED} was there." in page


def test_on_the_disk_each_way_it_was_written_is_looked_for(alice: User) -> None:
    about = f"{COMPOSED} Ott"
    assert names_of(about, [f"{APART} Ott called.", "And ZOE OTT."]) == [about, f"{APART} Ott", "ZOE OTT"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(LETTERS, min_size=1, max_size=6), about=LETTERS)
def test_the_database_leaves_out_nothing_that_names_it(alice: User, texts: list[str], about: str) -> None:
    """Of text, of lists and of JSON."""
    persona = Persona.objects.filter(user=alice).first() or a_persona(alice)
    Memory.objects.filter(user=alice).delete()
    rows = [
        Memory(user=alice, text=text or ".", kind="fact", origin="hand", valid_from=NOW, created_at=NOW)
        for text in texts
    ]
    Memory.objects.bulk_create(rows)
    maybe = set(may_name(Memory.objects.filter(user=alice), ("text", "slot"), about).values_list("pk", flat=True))
    assert maybe >= {row.pk for row in rows if names(row.text, about)}
    Persona.objects.filter(pk=persona.pk).update(other_greetings=texts, by_model=texts)
    for column in ("other_greetings", "by_model"):
        held = may_name(Persona.objects.filter(user=alice), (column,), about).exists()
        assert held or not any(names(text, about) for text in texts), column
