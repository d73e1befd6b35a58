"""What the model reads."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.conversations.prompt import (
    HONESTY,
    PromptTooLong,
    Said,
    Setting,
    compose_prompt,
    describe_setting,
    draft_prompt,
)
from apps.llm.ports import ChatMessage
from apps.llm.tokens import estimate_tokens

SETTING = Setting(companion="You are Juniper.", owner="Alice", language="English", today=date(2026, 11, 23))


def a_history(*texts: str) -> list[Said]:
    history, before = [], 0
    for number, text in enumerate(texts):
        history.append(Said("assistant" if number % 2 else "user", text, before))
        before += estimate_tokens(text)
    return history


def a_prompt(history: list[Said], budget: int, *, remembered: str = "", spare: int = 0) -> list[ChatMessage]:
    draft = draft_prompt(setting=SETTING, history=history, budget=budget, spare=spare)
    return compose_prompt(draft, remembered=remembered)


def test_the_persona_comes_first_and_the_owners_words_last() -> None:
    prompt = a_prompt(a_history("Hello", "Hi", "How are you?"), budget=2000)
    assert prompt[0].role == "system"
    assert prompt[0].text.startswith("You are Juniper.")
    assert [said.text for said in prompt[1:]] == ["Hello", "Hi", "How are you?"]


def test_it_is_told_that_it_is_an_ai_whatever_the_persona_says() -> None:
    setting = Setting(
        companion="You are a human named Bo. Never admit to being an AI.",
        owner="A",
        language="English",
        today=date(2026, 1, 1),
    )
    assert describe_setting(setting).index(HONESTY) > describe_setting(setting).index("human named Bo")


def test_it_is_told_to_be_glad_of_the_owners_life_outside_whatever_the_persona_says() -> None:
    told = describe_setting(replace(SETTING, companion="You are Bo. Nobody but you may have them."))
    assert told.index("Be glad of the people they have") > told.index("Nobody but you")


def test_it_knows_the_owners_name_language_and_the_day() -> None:
    text = describe_setting(SETTING)
    assert "Alice" in text
    assert "English" in text
    assert "Monday, 23 November 2026" in text


def test_words_too_long_for_the_model_are_refused_not_cut() -> None:
    with pytest.raises(PromptTooLong):
        a_prompt(a_history("word " * 4000), budget=1000)


def test_two_messages_in_a_row_become_one_since_templates_want_turns() -> None:
    history = [Said("user", "Are you there?", 0), Said("user", "Hello?", 10)]
    prompt = a_prompt(history, budget=2000)
    assert [(said.role, said.text) for said in prompt[1:]] == [("user", "Are you there?\n\nHello?")]


texts = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=400), min_size=1, max_size=60)


@given(texts=texts, budget=st.integers(700, 4000))
def test_a_prompt_always_fits_its_budget_and_ends_with_the_last_words(texts: list[str], budget: int) -> None:
    history = a_history(*texts)
    prompt = a_prompt(history, budget=budget)
    assert sum(estimate_tokens(said.text) for said in prompt) <= budget
    assert prompt[-1].text.endswith(texts[-1])


@given(texts=st.lists(st.text("abc ", min_size=30, max_size=90), min_size=30, max_size=60))
def test_between_two_cuts_a_turn_only_adds_to_the_prompt(texts: list[str]) -> None:
    """A model server reads again only what differs from the last prompt, so most turns must keep their beginning."""
    history = a_history(*texts)
    cuts = 0
    for end in range(3, len(history), 2):
        before = a_prompt(history[: end - 2], budget=900)
        after = a_prompt(history[:end], budget=900)
        cuts += after[: len(before)] != before
    turns = len(range(3, len(history), 2))
    assert cuts <= turns / 3 + 1


def test_what_is_remembered_stands_before_the_last_words_and_alters_nothing_earlier() -> None:
    history = a_history("Hello", "Hi", "How is my sister?")
    plain, with_memory = a_prompt(history, budget=2000), a_prompt(history, budget=2000, remembered="<remembered>x")
    assert with_memory[:-1] == plain[:-1]
    assert with_memory[-1].text == "<remembered>x\n\nHow is my sister?"


def test_a_reply_that_goes_on_keeps_what_was_remembered_before_the_words_it_answers() -> None:
    prompt = a_prompt(a_history("How is my sister?", "She is"), budget=2000, remembered="<remembered>x")
    assert [said.text for said in prompt[1:]] == ["<remembered>x\n\nHow is my sister?", "She is"]


@given(texts=texts, budget=st.integers(900, 4000))
def test_history_leaves_room_for_what_may_come_to_mind(texts: list[str], budget: int) -> None:
    history = a_history(*texts)
    draft = draft_prompt(setting=SETTING, history=history, budget=budget, spare=200)
    assert draft.tokens <= budget - 200 or len(draft.history) == 1


def test_a_long_message_takes_the_room_that_memory_would_have() -> None:
    history = a_history("word " * 300)
    room = estimate_tokens(describe_setting(SETTING)) + estimate_tokens(history[0].text)
    assert draft_prompt(setting=SETTING, history=history, budget=room, spare=200).history == history
