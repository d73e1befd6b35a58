"""Words as search compares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.words import LONGEST_WORD, MOST_WORDS, weights_of, words_of


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "She was running late", "runs"), ("de", "Die Katzen schliefen", "Katze"), ("fr", "il mangeait", "manger")],
)
def test_forms_of_one_word_meet(language: str, one: str, other: str) -> None:
    assert set(words_of(one, language)) & set(words_of(other, language))


def test_a_script_without_spaces_is_cut_into_pairs() -> None:
    assert set(words_of("我住在柏林", "zh")) & set(words_of("柏林", "zh"))


def test_letters_stuck_to_such_a_script_stay_words() -> None:
    assert "tokyo" in words_of("Tokyoに住む", "ja")


def test_words_that_stand_everywhere_say_nothing() -> None:
    assert words_of("What is it that you would do?") == []


def test_a_word_said_twice_weighs_more_but_not_twice_as_much() -> None:
    once, twice = weights_of(["cat", "dog"])["cat"], weights_of(["cat", "cat"])["cat"]
    assert once < twice < 2 * once


def test_in_a_long_text_a_word_weighs_less() -> None:
    assert weights_of(["cat", *"abcdefghijklmnop"])["cat"] < weights_of(["cat"])["cat"]


@given(st.text(), st.sampled_from(["en", "de", "pt-BR", "zh", "xx"]))
def test_any_text_has_bounded_words(text: str, language: str) -> None:
    assert all(0 < len(word) <= LONGEST_WORD for word in words_of(text, language))


def test_a_pasted_book_does_not_fill_the_index() -> None:
    assert len(words_of("tale of wonders " * 100_000)) <= MOST_WORDS
