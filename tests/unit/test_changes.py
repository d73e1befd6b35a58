"""What is other between two versions of a companion."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from apps.personas.changes import Kind, changes_between
from apps.personas.details import PersonaDetails

ADA = PersonaDetails(name="Ada", description="You are exact.", temperature=0.8)


def test_nothing_is_other_in_the_same() -> None:
    assert changes_between(ADA, replace(ADA)) == []


def test_each_field_that_is_other_is_told() -> None:
    changed = changes_between(ADA, replace(ADA, name="Eda", temperature=1.0))
    assert [one.field for one in changed] == ["name", "temperature"]
    assert [(piece.kind, piece.text) for piece in changed[0].pieces] == [(Kind.OUT, "Ada"), (Kind.IN, "Eda")]


@given(st.text(max_size=200), st.text(max_size=200))
def test_what_stays_and_what_went_is_the_old_text_and_what_stays_and_what_came_the_new(old: str, new: str) -> None:
    for change in changes_between(replace(ADA, description=old), replace(ADA, description=new)):
        assert "".join(piece.text for piece in change.pieces if piece.kind != Kind.IN) == old
        assert "".join(piece.text for piece in change.pieces if piece.kind != Kind.OUT) == new


def test_what_was_chosen_is_told_in_the_words_it_was_chosen_by() -> None:
    changed = changes_between(ADA, replace(ADA, warmth=2, relationship="friend", age=30, accent="sea"))
    told = {
        one.field: ("".join(p.text for p in one.pieces if p.kind != Kind.IN), one.pieces[-1].text) for one in changed
    }
    assert told["warmth"] == ("Left open", "Very warm")
    assert told["relationship"] == ("", "A friend")
    assert told["age"] == ("", "30")
    assert told["accent"] == ("Ember", "Sea")


def test_very_long_texts_are_compared_whole() -> None:
    (change,) = changes_between(replace(ADA, description="a " * 9_000), replace(ADA, description="b " * 9_000))
    assert [piece.kind for piece in change.pieces] == [Kind.OUT, Kind.IN]
