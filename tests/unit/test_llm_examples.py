"""The examples stand behind the system message and never beside another reply."""

from apps.llm.backends.examples import EXAMPLES, fitted, with_examples
from apps.llm.ports import ChatMessage
from apps.llm.rules import with_rules

SYSTEM, HI, REPLY = ChatMessage("system", "s"), ChatMessage("user", "Hi"), ChatMessage("assistant", "Hello")


def test_they_follow_the_system_message() -> None:
    assert with_examples([SYSTEM, HI]) == [SYSTEM, *EXAMPLES, HI]


def test_they_stand_first_without_one() -> None:
    assert with_examples([HI]) == [*EXAMPLES, HI]
    assert with_examples([]) == [*EXAMPLES]


def test_a_history_that_starts_with_a_reply_gets_none() -> None:
    assert with_examples([SYSTEM, REPLY, HI]) == [SYSTEM, REPLY, HI]


def test_roles_take_turns_and_one_example_is_honest() -> None:
    assert [message.role for message in EXAMPLES] == ["user", "assistant"] * 2
    assert any("I'm an AI" in message.text for message in EXAMPLES)


def test_rules_beside_words_are_spared_the_smallest_model() -> None:
    ruled = ChatMessage("user", with_rules("Are you real?", "Say what you are."))
    assert "Say what you are." in ruled.text
    assert fitted([SYSTEM, ruled])[-1] == ChatMessage("user", "Are you real?")
