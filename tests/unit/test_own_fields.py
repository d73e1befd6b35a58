"""What only Hearth has a field for: it goes along in a card, and never over what somebody else keeps there."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.text import clean_line, clean_text
from apps.personas.cards.carrying import details_in, document_of
from apps.personas.cards.document import as_v3, read_json, write_json
from apps.personas.details import OLDEST, YOUNGEST, PersonaDetails
from apps.personas.models import Accent
from apps.personas.relationships import Relationship
from apps.personas.sliders import BY_NAME, STEPS

CARD: dict[str, Any] = {"name": "Ines", "description": "{{char}} mends clocks.", "first_mes": "You are late."}
TEXT = st.text(max_size=60).map(clean_text)
LINE = st.text(max_size=40).map(clean_line)
STEP = st.sampled_from(STEPS)
COMPANIONS = st.builds(
    PersonaDetails,
    name=LINE.filter(bool),
    age=st.none() | st.integers(YOUNGEST, OLDEST),
    relationship=st.sampled_from(["", *Relationship.values]),
    accent=st.sampled_from(Accent.values),
    other_greetings=st.lists(TEXT.filter(bool), max_size=3),
    temperature=st.floats(0, 2),
    context_length=st.integers(1024, 1_048_576),
    **dict.fromkeys(BY_NAME, STEP),
    **dict.fromkeys(("nickname", "pronouns", "relationship_words", "voice"), LINE),
    **dict.fromkeys(
        ("description", "background", "personality", "values", "interests", "manner", "examples", "boundaries"), TEXT
    ),
    **dict.fromkeys(("scenario", "instructions", "reminder", "greeting"), TEXT),
)


def test_the_companions_made_here_have_every_field_there_is() -> None:
    assert {one.name for one in fields(PersonaDetails)} == COMPANIONS.wrapped_strategy.kwargs.keys()  # type: ignore[attr-defined]


@given(COMPANIONS, st.none() | st.just(CARD))
def test_whatever_a_companion_is_comes_back_from_its_card(details: PersonaDetails, card: dict[str, Any] | None) -> None:
    out = document_of(details, as_v3(card) if card else None, now=5)
    assert details_in(as_v3(read_json(write_json(out)))) == details


@pytest.mark.parametrize("theirs", ["a word", 7, None, ["x"], {"age": "old", "manner": 3, "later": {"x": 1}}])
def test_what_somebody_else_keeps_under_our_name_is_never_written_over(theirs: Any) -> None:
    document = as_v3(CARD | {"extensions": {"hearth": theirs, "chub": {"id": 7}}})
    assert document_of(details_in(document), document, now=5)["data"]["extensions"] == {
        "hearth": theirs,
        "chub": {"id": 7},
    }
    changed = replace(details_in(document), manner="Softly.", warmth=2)
    out = document_of(changed, document, now=5)
    extensions = out["data"]["extensions"]
    kept = {name: value for name, value in theirs.items() if name != "manner"} if isinstance(theirs, dict) else theirs
    assert extensions["chub"] == {"id": 7}
    assert kept.items() <= extensions["hearth"].items() if isinstance(kept, dict) else extensions["hearth"] == kept
    assert details_in(out) == changed


@pytest.mark.parametrize(
    "wrong", [{"age": 17}, {"age": True}, {"age": "41"}, {"warmth": 3}, {"humour": 1.0}, {"relationship": "owner"}]
)
def test_what_can_not_be_of_a_companion_is_not_taken_from_a_card(wrong: dict[str, Any]) -> None:
    plain = as_v3(CARD)
    assert details_in(as_v3(CARD | {"extensions": {"hearth": wrong}})) == details_in(plain)
