"""A companion's words stay a model's as long as they stand there, and are its owner's once they wrote others."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from apps.personas.by_model import still_by_model
from apps.personas.details import PersonaDetails

DRAFTED = PersonaDetails(
    name="Wren", description="You notice the small things and say so.", other_greetings=["Back again?"]
)


def test_what_was_left_as_it_was_is_still_the_models() -> None:
    assert still_by_model(["other_greetings", "description"], DRAFTED, DRAFTED) == ["description", "other_greetings"]


def test_a_word_put_right_makes_nobody_its_author() -> None:
    touched = replace(DRAFTED, description="You notice the small things and never say so.")
    assert still_by_model(["description"], DRAFTED, touched) == ["description"]


def test_what_was_written_anew_or_emptied_is_the_owners() -> None:
    for text in ("", "A sailor with a bad knee."):
        assert still_by_model(["description"], DRAFTED, replace(DRAFTED, description=text)) == []


def test_a_number_is_nobodys_words() -> None:
    assert still_by_model(["age", "warmth", "no such field"], replace(DRAFTED, age=40), replace(DRAFTED, age=40)) == []


@given(before=st.text(), after=st.text())
def test_only_what_was_the_models_can_still_be(before: str, after: str) -> None:
    found = still_by_model([], replace(DRAFTED, values=before), replace(DRAFTED, values=after))
    assert found == []
    same = still_by_model(["values"], replace(DRAFTED, values=before), replace(DRAFTED, values=before))
    assert same == (["values"] if before.split() else [])
