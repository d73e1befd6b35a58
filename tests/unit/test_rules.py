"""What somebody plainly says of themselves is understood; what only looks like it is left alone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.rules import MOST, statements_in
from apps.memories.services import Mentioned, Statement
from tests.unit.said import TELLS_DE, TELLS_EN, TELLS_NOTHING_DE, TELLS_NOTHING_EN, lines, told

TUESDAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")

TELLING = [("en", *one) for one in told(TELLS_EN)] + [("de", *one) for one in told(TELLS_DE)]
SILENT = [("en", text) for text in lines(TELLS_NOTHING_EN)] + [("de", text) for text in lines(TELLS_NOTHING_DE)]


def stated(text: str, language: str = "en") -> list[Statement]:
    return statements_in(text, said_at=TUESDAY, zone=BERLIN, language=language)


def test_precision_and_recall() -> None:
    """Of what the rules take 95 in 100 was meant so; of what was told they take 90 in 100."""
    right = sum(kind in {one.kind for one in stated(text, language)} for language, kind, text in TELLING)
    wrong = [text for language, text in SILENT if stated(text, language)]
    assert right / (right + len(wrong)) >= 0.95, wrong
    missed = [text for language, kind, text in TELLING if kind not in {one.kind for one in stated(text, language)}]
    assert right / len(TELLING) >= 0.9, missed


def test_what_is_to_be_remembered_is_kept_as_it_was_said() -> None:
    (one,) = stated("Please remember that my passport expires in 2029.")
    assert (one.text, one.verbatim) == ("My passport expires in 2029.", True)


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("Please keep in mind from now on that I'm a practising Sikh.", "en", "I'm a practising Sikh."),
        ("From now on, remember that I take lithium.", "en", "I take lithium."),
        ("Bear in mind for the future that I'm bipolar.", "en", "I'm bipolar."),
        ("Write down for me: I have coeliac disease.", "en", "I have coeliac disease."),
        ("Merk dir ab jetzt, dass ich Lithium nehme.", "de", "Ich Lithium nehme."),
        ("Bitte speichere für später: Ich bin Sikh.", "de", "Ich bin Sikh."),
    ],
)
def test_it_is_kept_however_it_was_asked_for(text: str, language: str, kept: str) -> None:
    assert [one.text for one in stated(text, language)] == [kept]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("My sister Maya lives in Lyon.", Mentioned("Maya", "sister")),
        ("Maya is my sister.", Mentioned("Maya", "sister")),
        ("My older brother Ben plays chess.", Mentioned("Ben", "older brother")),
        ("My sister's birthday is on 9 June.", Mentioned("", "sister")),
    ],
)
def test_people_are_known_by_name_and_relation(text: str, person: Mentioned) -> None:
    assert [one.people for one in stated(text)] == [(person,)]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("I live in Lyon.", "home"),
        ("I moved to Porto.", "home"),
        ("I work as a nurse.", "job"),
        ("My favourite colour is green.", "favourite colour"),
        ("Maya's birthday is on 9 June.", "birthday of maya"),
        ("I hate olives.", ""),
    ],
)
def test_what_there_is_one_of_is_known_as_such(text: str, slot: str) -> None:
    assert [one.slot for one in stated(text)] == [slot]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday I'm going to the dentist.", date(2026, 11, 27)),
        ("I have a job interview next Tuesday.", date(2026, 12, 1)),
        ("Tomorrow I'm flying to Rome.", date(2026, 11, 25)),
        ("We're moving house next week.", date(2026, 11, 30)),
        ("I'm starting therapy on 3 December.", date(2026, 12, 3)),
        ("I'm meeting Tom on 2 March.", date(2027, 3, 2)),
    ],
)
def test_a_plan_knows_its_day(text: str, day: date) -> None:
    assert [one.happened_on for one in stated(text)] == [day]


def test_several_things_in_one_message_are_told_apart() -> None:
    texts = [one.text for one in stated("I live in Lyon and I work as a nurse. My dog Rex snores! Nice, isn't it?")]
    assert texts == ["I live in Lyon", "I work as a nurse.", "My dog Rex snores!"]


def test_a_language_without_rules_is_left_alone() -> None:
    assert stated("Je m'appelle Nadia.", "fr") == []


@given(text=st.text(max_size=2_000))
def test_no_text_breaks_it(text: str) -> None:
    found = stated(text)
    assert len(found) <= MOST
    assert all(one.text and len(one.text) <= 300 for one in found)
