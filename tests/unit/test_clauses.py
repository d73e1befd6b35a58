"""What a sentence says one after another is read by itself: in every language, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.private.clauses import clauses_of


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("I bake bread and my knees hurt.", ["I bake bread", "my knees hurt."]),
        ("I'm a cook, I have asthma (since May), but I run.", ["I'm a cook", "I have asthma", "May", "I run."]),
        ("Ich bin Imker und habe Rheuma.", ["Ich bin Imker", "habe Rheuma."]),
        ("Soy cocinera y tengo asma.", ["Soy cocinera", "tengo asma."]),
        ("Asztmám van, és úszom.", ["Asztmám van", "úszom."]),
        ("Main Sikh hoon aur gaata hoon.", ["Main Sikh hoon", "gaata hoon."]),
        ("У меня астма, и я пою.", ["У меня астма", "я пою."]),
        ("عندي ربو وأعزف على العود", ["عندي ربو", "وأعزف على العود"]),
        ("יש לי אסתמה ואני רץ", ["יש לי אסתמה", "ואני רץ"]),
        ("Tôi bị hen và thích bơi.", ["Tôi bị hen", "thích bơi."]),
        ("我有哮喘，也喜欢游泳。", ["我有哮喘", "也喜欢游泳。"]),
        ("私は喘息で、水泳が好きです。", ["私は喘息で", "水泳が好きです。"]),
        ("저는 천식이 있고 수영을 해요.", ["저는 천식이 있고", "수영을 해요."]),
        ("Tea.", ["Tea."]),
    ],
)
def test_what_is_said_one_after_another_is_taken_apart(sentence: str, clauses: list[str]) -> None:
    assert clauses_of(sentence) == clauses


@given(st.text(max_size=300))
def test_clauses_stand_in_the_sentence_as_they_were_written(sentence: str) -> None:
    at = 0
    for clause in clauses_of(sentence):
        at = sentence.index(clause, at) + len(clause)
