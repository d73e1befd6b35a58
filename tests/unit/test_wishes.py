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
