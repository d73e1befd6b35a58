"""Asks a model for JSON of a given form, once more if the answer has another. What it holds is data like any other."""

import asyncio
import json
from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any, TypeVar

from apps.llm.errors import ModelSilent
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece

ATTEMPTS = 2
PATIENCE = 180.0
"""Seconds for one answer; on a small machine a model may need a minute to read."""
AGAIN = "That answer could not be read: {problem}. Answer again, with one JSON object of the form asked for and nothing else."

T = TypeVar("T")


class Unusable(Exception):
    """The model answered, and twice not in the form it was asked for."""


async def ask_in_form(
    messages: Sequence[ChatMessage],
    *,
    schema: dict[str, Any],
    read: Callable[[str], T],
    model: ChatModel,
    options: ChatOptions,
) -> T:
    """What `read` makes of the answer; it raises ValueError with a reason that may be told to the model.

    Raises a ModelError, or Unusable.
    """
    options = replace(options, temperature=0.0, schema=schema)
    problem = ""
    for _attempt in range(ATTEMPTS):
        answer = await _answer(model, messages, options)
        try:
            return read(answer)
        except ValueError as error:
            problem = str(error)
            messages = [
                *messages,
                ChatMessage("assistant", answer[:2_000]),
                ChatMessage("user", AGAIN.format(problem=problem)),
            ]
    raise Unusable(problem)


def as_data(told: object) -> ChatMessage:
    """As JSON, so that nothing in it can pass for more than text."""
    return ChatMessage("user", json.dumps(told, ensure_ascii=False, indent=1))


def entries_of(answer: str, name: str) -> list[dict[str, Any]]:
    """The list of objects by that name. Raises ValueError; the reason quotes nothing of the answer."""
    try:
        read = json.loads(answer)
    except (ValueError, RecursionError):
        raise ValueError("it is no complete JSON object") from None
    entries = read.get(name) if isinstance(read, dict) else None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError(f"it holds no list “{name}” of objects")
    return entries


def line_of(text: object) -> str:
    return " ".join(text.split()) if isinstance(text, str) else ""


async def _answer(model: ChatModel, messages: Sequence[ChatMessage], options: ChatOptions) -> str:
    try:
        async with asyncio.timeout(PATIENCE), aclosing(model.stream(messages, options)) as events:
            return "".join([event.text async for event in events if isinstance(event, Piece)])
    except TimeoutError:
        raise ModelSilent("while it was asked in form") from None
