"""How a model is told who it is."""

from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.personas.details import PersonaDetails
from apps.personas.prompting import describe
from apps.personas.sliders import MIDDLE, SLIDERS, STEPS, Slider
from apps.personas.starting import KEYS, STARTING, StartingPersona, starting_persona
from tests.people import A_CHARACTER

JUNIPER = PersonaDetails(name="Juniper", pronouns="she/her", description="You are warm.", manner="Speak briefly.")


def test_a_companion_is_told_its_name_its_nature_and_its_manner() -> None:
    told = describe(JUNIPER)
    assert told.startswith("You are Juniper, an AI companion. Your pronouns are she/her.")
    assert "Who you are:\nYou are warm." in told
    assert "How you speak:\nSpeak briefly." in told
    assert "Stay Juniper" in told


def test_all_that_its_owner_wrote_reaches_the_model_with_names_in_place() -> None:
    told = describe(PersonaDetails(name="Ada", **A_CHARACTER), owner="Alice")
    assert "As a character you are an adult of 41 years." in told
    assert "Where you come from:\nYou kept a bookshop by the harbour." in told
    assert "- Joke often" in told
    assert "What matters to you:\nHonesty before comfort." in told
    assert "What you like to talk about:\nTides and old maps." in told
    assert "What you are to Alice:\nYou are a mentor to Alice" in told
    assert "You taught me to sail." in told
    assert "Boundaries that you keep with Alice:\nYou never flirt." in told


def test_a_voice_is_kept_for_later_and_tells_the_model_nothing() -> None:
    assert describe(replace(JUNIPER, voice="Low and slow.")) == describe(JUNIPER)


@pytest.mark.parametrize("slider", SLIDERS, ids=lambda one: one.name)
def test_each_step_of_a_slider_says_something_of_its_own_and_the_middle_nothing(slider: Slider) -> None:
    told = [describe(PersonaDetails(**asdict(JUNIPER) | {slider.name: step})) for step in STEPS]
    assert len(set(told)) == len(STEPS)
    assert told[STEPS.index(MIDDLE)] == describe(JUNIPER)
    assert all(slider.sentence(step) in text for step, text in zip(STEPS, told, strict=True))
    assert len({str(word) for word in slider.words}) == len(STEPS)


def test_what_they_are_to_each_other_may_stand_in_own_words_alone() -> None:
    told = describe(replace(JUNIPER, relationship_words="You are my rival at chess."), owner="Alice")
    assert "What you are to Alice:\nYou are my rival at chess." in told


def test_a_companion_with_nothing_but_a_name_gets_no_empty_headings() -> None:
    told = describe(PersonaDetails(name="Ada"))
    assert "Who you are:" not in told
    assert "How you speak:" not in told
    assert "pronouns" not in told


def test_the_same_companion_is_always_told_the_same_so_that_the_prompt_can_be_reused() -> None:
    assert describe(JUNIPER) == describe(replace(JUNIPER, accent="sea", temperature=1.2, greeting="Hi."))


PLAIN = st.text(st.characters(blacklist_characters="<{"))


@given(st.text(min_size=1), PLAIN, PLAIN)
def test_any_companion_can_be_described(name: str, description: str, manner: str) -> None:
    told = describe(PersonaDetails(name=name, description=description, manner=manner))
    assert "an AI companion" in told
    assert description.strip() in told
    assert manner.strip() in told


@pytest.mark.parametrize("one", STARTING, ids=KEYS)
def test_each_starting_companion_is_whole_and_short_enough_for_a_small_model(one: StartingPersona) -> None:
    details = one.details
    assert all([details.name, details.pronouns, details.description, details.manner, details.greeting, one.summary])
    assert len(describe(details)) < 1_400
    assert "!" not in details.greeting


def test_the_starting_companions_are_told_apart_by_name_and_colour() -> None:
    assert (
        len({one.details.name for one in STARTING})
        == len({one.details.accent for one in STARTING})
        == len(STARTING)
        == 6
    )


def test_an_unknown_starting_companion_is_none() -> None:
    assert starting_persona("hal") is None
