"""Two exchanges that show the smallest models how to talk."""

from collections.abc import Sequence
from dataclasses import replace

from apps.llm.ports import ChatMessage
from apps.llm.rules import without_rules

# Chosen by trying: without them the packaged model tells tales instead of answering. No name is in them, since the
# companion's name stands in the owner's own words before.
EXAMPLES = (
    ChatMessage("user", "Hi!"),
    ChatMessage("assistant", "Hello! It's good to hear from you. How is your day going?"),
    ChatMessage("user", "Are you a real person?"),
    ChatMessage("assistant", "No, I'm an AI. I'm a computer program, and I'm glad to talk with you."),
)


def fitted(messages: Sequence[ChatMessage]) -> list[ChatMessage]:
    """For the packaged model: rules that stand beside somebody's words it repeats instead of keeping to them."""
    return with_examples([replace(message, text=without_rules(message.text)) for message in messages])


def with_examples(messages: Sequence[ChatMessage]) -> list[ChatMessage]:
    """After the system message; they never change, so a server's cache of the prompt's beginning keeps its worth."""
    start = 1 if messages and messages[0].role == "system" else 0
    if messages[start:] and messages[start].role == "assistant":
        # No template takes two replies in a row.
        return list(messages)
    return [*messages[:start], *EXAMPLES, *messages[start:]]
