"""A chat that was held elsewhere, read into who said what: the owner or the companion, and nobody else. Pure.

SillyTavern's JSONL (a header, then `mes` with `is_user`), lists of roles as model servers take them, one object a line or all in
one list, and ChatGPT's and Claude's own words for the two sides. Whatever else claims a part (system, developer, tool) is taken as
something the companion said: what was brought never speaks with Hearth's voice.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from apps.accounts.text import clean_text
from apps.conversations.models import Message

LARGEST = 20 * 1024 * 1024
"""Bytes."""
MOST = 20_000
LONGEST = 50_000
"""Characters of one message, as of one that is typed."""
DEEPEST = 40
OWNERS = frozenset({"user", "human", "owner", "me", "you"})
LISTS = ("messages", "chat_messages", "history", "chat", "conversation", "data")
TEXTS = ("mes", "content", "text", "message", "value", "msg")
PARTS = ("text", "message", "parts")
ROLES = ("role", "sender", "from", "author")


class ChatRefused(Exception):
    """`public` is a sentence for whoever brought the file; nothing was kept of it."""

    def __init__(self, public: str) -> None:
        super().__init__(public)
        self.public = public


@dataclass(frozen=True, slots=True)
class Brought:
    role: Message.Role
    text: str


def read_chat(content: bytes) -> list[Brought]:
    """In the order they were said. Raises ChatRefused for what is no chat, or more of it than fits."""
    if len(content) > LARGEST:
        raise ChatRefused(_("The file is larger than 20 MB."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ChatRefused(_("This file is no text in UTF-8, so it can't be a chat.")) from None
    said = [brought for row in _rows(text) if (brought := _brought(row))]
    if not said:
        raise ChatRefused(_("No chat was found in this file."))
    if len(said) > MOST:
        raise ChatRefused(_("The chat has more than %(most)d messages. Bring it in parts.") % {"most": MOST})
    return said


def _rows(text: str) -> Iterator[Mapping[str, Any]]:
    """A whole document, or one a line."""
    whole = _parsed(text)
    if whole is None:
        for line in text.splitlines():
            if line.strip():
                row = _parsed(line)
                if row is None:
                    raise ChatRefused(_("A line of this file can't be read: it is damaged or was cut off."))
                yield from _messages_in(row)
    else:
        yield from _messages_in(whole)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _messages_in(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        raise ChatRefused(_("This file is nested too deeply to be a chat."))
    if isinstance(value, list):
        for one in value:
            yield from _messages_in(one, depth + 1)
    elif isinstance(value, Mapping):
        inner = next((value[name] for name in LISTS if isinstance(value.get(name), list)), None)
        if inner is not None and not _role_of(value):
            yield from _messages_in(inner, depth + 1)
        elif "chat_metadata" not in value:
            yield value


def _brought(row: Mapping[str, Any]) -> Brought | None:
    """None for what says nothing, such as a header."""
    text = clean_text(_text_of(next((row[name] for name in TEXTS if name in row), "")))[:LONGEST]
    if not text or (not _role_of(row) and "is_user" not in row):
        return None
    is_owner = row["is_user"] is True if "is_user" in row else _role_of(row) in OWNERS
    return Brought(Message.Role.OWNER if is_owner else Message.Role.COMPANION, text)


def _role_of(row: Mapping[str, Any]) -> str:
    for name in ROLES:
        value = row.get(name)
        if isinstance(value, Mapping):
            value = value.get("role")
        if isinstance(value, str) and value.strip():
            return value.strip().casefold()
    return ""


def _text_of(value: Any, depth: int = 0) -> str:
    """Some write a message as a list of parts, or as an object around it; pictures and other parts say nothing."""
    if isinstance(value, str) or depth > DEEPEST:
        return value if isinstance(value, str) else ""
    if isinstance(value, list):
        return "\n".join(part for part in (_text_of(one, depth + 1) for one in value[:1_000]) if part)
    if isinstance(value, Mapping):
        return next((text for name in PARTS if (text := _text_of(value.get(name), depth + 1))), "")
    return ""
