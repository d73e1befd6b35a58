"""“Don't remember this” holds in many wordings and every language; “remember” is consent only where it is said to the companion."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.private.folding import folded
from apps.memories.private.phrases import beginnings, pattern_of, spans_of
from apps.memories.sorting import may_hold_a_wish, sort
from apps.memories.wishing import Wish, wish_in

LINES = [line.split("\t") for line in (Path(__file__).parent / "wishes.tsv").read_text().splitlines()]
"""Written for this test: what is meant, the language, the line."""

NOT_ALONE = [
    ("Vergeet dit", "dieet"),
    ("Glöm det här", "jobbet"),
    ("Glem det her", "job"),
    ("Unohda tämä", "dieetti"),
    ("Olvida esto", "de la dieta"),
    ("Dimentica questo", "jazz"),
    ("Zapomeň na tohle", "počasí"),
    ("Zapomnij o tym", "deszczu"),
    ("Felejtsd el ezt", "a diétát"),
    ("Ξέχνα το", "τζαζ"),
    ("Забудь это", "лето"),
    ("Забудь про це", "літо"),
    ("انس هذا", "الجاز"),
]
"""“Forget this”, and a thing that may stand after it."""


def lines(*labels: str) -> list[str]:
    return [text for label, _code, text in LINES if label in labels]


@pytest.mark.parametrize("text", lines("leave"))
def test_what_is_not_to_be_remembered_is_heard_however_it_is_put(text: str) -> None:
    assert sort(text).wish == Wish.LEAVE


@pytest.mark.parametrize("text", lines("keep"))
def test_asking_to_remember_is_consent(text: str) -> None:
    wished = wish_in(text)
    assert wished
    assert wished.wish == Wish.KEEP


@pytest.mark.parametrize("text", lines("none"))
def test_speaking_of_remembering_is_no_consent(text: str) -> None:
    assert not may_hold_a_wish(text)


@pytest.mark.parametrize("text", lines("ordinary"))
def test_ordinary_lines_of_forgetting_and_keeping_hold_no_wish(text: str) -> None:
    assert not may_hold_a_wish(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wipe this the moment I close the window.",
        "I'd rather you kept no trace of that.",
        "You have my permission to save that.",
        "You may well remember this permanently.",
        "Das darfst du dir ruhig dauerhaft merken.",
        "Garde ça pour toujours, s'il te plaît.",
    ],
)
def test_a_wish_with_nothing_beside_it_means_what_stands_before(text: str) -> None:
    wished = wish_in(text)
    assert wished
    assert wished.bare


@given(st.sampled_from(NOT_ALONE), st.sampled_from(["", " sofort", " please"]))
def test_forgetting_a_thing_leaves_it_aside_and_forgetting_this_does_not(of_this: tuple[str, str], after: str) -> None:
    this, thing = of_this
    wished = wish_in(f"{this}.")
    assert wished
    assert wished.wish == Wish.LEAVE
    assert wish_in(f"{this} {thing}{after}, bluegrass!") is None


def test_no_wording_of_a_language_is_missing() -> None:
    languages = {code for _label, code, _text in LINES} - {"many"}
    for label in ("leave", "keep", "none"):
        assert {code for found, code, _text in LINES if found == label} - {"many"} == languages
    assert len(languages) == 27


@given(st.text(max_size=300))
def test_any_text_can_be_looked_through(text: str) -> None:
    wished = wish_in(text)
    assert wished is None or wished.wish in Wish


def test_a_phrase_with_choices_is_each_of_them_and_no_other() -> None:
    pattern = pattern_of(["speicher{,e} {das,es} {bitte ,}nicht*"])
    for said in ("speicher das nicht", "speichere es bitte nicht", "speichere das nichtmal!"):
        assert list(spans_of(pattern, folded(said)))
    for said in ("speicher nicht", "speicherst das nicht", "das nicht", "abspeichere das nicht"):
        assert not list(spans_of(pattern, folded(said)))


def test_it_ends_with_its_last_word() -> None:
    assert list(spans_of(pattern_of(["merk dir {bitte ,}"]), "merk dir, dass")) == [(0, 8)]


def test_a_phrase_begins_with_its_first_word_also_where_a_choice_is_left_empty() -> None:
    assert beginnings(["{bitte ,}{merk,denk} dir"]) == {"bit", "mer", "den"}
