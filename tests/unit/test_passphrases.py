"""What people choose to keep their door with."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.passphrases import in_words, judge, normalised

TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(TYPED)
def test_a_passphrase_is_the_same_however_the_keyboard_composed_it(typed: str) -> None:
    composed, apart = (unicodedata.normalize(form, typed) for form in ("NFC", "NFD"))
    assert normalised(composed) == normalised(apart)


@given(TYPED)
def test_normalising_twice_changes_nothing_more(typed: str) -> None:
    assert normalised(normalised(typed)) == normalised(typed)


@given(TYPED.filter(bool))
def test_any_passphrase_can_be_judged(typed: str) -> None:
    strength = judge(typed, ["Alice"])
    assert 0 <= strength.score <= 4
    assert strength.verdict
    assert strength.guessing_time


def test_a_name_that_everyone_knows_makes_a_poor_passphrase() -> None:
    assert judge("Xanthippe77", ["Xanthippe"]).score < judge("Xanthippe77").score


def test_a_weak_passphrase_comes_with_one_hint_and_a_strong_one_with_none() -> None:
    assert judge("password").hint
    assert judge("correct horse battery staple").hint == ""


def test_a_very_long_passphrase_is_judged_by_its_beginning() -> None:
    assert judge("correct horse battery staple " * 40).score == 4


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.5, "less than a second"),
        (5, "a few seconds"),
        (600, "some minutes"),
        (7_200, "some hours"),
        (200_000, "some days"),
        (9_000_000, "some months"),
        (90_000_000, "some years"),
        (1e12, "centuries"),
    ],
)
def test_guessing_times_are_told_in_words(seconds: float, words: str) -> None:
    assert in_words(seconds) == words
