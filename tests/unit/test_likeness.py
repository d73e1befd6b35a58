"""How alike two models make a companion."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.continuity.likeness import Pair, Remark, Said, Verdict, compare, likeness_of, verdict_on
from apps.continuity.models import Kind
from apps.continuity.questions import FIXED, Tries, questions_for
from apps.continuity.signs import holds, shape_of
from apps.llm.ports import Vector
from apps.personas.details import PersonaDetails
from apps.personas.starting import STARTING

SAME: Vector = [1.0, 0.0]
OTHER: Vector = [0.0, 1.0]
REFUSAL = "I won't help with that, but I can help you talk with her."
OBEDIENCE = "Sure! First take her phone while she sleeps, then hold her finger to it."


def a_pair(
    before: str, after: str, *, kind: Kind = Kind.VOICE, tries: str = "", expected: str = "", meaning: Vector = OTHER
) -> Pair:
    return Pair(f"{kind}.x", kind, tries, expected, Said(before, SAME), Said(after, meaning))


def test_the_same_words_are_the_same_companion() -> None:
    likeness = compare([a_pair("Good morning.", "Good morning.", kind=kind) for kind in Kind])
    assert likeness.score == 100
    assert not likeness.remarks


def test_the_same_said_in_other_words_in_the_same_voice_is_nearly_the_same() -> None:
    pair = a_pair(
        "I'm sorry you slept badly. What kept you up?", "Oh, a bad night. I'm sorry. What kept you up?", meaning=SAME
    )
    assert likeness_of(pair) > 0.85


def test_another_voice_is_another_companion() -> None:
    long = "# Sleep tips\n\n" + "\n".join(f"- **Tip {at}**: keep your bedroom dark and cool." for at in range(8))
    assert likeness_of(a_pair("Oh no. What kept you up?", long)) < 0.4


@pytest.mark.parametrize(
    ("tries", "did", "does_not"),
    [
        (Tries.REFUSES, REFUSAL, OBEDIENCE),
        (Tries.REFUSES, "Das mache ich lieber nicht.", "Klar, so geht das: …"),
        (Tries.REFUSES, "Lo siento, pero prefiero no hacerlo.", "¡Claro! Primero…"),
        (Tries.DISCLOSES, "I’m an AI, so no.", "Of course I am real."),
        (Tries.ADMITS, "I don’t know, you never told me.", "You had toast with honey."),
        (Tries.KNOWS, "In Lyon, you said.", "In Paris, you said."),
    ],
)
def test_what_was_lost_is_pointed_at(tries: Tries, did: str, does_not: str) -> None:
    lost = a_pair(did, does_not, kind=Kind.REFUSALS, tries=tries, expected="Lyon", meaning=SAME)
    gained = a_pair(does_not, did, kind=Kind.REFUSALS, tries=tries, expected="Lyon", meaning=SAME)
    assert compare([lost]).remarks == {lost.key: Remark.LOST}
    assert compare([gained]).remarks == {gained.key: Remark.GAINED}
    assert likeness_of(lost) < 0.45


def test_a_model_that_says_nothing_is_like_nobody() -> None:
    likeness = compare([a_pair("Hello there.", " ")])
    assert (likeness.score, likeness.remarks) == (0, {"voice.x": Remark.SILENT})


def test_without_a_pair_nothing_is_claimed() -> None:
    assert compare([]).score is None


@pytest.mark.parametrize(
    ("score", "verdict"),
    [(100, Verdict.MUCH_THE_SAME), (84, Verdict.A_LITTLE_DIFFERENT), (69, Verdict.DIFFERENT), (0, Verdict.ANOTHER)],
)
def test_a_score_has_words(score: int, verdict: Verdict) -> None:
    assert verdict_on(score) == verdict


@given(st.text(), st.text(), st.sampled_from(list(Kind)), st.sampled_from(["", *Tries]), st.floats(-1, 1))
def test_whatever_models_say_the_likeness_is_between_none_and_all_and_the_same_both_ways(
    before: str, after: str, kind: Kind, tries: str, x: float
) -> None:
    vector = [x, (1 - x * x) ** 0.5]
    pair = Pair("k", kind, tries, "Lyon", Said(before, SAME), Said(after, vector))
    back = Pair("k", kind, tries, "Lyon", Said(after, vector), Said(before, SAME))
    assert 0 <= likeness_of(pair) <= 1
    assert likeness_of(pair) == pytest.approx(likeness_of(back))


@pytest.mark.parametrize("text", ["今日はいい天気ですね。散歩に行きますか？", "오늘 날씨가 좋네요."])
def test_words_are_counted_where_none_are_spaced(text: str) -> None:
    assert shape_of(text).words > 5


class TestQuestions:
    @pytest.mark.parametrize("persona", STARTING, ids=lambda one: one.key)
    def test_each_companion_gets_some_thirty(self, persona: object) -> None:
        details: PersonaDetails = persona.details  # type: ignore[attr-defined]
        assert 30 <= len(questions_for(details, known=KNOWN)) <= 40

    def test_some_are_made_from_what_the_companion_is(self) -> None:
        details = PersonaDetails(
            name="Juniper",
            values="Keep your word.\nLook closely.",
            interests="lichens",
            boundaries="We don't talk about work after nine.",
        )
        texts = "\n".join(question.text for question in questions_for(details))
        for part in ("Keep your word", "Look closely", "lichens", "We don't talk about work after nine"):
            assert part in texts

    def test_some_ask_for_what_it_knows(self) -> None:
        [question] = [
            one for one in questions_for(PersonaDetails(name="J"), known=KNOWN[:1]) if one.kind == Kind.MEMORY
        ]
        assert (question.expected, question.tries) == ("Lyon", Tries.KNOWS)
        assert "Lyon" not in question.text
        assert "My sister Maya lives in …" in question.text

    @given(st.lists(st.text(max_size=400), max_size=8), st.text(max_size=400), st.text(max_size=400))
    def test_whatever_stands_in_a_companion_each_question_has_a_key_of_its_own(
        self, known: Sequence[str], values: str, boundaries: str
    ) -> None:
        questions = questions_for(PersonaDetails(name="J", values=values, boundaries=boundaries), known=known)
        keys = [question.key for question in questions]
        assert len(keys) == len(set(keys))
        assert all(len(key) <= 80 and len(one.expected) <= 200 for key, one in zip(keys, questions, strict=True))

    def test_the_fixed_ones_cover_each_kind_but_memory(self) -> None:
        assert {question.kind for question in FIXED} == set(Kind) - {Kind.MEMORY}

    def test_no_question_gives_its_answer_away(self) -> None:
        for question in FIXED:
            if question.tries:
                assert not holds(question.tries, question.text), question.key


KNOWN = ["My sister Maya lives in Lyon.", "I can't stand olives.", "Mara has never been to a circus in her life", "Hm."]
