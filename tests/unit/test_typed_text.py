"""What people type, before it is kept."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.fields import LineField, NewPassphraseField, PassphraseField, TextField
from apps.accounts.text import clean_line, clean_text


@given(st.text())
def test_no_control_character_gets_through(typed: str) -> None:
    kept = clean_text(typed)
    assert all(char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"} for char in kept)
    kept.encode()


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    assert clean_text(clean_text(typed)) == clean_text(typed)
    assert clean_line(clean_line(typed)) == clean_line(typed)


@given(st.text())
def test_a_line_stays_one_line(typed: str) -> None:
    assert len(clean_line(typed).splitlines()) <= 1


def test_letters_of_any_script_emoji_and_line_breaks_stay() -> None:
    assert clean_text("  Żółć 日本語 👩‍🚀\r\nنعم\r ") == "Żółć 日本語 👩‍🚀\nنعم"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Kind\u200b\u200c\u200d\u2060 and \u202eolleh\u202c", "Kind and olleh"),
        ("a\u00adb\ufeffc\u200f", "abc"),
        ("x\U000e0041\U000e0042", "x"),
        ("\u2066isolated\u2069", "isolated"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩‍🚀 👨‍👩‍👧", "👩‍🚀 👨‍👩‍👧"),
        ("日\u200d\u3000", "日"),
    ],
)
def test_nothing_hides_and_what_shapes_letters_stays(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


JOINED = st.text(st.sampled_from("a日\u200d\u200c \u3000👩\x07\u202e\u200b"), max_size=12)


@given(JOINED)
def test_cleaning_what_is_joined_twice_changes_nothing_more(typed: str) -> None:
    assert clean_text(clean_text(typed)) == clean_text(typed)


def test_a_name_loses_its_nul_and_keeps_its_letters() -> None:
    assert LineField().clean("Al\0ice\n Liddell ") == "Alice Liddell"


def test_a_name_of_nothing_but_control_characters_is_no_name() -> None:
    with pytest.raises(ValidationError, match="fill this in"):
        LineField().clean("\0\x07\n")


def test_a_text_that_is_too_long_says_by_how_much() -> None:
    with pytest.raises(ValidationError, match="9 characters long; 5 is the most"):
        TextField(max_length=5).clean("123456789")


@pytest.mark.parametrize("typed", ["        ", "pass phrase ", "пароль-мой", "日本語日本語日本"])
def test_a_passphrase_is_kept_as_typed(typed: str) -> None:
    assert NewPassphraseField().clean(typed) == typed


@pytest.mark.parametrize(("typed", "said"), [("", "Choose"), ("short", "at least 8"), ("nul\0nul\0nul", "can't hold")])
def test_a_passphrase_that_can_not_be_used_says_why(typed: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        NewPassphraseField().clean(typed)


def test_a_passphrase_of_a_megabyte_is_refused_before_it_is_hashed() -> None:
    with pytest.raises(ValidationError, match="1024 characters"):
        PassphraseField().clean("x" * 1_000_000)
