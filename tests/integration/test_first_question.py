"""Who never decided whether anything may be remembered is asked in the talk, once and calmly; the talk goes on either way."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Turn
from apps.conversations.services import finish_turn
from apps.memories.models import Episode
from apps.privacy.consent import choices_of
from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS
from tests.people import a_conversation, a_person, a_turn, an_answered_turn

QUESTION = "May I remember what you tell me?"


@pytest.fixture
def ann(db: None) -> User:
    """Left it open when she set up Hearth."""
    return a_person("ann", remember=False)


@pytest.fixture
def talk(ann: User) -> Conversation:
    talk = a_conversation(ann)
    an_answered_turn(talk, "I love rhubarb cake.")
    return talk


@pytest.fixture
def hers(ann: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(ann)


def answer(client: Client, talk: Conversation, word: str, *, htmx: bool = False) -> str:
    headers = {"HX-Request": "true"} if htmx else {}
    address = reverse("conversations:first-question", args=[talk.pk])
    return client.post(address, {"answer": word}, follow=True, headers=headers).text


def test_it_is_asked_after_a_first_answer_in_the_words_that_are_kept(
    hers: Client, ann: User, talk: Conversation
) -> None:
    assert QUESTION not in hers.get(a_conversation(ann).get_absolute_url()).text
    assert QUESTION in hers.get(talk.get_absolute_url()).text
    assert QUESTION not in answer(hers, talk, "yes")
    entry = Consent.objects.get(user=ann)
    assert (entry.purpose, entry.choice, entry.wording) == (Purpose.ORDINARY, "granted", WORDINGS[Purpose.ORDINARY])


def test_it_waits_for_the_end_of_the_first_reply_and_comes_with_it(hers: Client, ann: User) -> None:
    talk = a_conversation(ann)
    turn = a_turn(talk, "I love rhubarb cake.")
    address = reverse("conversations:first-question", args=[talk.pk])
    htmx = {"HX-Request": "true"}
    waits = f'hx-get="{address}"'
    assert waits in hers.get(talk.get_absolute_url()).text
    still = hers.get(address, headers=htmx).text
    assert waits in still
    assert QUESTION not in still
    finish_turn(turn=turn, text="With custard?", status=Turn.Status.COMPLETE)
    card = hers.get(address, headers=htmx).text
    assert QUESTION in card
    assert waits not in card
    assert hers.get(address).headers["Location"] == talk.get_absolute_url()


def test_once_it_is_answered_nothing_waits(hers: Client, talk: Conversation) -> None:
    answer(hers, talk, "no")
    address = reverse("conversations:first-question", args=[talk.pk])
    assert f'hx-get="{address}"' not in hers.get(talk.get_absolute_url()).text


def test_a_no_can_become_ask_me(hers: Client, ann: User, talk: Conversation) -> None:
    answer(hers, talk, "no")
    hers.post(reverse("data_rights:consent"), {"purpose": "ordinary", "do": "ask"})
    assert QUESTION in hers.get(talk.get_absolute_url()).text


def test_what_was_said_before_the_yes_is_not_remembered_and_what_is_said_after_it_is(
    hers: Client, talk: Conversation
) -> None:
    learn_backlog()
    answer(hers, talk, "yes")
    an_answered_turn(talk, "I moved to Lyon.")
    learn_backlog()
    assert not Episode.objects.filter(text__contains="rhubarb").exists()
    assert Episode.objects.filter(text__contains="Lyon").exists()


def test_no_is_for_good(hers: Client, ann: User, talk: Conversation, client_of: Callable[[User], Client]) -> None:
    assert "won't be asked again" in answer(hers, talk, "no", htmx=True)
    assert choices_of(ann) == {Purpose.ORDINARY: Consent.Choice.REFUSED}
    assert QUESTION not in client_of(ann).get(talk.get_absolute_url()).text


def test_not_now_holds_until_she_signs_in_anew(
    hers: Client, ann: User, talk: Conversation, client_of: Callable[[User], Client]
) -> None:
    assert QUESTION not in answer(hers, talk, "later")
    assert choices_of(ann) == {}
    assert QUESTION in client_of(ann).get(talk.get_absolute_url()).text


def test_it_does_not_stand_beside_help(hers: Client, talk: Conversation) -> None:
    Turn.objects.update(care="crisis")
    assert QUESTION not in hers.get(talk.get_absolute_url()).text


def test_who_allowed_it_is_not_asked(alice: User, client_of: Callable[[User], Client]) -> None:
    talk = a_conversation(alice)
    an_answered_turn(talk)
    assert QUESTION not in client_of(alice).get(talk.get_absolute_url()).text


def test_an_answer_that_is_none_and_a_talk_of_somebody_else_change_nothing(
    hers: Client, ann: User, talk: Conversation, bob: User
) -> None:
    for place, word in ((talk, "maybe"), (a_conversation(bob), "yes")):
        address = reverse("conversations:first-question", args=[place.pk])
        assert hers.post(address, {"answer": word}).status_code == 404
    assert not Consent.objects.filter(user=ann).exists()
