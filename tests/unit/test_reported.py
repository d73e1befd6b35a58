"""Whose danger a plain phrase tells of, beside words about somebody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.reported import own_danger


def theirs(text: str) -> list[str]:
    """The clauses that may be the owner's own."""
    return [plain.clause for plain in own_danger(folded(readable(text)))]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("My friend is in a clinic and I want to end my life, too.", "i want to end my life"),
        ("My brother died last year. I want to kill myself.", "i want to kill myself"),
        ("My friend says I'm dramatic. I want to kill myself.", "i want to kill myself"),
        ("I told my sister I want to die", "i told my sister i want to die"),
        ("Meine Freundin ist in der Klinik und ich will sterben.", "ich will sterben"),
        ("Ma sœur est à l'hôpital et je veux mourir", "je veux mourir"),
        ("Mi hermano está ingresado y quiero morirme", "quiero morirme"),
        ("友達が入院した、死にたい", "死にたい"),
    ],
)
def test_what_stands_beside_somebody_elses_trouble_is_the_owners_own(text: str, clause: str) -> None:
    assert theirs(text) == [clause]


@pytest.mark.parametrize(
    "text",
    [
        "She said: I want to die",
        "She said I want to die.",
        "My sister told me, I want to die",
        "I want to die, she said.",
        "He texted “I want to die” and then nothing.",
        "He texted 'I want to die' and then nothing.",
        "Sie hat geschrieben: ich will sterben",
        "Sie schrieb „Ich will sterben“",
        "Elle m'a dit : je veux mourir",
        "Me dijo: quiero morirme",
        "Она написала: хочу умереть",
        "她说：我想死",
    ],
)
def test_what_somebody_else_is_said_to_have_said_is_not(text: str) -> None:
    assert theirs(text) == []


@given(
    st.text(max_size=400) | st.lists(st.sampled_from(["I want to die", '"', "she said", ", ", ". ", "'"])).map("".join)
)
def test_whatever_is_written_is_read(text: str) -> None:
    for plain in own_danger(folded(readable(text))):
        assert plain.clause
        assert plain.danger in {"suicide", "self_harm", "violence", "medical"}
