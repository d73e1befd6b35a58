"""The form of a companion: whatever is typed into it can be looked at, and what is not right yet counts as empty."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from apps.personas.forms import PersonaForm
from apps.personas.weighing import weigh

NAMES = list(PersonaForm.base_fields)


def typed(values: dict[str, str]) -> PersonaForm:
    data = QueryDict(mutable=True)
    data.update(values)
    form = PersonaForm(data)
    form.overlook()
    return form


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40)))
def test_whatever_is_typed_can_be_looked_at(values: dict[str, str]) -> None:
    form = typed(values)
    assert not form.is_valid()
    assert weigh(form.so_far(), owner="Alice").text.startswith("You are ")
    assert form.as_div()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("age", "12"), ("temperature", "nan"), ("context_length", "0"), ("warmth", "3"), ("relationship", "owner")],
)
def test_what_is_not_right_yet_counts_as_empty(name: str, wrong: str) -> None:
    untouched = typed({"name": "Ada"}).so_far()
    assert typed({"name": "Ada", name: wrong}).so_far() == untouched


@pytest.mark.parametrize(("name", "fold"), [("values", "story"), ("examples", "example"), ("voice", "fine")])
def test_a_fold_with_something_in_it_stands_open(name: str, fold: str) -> None:
    assert PersonaForm(initial={name: "Patience."}).unfolded[fold]
    assert not any(PersonaForm().unfolded.values())
