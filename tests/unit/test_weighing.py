"""What a companion costs of every prompt."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from apps.llm.tokens import estimate_tokens
from apps.personas.details import PersonaDetails
from apps.personas.prompting import describe
from apps.personas.weighing import METERED, weigh
from tests.people import A_CHARACTER

ADA = PersonaDetails(name="Ada", description="You are exact.", **A_CHARACTER)


def test_the_text_is_to_the_letter_what_the_model_reads() -> None:
    weighed = weigh(ADA, owner="Alice", always=["It rains."])
    assert weighed.text == describe(ADA, owner="Alice", always=["It rains."])
    assert weighed.total.tokens == estimate_tokens(weighed.text)


def test_an_empty_field_costs_nothing_and_a_full_one_something() -> None:
    costs = weigh(PersonaDetails(name="Ada", values="Patience."), owner="Alice").fields
    assert costs.keys() == set(METERED)
    assert {name for name, cost in costs.items() if cost.tokens} == {"name", "values"}


def test_first_words_cost_room_in_a_talk_but_are_no_part_of_who_they_are() -> None:
    ada = PersonaDetails(name="Ada")
    greets = weigh(replace(ada, greeting="You are late, {{user}}."), owner="Alice")
    assert greets.fields["greeting"].tokens
    assert greets.total == weigh(ada, owner="Alice").total


def test_the_sliders_and_what_they_are_to_each_other_cost_too() -> None:
    costs = weigh(ADA, owner="Alice").fields
    assert costs["temperament"].tokens > 20
    assert costs["relationship"].tokens > 10


def test_a_companion_that_fills_half_of_what_is_read_at_once_is_much() -> None:
    long = replace(ADA, description="Word. " * 2_000, context_length=4096)
    assert weigh(long, owner="Alice").total.is_much
    assert weigh(long, owner="Alice").fields["description"].is_much
    assert not weigh(replace(long, context_length=131_072), owner="Alice").total.is_much


@given(st.text(max_size=300), st.text(max_size=300))
def test_the_fields_together_never_cost_more_than_the_whole(description: str, manner: str) -> None:
    weighed = weigh(PersonaDetails(name="Ada", description=description, manner=manner), owner="Alice")
    assert sum(cost.tokens for cost in weighed.fields.values()) <= weighed.total.tokens
