"""A name in another form is shown beside what names it, stays unless it is ticked, and no page promises more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Message
from apps.data_rights.erasing import running
from apps.data_rights.erasing.finding import Group, groups_about
from apps.data_rights.models import Erasure
from apps.memories.models import Memory
from tests.integration.boxes import fields_of
from tests.people import PASSPHRASE, a_conversation, a_memory, an_answered_turn

pytestmark = pytest.mark.django_db

EXACT, INFLECTED = "Moja siostra Olga mieszka w Gdyni.", "Wczoraj spotkałam Olgę w parku, było miło."
OTHER = "Byliśmy nad brzegiem Wołgi."


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    talk = a_conversation(alice)
    for said in (EXACT, INFLECTED, OTHER):
        an_answered_turn(talk, said)
    learn_backlog()
    return client_of(alice)


def of_messages(groups: list[Group]) -> list[tuple[bool, bool, list[str]]]:
    return [
        (group.names_it, group.goes, [one.text for one in group.found])
        for group in groups
        if group.source.model == "conversations.Message"
    ]


@pytest.mark.parametrize(
    ("about", "said", "word"),
    [("Olga", INFLECTED, "Olgę"), ("Ольга", "Вчера видела Ольгу в парке.", "Ольгу"), ("Mikko", "Näin Mikon.", "Mikon")],
)
def test_a_name_in_another_form_is_found_and_stays(alice: User, about: str, said: str, word: str) -> None:
    talk = a_conversation(alice)
    an_answered_turn(talk, f"{about} was here.")
    an_answered_turn(talk, said)
    groups = groups_about(alice, about)
    assert of_messages(groups) == [(True, True, [f"{about} was here."]), (False, False, [said])]
    assert [group.words for group in groups if group.forms] == [[word]]


def test_forms_stand_first_among_what_is_near_and_nothing_twice(hers: Client, alice: User) -> None:
    a_memory(alice, "Olga ma psa.")
    a_memory(alice, "Lubię Olgę.")
    a_memory(alice, "Rhubarb cake is my favourite.")
    groups = groups_about(alice, "olga")
    kinds = [(group.names_it, bool(group.forms)) for group in groups]
    assert kinds == sorted(kinds, key=lambda kind: (not kind[0], not kind[1]))
    boxes = [group.box(one) for group in groups for one in group.found]
    assert len(boxes) == len(set(boxes))
    assert [one.text for group in groups if group.key == "memories.Memory~forms" for one in group.found] == [
        "Lubię Olgę."
    ]
    assert not [group for group in groups if group.key.startswith("memories.Episode")], "copies of what stands there"
    assert not [text for *_kind, texts in of_messages(groups) for text in texts if text == OTHER]


def test_what_is_written_as_a_name_comes_first(alice: User) -> None:
    talk = a_conversation(alice)
    for said in ("Byłam z Markiem.", "I am married."):
        an_answered_turn(talk, said)
    assert [texts for *_kind, texts in of_messages(groups_about(alice, "Marek"))] == [
        ["Byłam z Markiem.", "I am married."]
    ]


def test_the_page_shows_the_word_and_promises_only_what_is_typed(hers: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = hers.post(reverse("data_rights:erase-find"), {"about": "Olga"})
    page = shown.content.decode()
    assert "with a word that begins alike: Olgę" in page
    assert "<strong>Olgę:</strong>" in page
    assert "All that names it as you typed it goes at once" in page
    assert "A name may have other forms" in page
    told = hers.post(reverse("data_rights:erase-preview"), fields_of(shown))
    assert INFLECTED not in told.content.decode()
    hers.post(reverse("data_rights:erase-begin"), fields_of(told) | {"passphrase": PASSPHRASE})
    receipt = finished(monkeypatch)
    assert set(Message.objects.filter(role="owner").values_list("text", flat=True)) == {INFLECTED, OTHER}
    page = hers.get(reverse("data_rights:erasure", args=[receipt.pk])).content.decode()
    assert "was taken as you typed it" in page
    assert "Olg" not in page.partition("<main")[2]


def test_a_form_that_is_ticked_goes_as_well(hers: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    form = fields_of(hers.post(reverse("data_rights:erase-find"), {"about": "Olga"}))
    form = fields_of(hers.post(reverse("data_rights:erase-find"), form | {"goes": "conversations.Message~forms"}))
    told = hers.post(reverse("data_rights:erase-preview"), form)
    assert INFLECTED in told.content.decode()
    hers.post(reverse("data_rights:erase-begin"), fields_of(told) | {"passphrase": PASSPHRASE})
    finished(monkeypatch)
    assert list(Message.objects.filter(role="owner").values_list("text", flat=True)) == [OTHER]
    assert not Memory.objects.filter(text__icontains="olg").exclude(text__icontains="wołg").exists()


def test_a_long_text_is_shown_around_the_form(hers: Client) -> None:
    Message.objects.filter(text=INFLECTED).update(text=f"{'Długa historia. ' * 60}{INFLECTED}{' I tak dalej.' * 60}")
    assert INFLECTED in hers.post(reverse("data_rights:erase-find"), {"about": "olga"}).content.decode()


def finished(monkeypatch: pytest.MonkeyPatch) -> Erasure:
    """As the worker does, but for writing files anew, which can't be done within a test's transaction."""
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    running.run(Erasure.objects.get(), home=Path("/nonexistent"), embedded=False)
    return Erasure.objects.get()
