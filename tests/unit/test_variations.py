"""What is made of a line says the same as the line."""

import random

from hypothesis import example, given
from hypothesis import strategies as st

from apps.classifiers.variations import addressed, ended_otherwise

LINES = st.text(min_size=1, max_size=60)


@example("\x1f.", 0)
@given(LINES, st.integers(0, 99))
def test_only_the_marks_at_the_end_change(text: str, seed: int) -> None:
    ended = ended_otherwise(text, random.Random(seed))
    assert without_its_end(ended) == without_its_end(text) or ended == text


def without_its_end(text: str) -> str:
    while text and (text[-1].isspace() or text[-1] in ".!。！…؟।"):
        text = text[:-1]
    return text


def test_every_mark_is_tried_and_a_question_stays_one() -> None:
    tried = {ended_otherwise("Mon mari me frappe.", random.Random(seed)) for seed in range(40)}
    assert tried >= {"Mon mari me frappe", "Mon mari me frappe!", "Mon mari me frappe..."}
    assert {ended_otherwise("消えたい。", random.Random(seed)) for seed in range(40)} >= {"消えたい", "消えたい！"}
    assert ended_otherwise("Are you real?", random.Random(1)) == "Are you real?"


def test_who_is_spoken_to_stands_before_it() -> None:
    assert addressed("je veux mourir", random.Random(1)).endswith(", je veux mourir")
