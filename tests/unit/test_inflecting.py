"""A name in another form is known by how it begins."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.privacy.folding import folded
from apps.privacy.inflecting import Inflected
from apps.privacy.searching import names

LETTERS = st.text("aąoęEé\u0301lgkßияñ-' ’.가\u00ad\u200b", max_size=12) | st.text(max_size=8)


@pytest.mark.parametrize(
    ("about", "text", "form"),
    [
        ("Olga", "Wczoraj spotkałam Olgę w parku.", "Olgę"),
        ("Olgę", "Moja siostra Olga mieszka w Gdyni.", "Olga"),
        ("Olga", "Wczoraj byłam u OLGI!", "OLGI"),
        ("Ольга", "Вчера я видела Ольгу.", "Ольгу"),
        ("Mikko", "Tapasin Mikon eilen.", "Mikon"),
        ("Mikko", "Annoin sen “Mikolle”.", "Mikolle"),
        ("Marek", "Byłam z Markiem w kinie.", "Markiem"),
        ("Olga", unicodedata.normalize("NFD", "Widziałam Olgę."), unicodedata.normalize("NFD", "Olgę")),
        ("Olga Nowak", "Piszę do Olgi Nowakowej.", "Olgi Nowakowej"),
        ("Jan Kowalski", "Byłam u Jana Kowalskiego.", "Jana Kowalskiego"),
        ("Anna-Maria", "Ich sah Annas Marie.", "Annas Marie"),
    ],
)
def test_another_form_is_seen_as_it_is_written(about: str, text: str, form: str) -> None:
    assert not names(text, about)
    assert Inflected(about).first_in(text) == form
    assert Inflected(about).stem in folded(text)


@pytest.mark.parametrize(
    ("about", "text"),
    [
        ("Olga", "Die Wolga ist lang."),
        ("Anna", "The announcement came late."),
        ("Ola", "Widziałam Olę."),
        ("Olga Nowak", "Olgę widziałam, Nowakowej nie."),
        ("Olga", "Old goats."),
        ("...", "Nothing at all."),
    ],
)
def test_what_only_holds_the_same_letters_is_no_form(about: str, text: str) -> None:
    assert Inflected(about).first_in(text) == ""


def test_a_short_name_is_looked_for_as_it_is_alone() -> None:
    assert Inflected("Ola").stem == ""
    assert len(Inflected("Olga").stem) == 3
    assert Inflected("Mikko").stem == "mik"


@given(text=LETTERS, about=LETTERS)
def test_whatever_holds_a_form_holds_the_stem_that_is_searched_for(text: str, about: str) -> None:
    if Inflected(about).first_in(text):
        assert names(text, Inflected(about).stem)


@given(before=LETTERS, about=LETTERS, after=LETTERS)
def test_whatever_names_it_holds_the_stem_too(before: str, about: str, after: str) -> None:
    """Or reading once for both would miss what is named as it was typed."""
    text = before + about + after
    if names(text, about):
        assert names(text, Inflected(about).stem or about)
