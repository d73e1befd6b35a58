"""A number is dialled as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.wellbeing.dialling import dialled, sms, tel


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("+49 (0)170 123-456", "+49170123456"),
        ("+49(0)170/123456", "+49170123456"),
        ("0049 ( 0 ) 170 123456", "0049170123456"),
        ("+44 (0) 20 7946 0000", "+442079460000"),
        ("+٤٩ (٠)١٧٠ ١٢٣٤٥٦", "+49170123456"),
        ("(0)170 123456", "0170123456"),
        ("(0170) 123456", "0170123456"),
        ("+1 (212) 555-0100", "+12125550100"),
        ("+49 170 (0) 12", "+49170012"),
        ("+39 (0)6 1234567", "+39061234567"),
        ("+378 (0)549 123456", "+3780549123456"),
        ("116 123", "116123"),
        ("*31#0170", "*31%230170"),
    ],
)
def test_a_number_is_dialled_as_it_is_meant(written: str, called: str) -> None:
    assert dialled(written) == called
    assert tel(written) == f"tel:{called}"


def test_a_word_is_sent_to_its_number() -> None:
    assert sms("HOME to 741741") == "sms:741741?&body=HOME"


@given(
    st.integers(1, 999).filter(lambda code: not str(code).startswith(("39", "378"))),
    st.from_regex(r"[1-9][0-9]{3,9}", fullmatch=True),
)
def test_a_zero_in_brackets_behind_a_country_code_is_never_dialled(code: int, number: str) -> None:
    assert dialled(f"+{code} (0){number}") == dialled(f"+{code} {number}")


@given(st.text(max_size=40))
def test_what_is_dialled_holds_nothing_but_what_a_telephone_knows(written: str) -> None:
    assert set(dialled(written).replace("%23", "")) <= set("0123456789+*")
