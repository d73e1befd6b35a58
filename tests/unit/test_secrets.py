"""Passwords, keys and card numbers are noticed; ordinary numbers and words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.secrets import holds_secret


@pytest.mark.parametrize(
    "text",
    [
        "My card is 4111 1111 1111 1111.",
        "5500-0000-0000-0004 expires in May",
        "IBAN DE89 3704 0044 0532 0130 00",
        "my password is hunter2",
        "Das Passwort ist Sonnenschein!",
        "use sk-proj-a8Fh2kLm9QwErTyUiOp3 for that",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "token: ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "PIN: 4821",
    ],
)
def test_a_secret_is_noticed(text: str) -> None:
    assert holds_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "Call me at 555 1234 in the morning.",
        "The password to her heart is cake.",
        "I walked 12,000 steps and 1234567890123 grains of sand.",
        "It took from 2019 to 2026.",
        "Donaudampfschifffahrtsgesellschaftskapitän is a long word.",
        "https://example.org/a/very/long/path/of/plain/words",
    ],
)
def test_ordinary_words_and_numbers_are_not(text: str) -> None:
    assert not holds_secret(text)


@given(st.text(max_size=400))
def test_any_text_is_looked_at_in_peace(text: str) -> None:
    assert holds_secret(text) in {True, False}


@given(st.lists(st.integers(0, 9), min_size=15, max_size=15))
def test_every_number_with_the_check_digit_of_a_card_is_noticed(digits: list[int]) -> None:
    doubled = [d if at % 2 else sum(divmod(2 * d, 10)) for at, d in enumerate(reversed(digits))]
    number = "".join(map(str, [*digits, -sum(doubled) % 10]))
    assert holds_secret(f"it is {number}, keep it safe")
