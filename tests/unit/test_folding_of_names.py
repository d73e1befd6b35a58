"""A name is found however its letters were typed, and shown as it is written."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.privacy.folding import folded, place_of, spellings
from apps.privacy.searching import names

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")
APART = unicodedata.normalize("NFD", "Zoë")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (f"{APART} called.", "Zoë"),
        ("My cousin Zoë runs a bakery.", APART),
        ("My cousin Zoë runs a bakery.", "zoe"),
        ("Zoe runs a bakery.", "ZOË"),
        ("In der Weißgasse.", "Weissgasse"),
        ("In der Weissgasse.", "weißgasse"),
        ("IN DER WEISSGASSE", "Weißgasse"),
        ("Søren and Łucja", "soren"),
        ("Søren and Łucja", "lucja"),
        ("Işık", "isik"),
        ("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"),
        ("Алёна", "алена"),
        ("مُحَمَّد", "محمد"),
        ("Zo\u00adë\u200b!", "Zoë!"),
        ("Ｚｏｅ", "zoe"),
        ("O’Brien", "o'brien"),
        ("김지수", unicodedata.normalize("NFD", "김지수")),
    ],
)
def test_it_is_found_however_it_is_written(text: str, about: str) -> None:
    assert names(text, about)


@pytest.mark.parametrize(
    ("text", "about"),
    [("かき", "が"), ("미", "민"), ("민", "미"), ("मीना", "मना"), ("Zoë", "\u0308"), ("Zoë", "\u200b"), ("Zoë", "")],
)
def test_what_is_another_letter_or_none_is_not_found(text: str, about: str) -> None:
    assert not names(text, about)


@given(TEXT)
def test_every_form_of_a_text_folds_to_the_same(text: str) -> None:
    assert {folded(unicodedata.normalize(form, text)) for form in FORMS} == {folded(unicodedata.normalize("NFC", text))}


@given(st.text(st.characters(codec="ascii"), max_size=30))
def test_ascii_stays_ascii(text: str) -> None:
    assert folded(text) == text.lower()


@given(TEXT, st.text("Zoëß\u0308\u200b aＺ", min_size=1, max_size=6), TEXT)
def test_where_it_stands_is_what_is_written_there(before: str, about: str, after: str) -> None:
    text = f"{before} {about} {after}"
    place = place_of(text, about)
    assert (place is not None) == names(text, about)
    if place:
        begin, end = place
        assert names(text[begin:end], about)
        assert not names(text[begin + 1 : end], about)


def test_each_way_it_is_written_is_told() -> None:
    assert list(spellings(f"ZOË, {APART} and Zoe.", "Zoë")) == ["ZOË", APART, "Zoe"]
