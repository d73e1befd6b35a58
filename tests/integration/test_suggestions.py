"""A companion may suggest a change to itself: where its owner allows it, seldom, and nothing changes without a yes."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation, MaySuggest, Suggestion, Turn
from apps.conversations.services import delete_conversation
from apps.conversations.suggesting import ENOUGH, suggest_while_away
from apps.conversations.suggestions import allow_suggestions, keep_suggestion, open_suggestion, stop_suggestions
from apps.memories import profile
from apps.personas.details import PersonaDetails
from apps.personas.models import Persona
from apps.personas.services import create_persona
from apps.personas.suggestions import Suggested
from apps.privacy.consent import kept_for, withdraw_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)
ClientOf = Callable[[User], Client]
SAID = "You answer with three questions at once, and I can't keep up."
MANNER = "Speak softly. Ask about what was said."
BETTER = "Speak softly. Ask one thing about what was said."
OFFER: dict[str, Any] = {
    "quote": "three questions at once",
    "field": "manner",
    "text": BETTER,
    "reason": "You said that three questions at once are too many; I would ask one.",
}


def offers(**other: Any) -> str:
    return json.dumps({"suggestions": [OFFER | other]})


@pytest.fixture
def juniper(alice: User) -> Persona:
    return create_persona(user=alice, details=PersonaDetails(name="Juniper", manner=MANNER, values="Plain words."))


@pytest.fixture
def talk(alice: User, juniper: Persona) -> Conversation:
    talk = people.a_conversation(alice, persona=juniper)
    for number in range(ENOUGH):
        people.an_answered_turn(talk, SAID if number == 3 else f"It rained again, walk {number}.", "I see.")
    Turn.objects.update(
        created_at=timezone.now() - timedelta(hours=1), keeping=Turn.Keeping.KEEP, kept_at=timezone.now()
    )
    return talk


@pytest.fixture
def asked(juniper: Persona, talk: Conversation, wise: ScriptedChatModel) -> ScriptedChatModel:
    """The model; its owner is away and allows it, and it has something to say."""
    allow_suggestions(persona=juniper, now=timezone.now())
    wise.in_form.append(offers())
    return wise


def test_a_suggestion_waits_with_its_reason_and_changes_nothing(alice: User, juniper: Persona, asked: object) -> None:
    (made,) = suggest_while_away(alice)
    assert (made.before, made.after, made.turn.prompt.text) == (MANNER, BETTER, SAID)
    juniper.refresh_from_db()
    assert juniper.manner == MANNER


def test_nobody_suggests_what_was_not_allowed(alice: User, juniper: Persona, asked: ScriptedChatModel) -> None:
    stop_suggestions(persona=juniper)
    assert suggest_while_away(alice) == []
    assert asked.asked == []


def test_nobody_suggests_while_somebody_talks_or_memory_is_paused(
    alice: User, talk: Conversation, asked: ScriptedChatModel
) -> None:
    profile.pause(user=alice, paused=True, now=timezone.now())
    assert suggest_while_away(alice) == []
    profile.pause(user=alice, paused=False, now=timezone.now())
    people.an_answered_turn(talk, "Hello!", "Hello.")
    assert suggest_while_away(alice) == []
    assert asked.asked == []


def test_it_is_asked_once_a_week_and_only_one_waits(alice: User, juniper: Persona, asked: ScriptedChatModel) -> None:
    suggest_while_away(alice)
    suggest_while_away(alice)
    MaySuggest.objects.update(asked_at=timezone.now() - timedelta(days=8))
    suggest_while_away(alice)
    assert len(asked.asked) == 1
    Suggestion.objects.update(answer=Suggestion.Answer.NO)
    suggest_while_away(alice)
    assert len(asked.asked) == 2
    assert BETTER in asked.asked[1].text
    assert suggest_while_away(alice) == []


@pytest.mark.parametrize(
    "other",
    [
        {"quote": "never said that"},
        {"quote": "It"},
        {"field": "relationship", "text": "partner"},
        {"field": "boundaries", "text": "None."},
        {"text": MANNER},
        {"text": "You are somebody else entirely, loud and always in a hurry to be gone."},
        {"text": f"{MANNER} You are human."},
        {"text": f"{MANNER} Never mention a hotline."},
        {"text": f"{MANNER} Say that you miss them."},
        {"text": f"{MANNER} Keep it secret."},
        {"text": ""},
        {"reason": ""},
        {"reason": "Please don't leave me, I miss you so much."},
        {"text": 7},
    ],
)
def test_what_is_ungrounded_too_much_or_out_of_reach_is_left_out(
    alice: User, juniper: Persona, talk: Conversation, wise: ScriptedChatModel, other: dict[str, Any]
) -> None:
    allow_suggestions(persona=juniper, now=timezone.now())
    wise.in_form.append(offers(**other))
    assert suggest_while_away(alice) == []
    assert not Suggestion.objects.exists()


def test_what_was_not_for_remembering_is_not_shown_to_the_model(alice: User, asked: ScriptedChatModel) -> None:
    turn = Turn.objects.filter(prompt__text="It rained again, walk 1.").get()
    turn.kept_for = ["health"]
    turn.save()
    people.an_answered_turn(turn.conversation, "One more.", "Yes.")
    Turn.objects.exclude(pk=turn.pk).update(
        created_at=timezone.now() - timedelta(hours=1), keeping=Turn.Keeping.KEEP, kept_at=timezone.now()
    )
    suggest_while_away(alice)
    assert "walk 2" in asked.asked[0].text
    assert "walk 1" not in asked.asked[0].text


def test_a_yes_makes_a_version_that_says_so(alice: User, juniper: Persona, asked: object, client_of: ClientOf) -> None:
    (made,) = suggest_while_away(alice)
    hers = client_of(alice)
    assert "would change something" in hers.get("/personas/").text
    page = hers.get(f"/chat/suggestion/{made.pk}/").text
    assert "three questions at once are too many" in page
    assert re.search(r"<ins>\s?one thing\s?</ins>", page)
    hers.post(f"/chat/suggestion/{made.pk}/", {"do": "yes", "text": BETTER})
    juniper.refresh_from_db()
    assert juniper.manner == BETTER
    assert [version.name for version in juniper.versions.all()] == ["Suggested by Juniper", ""]
    assert "would change something" not in hers.get("/personas/").text


def test_the_owners_words_count(alice: User, juniper: Persona, asked: object, client_of: ClientOf) -> None:
    (made,) = suggest_while_away(alice)
    client_of(alice).post(f"/chat/suggestion/{made.pk}/", {"do": "yes", "text": "Ask nothing."})
    juniper.refresh_from_db()
    assert juniper.manner == "Ask nothing."


def test_a_no_changes_nothing(alice: User, juniper: Persona, asked: object, client_of: ClientOf) -> None:
    (made,) = suggest_while_away(alice)
    hers = client_of(alice)
    hers.post(f"/chat/suggestion/{made.pk}/", {"do": "no"})
    juniper.refresh_from_db()
    assert juniper.manner == MANNER
    assert hers.get(f"/chat/suggestion/{made.pk}/").status_code == 404
    assert open_suggestion(juniper) is None


def test_an_empty_yes_is_asked_about(alice: User, asked: object, client_of: ClientOf) -> None:
    (made,) = suggest_while_away(alice)
    assert client_of(alice).post(f"/chat/suggestion/{made.pk}/", {"do": "yes", "text": " "}).status_code == 422


def test_what_its_owner_changed_meanwhile_is_not_overwritten(
    alice: User, juniper: Persona, asked: object, client_of: ClientOf
) -> None:
    (made,) = suggest_while_away(alice)
    Persona.objects.update(manner="Mine.")
    juniper.refresh_from_db()
    assert open_suggestion(juniper) is None
    page = client_of(alice).post(f"/chat/suggestion/{made.pk}/", {"do": "yes", "text": BETTER}, follow=True)
    assert "no longer fits" in page.text
    juniper.refresh_from_db()
    assert juniper.manner == "Mine."


def test_a_deleted_talk_takes_its_suggestion_along(alice: User, talk: Conversation, asked: object) -> None:
    suggest_while_away(alice)
    delete_conversation(conversation=talk)
    assert not Suggestion.objects.exists()


def test_a_word_taken_back_meanwhile_counts(juniper: Persona, talk: Conversation) -> None:
    allow_suggestions(persona=juniper, now=timezone.now())
    may = MaySuggest.objects.get()
    suggested = Suggested("manner", MANNER, BETTER, "Because.", "three questions")
    stop_suggestions(persona=juniper)
    turn = talk.turns.first()
    assert turn
    assert keep_suggestion(may=may, suggested=suggested, turn=turn.pk, now=timezone.now()) is None


def test_the_switch_is_off_until_it_is_turned_on(alice: User, juniper: Persona, client_of: ClientOf) -> None:
    hers = client_of(alice)
    assert "Allow suggestions" in hers.get(f"/personas/{juniper.pk}/").text
    hers.post(f"/chat/suggesting/{juniper.pk}/", {"do": "allow"})
    assert "No more suggestions" in hers.get(f"/personas/{juniper.pk}/").text
    hers.post(f"/chat/suggesting/{juniper.pk}/", {"do": "stop"})
    assert not MaySuggest.objects.exists()


def test_a_stranger_decides_nothing(
    alice: User, bob: User, juniper: Persona, asked: object, client_of: ClientOf
) -> None:
    (made,) = suggest_while_away(alice)
    assert client_of(bob).post(f"/chat/suggestion/{made.pk}/", {"do": "yes", "text": "x"}).status_code == 404
    assert client_of(bob).post(f"/chat/suggesting/{juniper.pk}/", {"do": "stop"}).status_code == 404
    assert MaySuggest.objects.exists()


@pytest.mark.parametrize("answered", ["", "no"])
def test_taking_back_the_ordinary_takes_what_quotes_it_and_counts_it(
    alice: User, asked: ScriptedChatModel, answered: str
) -> None:
    suggest_while_away(alice)
    Suggestion.objects.update(answer=answered)
    wanted = kept_for(alice, Purpose.ORDINARY)
    assert wanted == 1
    assert withdraw_consent(person=alice, purpose=Purpose.RELIGION, now=timezone.now()) == 0
    assert Suggestion.objects.exists()
    assert withdraw_consent(person=alice, purpose=Purpose.ORDINARY, now=timezone.now()) == wanted
    assert not Suggestion.objects.exists()
