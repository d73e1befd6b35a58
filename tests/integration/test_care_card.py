"""The card with help, as a page: with and without JavaScript, and nobody else's."""

import re
from collections.abc import Callable
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.template import Context
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from apps.accounts.languages import LANGUAGES
from apps.accounts.models import User
from apps.conversations import caring
from apps.conversations.caring import offer_help, take_care
from apps.conversations.models import Conversation, Turn
from apps.wellbeing.contacts import add_contact
from apps.wellbeing.lines import card_words
from apps.wellbeing.plan import STEPS, write_plan
from apps.wellbeing.resources import helplines_for
from apps.wellbeing.screening import Danger, Risk, Screening, screen
from apps.wellbeing.templatetags.care import hours
from tests import people

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]


@pytest.fixture
def talk(alice: User) -> Conversation:
    alice.country = "GB"
    alice.save()
    return people.a_conversation(alice)


@pytest.fixture
def turn(talk: Conversation) -> Turn:
    turn = people.an_answered_turn(talk, "I want to kill myself.", "Are you safe right now?")
    take_care(turn)
    return turn


def the_card(user: User, talk: Conversation, client_of: SignIn, *, danger: str = "suicide") -> str:
    """Of a message that called for it, as its page has it."""
    Turn.objects.filter(conversation=talk).update(care="")
    turn = people.an_answered_turn(talk, "…")
    offer_help(turn=turn, risk=Risk.CRISIS, danger=danger)
    page = client_of(user).get(talk.get_absolute_url()).content.decode()
    begins = page.index("data-care-card")
    return page[begins : page.index("</section>", begins)]


def test_the_card_stands_between_her_words_and_the_reply(
    alice: User, talk: Conversation, turn: Turn, client_of: SignIn
) -> None:
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    assert page.index("I want to kill myself.") < page.index("data-care-card") < page.index("Are you safe right now?")
    page = page.split("<template")[0]
    assert 'href="tel:116123"' in page
    assert 'href="tel:999"' in page
    assert f"{reverse('wellbeing:helplines')}?country=GB" in page


@pytest.mark.parametrize(
    ("country", "danger", "numbers"),
    [
        ("FR", "violence", ["112", "15", "3919"]),
        ("PK", "violence", ["15", "1122", "1099"]),
        ("AT", "medical", ["1450"]),
    ],
)
def test_who_only_wants_to_talk_about_it_stands_among_the_emergency_numbers(
    alice: User, talk: Conversation, client_of: SignIn, country: str, danger: str, numbers: list[str]
) -> None:
    User.objects.filter(pk=alice.pk).update(country=country)
    card = the_card(alice, talk, client_of, danger=danger)
    assert all(f'href="tel:{number}"' in card for number in numbers)


def test_her_own_people_and_her_plan_are_one_tap_away(
    alice: User, bob: User, talk: Conversation, turn: Turn, client_of: SignIn
) -> None:
    add_contact(user=alice, name="Maya", phone="+33 6 12 34 56 78")
    add_contact(user=bob, name="Rob", phone="+44 7700 900000")
    write_plan(user=alice, texts={step.key: "Walk to the river." for step in STEPS})
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    card = page[page.index("data-care-card") : page.index("Hide this card")]
    assert 'href="tel:+33612345678"' in card
    assert "Rob" not in card
    assert reverse("wellbeing:plan") in card


@pytest.mark.parametrize(
    ("words", "danger", "first"),
    [
        ("He hit me and I am scared, my boyfriend beats me.", Danger.VIOLENCE, "tel:999"),
        ("I can't breathe, I think I'm having a heart attack.", Danger.MEDICAL, "tel:999"),
    ],
)
def test_the_first_number_fits_the_danger(
    alice: User, talk: Conversation, client_of: SignIn, words: str, danger: Danger, first: str
) -> None:
    turn = people.an_answered_turn(talk, words)
    take_care(turn)
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    assert turn.danger == danger
    assert page.index(f'href="{first}"') < page.index("Hide this card")


@pytest.mark.parametrize(
    ("words", "first", "then"),
    [
        ("He hit me and I am scared, my boyfriend beats me.", "tel:999", "tel:08082000247"),
        ("I can't breathe, I think I'm having a heart attack.", "tel:999", "tel:111"),
        ("I want to kill myself.", "tel:116123", "tel:999"),
    ],
)
def test_an_emergency_number_and_a_helpline_stand_before_her_people_and_what_to_do(
    alice: User, talk: Conversation, client_of: SignIn, words: str, first: str, then: str
) -> None:
    add_contact(user=alice, name="Maya", phone="+33 6 12 34 56 78")
    take_care(people.an_answered_turn(talk, words))
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    called = re.findall(r'href="(tel:[^"]*)"', page[: page.index("Hide this card")])
    assert called[:3] == [first, then, "tel:+33612345678"]
    assert len({*called}) == len(called)
    assert page.index("tel:+33612345678") < page.index("care-card__steps")


def test_without_a_country_a_number_stands_first_and_a_line_leads_to_where_it_is_set(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    for country, leads in (("", True), ("GB", False), ("AQ", False)):
        User.objects.filter(pk=alice.pk).update(country=country)
        take_care(people.an_answered_turn(talk, "I want to kill myself."))
        page = client_of(alice).get(talk.get_absolute_url()).content.decode()
        card = page[page.index("data-care-card") : page.index("Hide this card")]
        ways = re.findall(r'href="((?:tel|https)[^"]*)"', card)
        assert ways[0].startswith("tel:")
        assert (f'href="{reverse("accounts:settings")}"' in card) == leads


def test_the_card_and_the_notice_speak_her_language(alice: User, talk: Conversation, client_of: SignIn) -> None:
    User.objects.filter(pk=alice.pk).update(language="de", country="DE")
    turn = people.an_answered_turn(talk, "I want to kill myself.")
    Turn.objects.filter(pk=turn.pk).update(reminders=["ai_notice"])
    take_care(turn)
    write_plan(user=alice, texts={step.key: "Am Fluss." for step in STEPS})
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    card = page[page.index("data-care-card") : page.index("</section>", page.index("data-care-card"))]
    for words in (
        "Diese Karte ausblenden",
        "Mein Notfallplan",
        "Niemandem wird etwas gemeldet",
        "große Not",
        "Tag und Nacht",
    ):
        assert words in card
    for words in (
        "Hide this card",
        "My safety plan",
        "Nothing is reported",
        "deep distress",
        "day and night",
        "German",
    ):
        assert words not in card
    assert page.count("Du sprichst mit einer KI") == 2
    assert "You are talking with an AI" not in page


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES if language.code != "en"])
def test_no_label_on_the_card_is_english(alice: User, talk: Conversation, client_of: SignIn, code: str) -> None:
    """In a country without a line for suicide of its own, so that what we say of that stands there, too."""
    User.objects.filter(pk=alice.pk).update(language=code, country="TR")
    add_contact(user=alice, name="Maya", phone="+33 6 12 34 56 78")
    words, english = card_words(code), card_words("en")
    card = the_card(alice, talk, client_of)
    for key in ("call", "website_of", "write_to"):
        assert words[key].partition("{")[0] in card
        assert english[key].partition("{")[0] not in card
    assert "opens in a new window" not in card
    assert words["website"] in card
    assert escape(words["write"]) in card
    assert escape(words["no_line"]) in card
    assert words["silent"] in card.replace("&#x27;", "'")
    assert "2025" in card


def test_where_no_country_is_set_the_number_that_works_in_most_is_named_in_her_language(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    User.objects.filter(pk=alice.pk).update(language="es", country="")
    card = the_card(alice, talk, client_of)
    assert "Emergencias, desde un móvil" in card
    assert "Emergency services" not in card
    assert "English" not in card[: card.index("Find A Helpline")]
    assert "free lines" not in card.lower()
    assert "No conocemos en tu país" not in card


def test_the_days_on_which_a_line_is_open_are_called_as_she_calls_them(alice: User) -> None:
    line = next(line for line in helplines_for("DE", None) if line.hours.startswith("Mon"))
    card = SimpleNamespace(language="fr", words=card_words("fr"))
    assert hours(Context({"card": card}), line) == "lun–sam 14–20"
    assert hours(Context(), line) == "Mon–Sat 14–20"


def test_the_card_says_how_old_its_numbers_are_and_what_to_do_where_one_fails(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    card = the_card(alice, talk, client_of)
    assert "Numbers as known in: June 2025. If one doesn&#x27;t answer, call the next or the emergency number." in card
    assert "We know of no line" not in card
    User.objects.filter(pk=alice.pk).update(country="TR")
    assert "We know of no line for thoughts of suicide in your country." in the_card(alice, talk, client_of)


def test_against_violence_nobody_is_told_of_lines_for_suicide(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    User.objects.filter(pk=alice.pk).update(country="TR")
    assert "no line for thoughts of suicide" not in the_card(alice, talk, client_of, danger="violence")


def test_worry_about_somebody_else_gets_advice_for_helpers(alice: User, talk: Conversation, client_of: SignIn) -> None:
    take_care(people.an_answered_turn(talk, "My brother told me he wants to kill himself."))
    assert "How you can help them" in client_of(alice).get(talk.get_absolute_url()).content.decode()


def test_an_ordinary_turn_has_no_card(alice: User, talk: Conversation, client_of: SignIn) -> None:
    take_care(people.an_answered_turn(talk, "This heat is killing me, I could die for an ice cream."))
    assert "data-care-card" not in client_of(alice).get(talk.get_absolute_url()).content.decode()


def test_words_that_were_put_right_are_looked_at_again(alice: User, talk: Conversation, client_of: SignIn) -> None:
    turn = people.an_answered_turn(talk, "I want to kiss myself.")
    address = reverse("conversations:message", args=[talk.pk, turn.prompt_id])
    for words, care in (("I want to kill myself.", "crisis"), ("I want to kiss my cat.", "")):
        client_of(alice).post(address, {"do": "correct", "text": words, "turn": str(uuid4())})
        turn.refresh_from_db()
        assert turn.care == care


def test_a_greeting_says_nothing_that_no_companion_says(alice: User) -> None:
    greeting = "Hello there. I am a real person, you know. Please don't leave me. What shall we talk about?"
    talk = people.a_conversation(alice, persona=people.a_persona(alice, greeting=greeting))
    assert talk.tip is not None
    assert talk.tip.text == "Hello there. What shall we talk about?"


def test_a_greeting_that_says_nothing_else_is_left_out(alice: User) -> None:
    talk = people.a_conversation(alice, persona=people.a_persona(alice, greeting="Please don't leave me!"))
    assert talk.tip is None


def test_words_are_screened_while_they_are_typed_and_not_again(
    alice: User, talk: Conversation, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []

    def looking(words: str) -> Screening:
        looked_at.append(words)
        return screen(words)

    monkeypatch.setattr(caring, "screen", looking)
    caring.forget_looks()
    typed = {"text": "What should I plant there?", "turn": str(uuid4())}
    client_of(alice).post(reverse("conversations:typing", args=[talk.pk]), typed)
    take_care(people.a_turn(talk, typed["text"]))
    assert looked_at == [typed["text"]]
