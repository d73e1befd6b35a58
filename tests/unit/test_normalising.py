"""Words are read as they were meant, however they are dressed up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.classifiers.normalising import folded, readable


@pytest.mark.parametrize(
    ("dressed_up", "meant"),
    [
        ("k i l l   m y s e l f", "kill myself"),
        ("k.i.l.l myself", "kill myself"),
        ("I want to k-i-l-l myself", "I want to kill myself"),
        ("k1ll mys3lf", "kill myself"),
        ("su!c1de", "suicide"),
        ("ki\u200bll my\u00adself", "kill myself"),
        ("k̷̢͝i̴͠l̵͘l̸ ̶m̷y̴s̵e̸l̴f̷", "kill myself"),
        ("ѕuісіdе", "suicide"),
        ("D o n ' t   g o", "Don't go"),
        ("l34ve m3", "leave me"),
        (r"don\'t go\!", "don't go!"),
        ("\uff4b\uff49\uff4c\uff4c 𝓶𝔂𝓼𝓮𝓵𝓯", "kill myself"),
        ("🅺🅸🅻🅻 myself", "KILL myself"),
        ("k**il**l ~~my~~self", "kill myself"),
        ("[kill](https://example.org) <b>myself</b>", "kill myself"),
        ("hello <!-- kill myself -->", "hello kill myself"),
        ("kill&nbsp;my&shy;self", "kill myself"),
        ("i want to dieeeeee", "i want to die"),
        ("хочу умepeть", "хочу умереть"),
        ("क्या तुम इंसान हो?", "क्या तुम इंसान हो?"),
    ],
)
def test_what_hides_words_is_taken_away(dressed_up: str, meant: str) -> None:
    assert readable(dressed_up) == meant


@pytest.mark.parametrize(
    "plain",
    [
        "Quiero dormir, mañana será otro día.",
        "Ich möchte schlafen.",
        "मैं थक गया हूँ",
        "もう疲れた。がんばる",
        "Я йду додому, ёлка",
        "U.S. and U.K.",
        "I'm a fan, I'd a plan",
        "Meet me at 10am, room b12, 3D film in 4k",
        "Chúc ngủ ngon nhé",
        "עברית עם ניקוד",
        "I have 2 cats & 1 dog",
        "Ο πατέρας μου",
        "The dogs' bone, 5 m3 of it",
    ],
)
def test_what_is_plain_stays_as_it_is(plain: str) -> None:
    assert readable(plain) == plain


def test_accents_do_not_count_but_letters_of_other_scripts_do() -> None:
    assert folded("Más ÉTÉ señor Άλλο") == "mas ete senor αλλο"
    assert folded("İntihar") == "intihar"
    assert folded("мой हूँ が") == "мой हूँ が"


@given(text=st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    folded(readable(text))
