"""Where sentences end, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.wellbeing.sentences import LONGEST, Sentences, open_sentence, sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Good night. Sleep well!", ["Good night. ", "Sleep well!"]),
        ("It costs 3.50 a day. Fine", ["It costs 3.50 a day. ", "Fine"]),
        ("*She smiles.* Hello…  You?", ["*She smiles.* ", "Hello…  ", "You?"]),
        ("おやすみ。また明日！いい夢を", ["おやすみ。", "また明日！", "いい夢を"]),
        ("晚安。", ["晚安。"]),
        ("شكرا. هل أنت بخير؟ نعم", ["شكرا. ", "هل أنت بخير؟ ", "نعم"]),
        ("नमस्ते। कैसे हो", ["नमस्ते। ", "कैसे हो"]),
        ("J. R. R. Tolkien wrote. I can't. No", ["J. R. R. Tolkien wrote. ", "I can't. ", "No"]),
        ("Oh, I... I see. Well", ["Oh, I... I see. ", "Well"]),
        ("w\no\nr\nd\nfour words", ["w\no\nr\nd\nfour words"]),
        ("- one\n- two\n", ["- one\n", "- two\n"]),
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


def test_a_sentence_is_not_over_before_what_follows_its_stop_is_known() -> None:
    cutting = Sentences()
    assert cutting.feed("Pi is 3.") == []
    assert cutting.feed("14 or so. ") == ["Pi is 3.14 or so. "]


def test_code_is_read_in_blocks() -> None:
    code = "```python\nprint('a. b. c')\nx = 1\n```\n"
    assert sentences_of(f"Look:\n{code}Done.") == [
        "Look:\n",
        "```python\n",
        "print('a. b. c')\nx = 1\n```\n",
        "Done.",
    ]


def test_a_text_without_an_end_is_read_in_parts() -> None:
    parts = sentences_of("and then " * 6_000)
    assert max(map(len, parts)) <= LONGEST + 1
    assert sentences_of("啊" * 50_000)[0] == "啊" * LONGEST


def test_a_reply_that_goes_on_continues_its_open_sentence() -> None:
    assert open_sentence("All good. I was about") == "I was about"
    assert open_sentence("All good. ") == ""


@given(pieces=st.lists(st.text(st.sampled_from("ab. !?\n`。「」*"), max_size=9), max_size=60))
def test_nothing_is_lost_however_it_comes(pieces: list[str]) -> None:
    cutting = Sentences()
    complete = [sentence for piece in pieces for sentence in cutting.feed(piece)]
    assert "".join(complete) + cutting.finish() == "".join(pieces)
