"""Reads a JSON document of any size one item after the other, so that no more of it than one is ever in memory."""

import json
from collections.abc import Iterator
from typing import Any, NoReturn, TextIO

from apps.conversations.importing.refusal import DAMAGED, TOO_DEEP, TOO_LARGE, ChatsRefused

AT_ONCE = 1024**2
LARGEST_ITEM = 32 * 1024**2
"""Characters. The longest talks of people are a few million; as Python's objects it may be ten times as much."""
LIST = "conversations"
"""Under which some exports have their list."""


def items_of(text: TextIO) -> Iterator[Any]:
    """The items of the list that it is, or has under LIST; else the one thing that it is. Raises ChatsRefused."""
    reader = _Reader(text)
    try:
        match reader.peek():
            case "[":
                yield from reader.items()
            case "{":
                yield from _of_object(reader)
            case _:
                raise ChatsRefused(DAMAGED)
    except UnicodeDecodeError:
        raise ChatsRefused(DAMAGED) from None
    if reader.peek():
        raise ChatsRefused(DAMAGED)


def parsed(text: str) -> Any:
    """Raises ChatsRefused."""
    try:
        return DECODER.decode(text)
    except RecursionError:
        raise ChatsRefused(TOO_DEEP) from None
    except ValueError:
        raise ChatsRefused(DAMAGED) from None


def _of_object(reader: "_Reader") -> Iterator[Any]:
    """Its members are read one by one: the list in it may be of any size."""
    whole: dict[str, Any] = {}
    size = 0
    has_list = False
    reader.take("{")
    while reader.peek() != "}":
        name = reader.value()
        reader.take(":")
        if name == LIST and reader.peek() == "[":
            has_list = True
            yield from reader.items()
        else:
            before = reader.taken
            value = reader.value()
            size += reader.taken - before
            if size > LARGEST_ITEM or not isinstance(name, str):
                raise ChatsRefused(TOO_LARGE if isinstance(name, str) else DAMAGED)
            whole[name] = value
        if reader.peek() != "}":
            reader.take(",")
    reader.take("}")
    if not has_list:
        yield whole


class _Reader:
    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held, self._at = "", 0
        self.taken = 0
        """Characters."""

    def peek(self) -> str:
        """The next character that means something; empty at the end."""
        while True:
            while self._at < len(self._held) and self._held[self._at] in " \t\r\n":
                self._step(1)
            if self._at < len(self._held) or not self._more():
                return self._held[self._at : self._at + 1]

    def take(self, sign: str) -> None:
        if self.peek() != sign:
            raise ChatsRefused(DAMAGED)
        self._step(1)

    def items(self) -> Iterator[Any]:
        self.take("[")
        while self.peek() != "]":
            yield self.value()
            if self.peek() != "]":
                self.take(",")
        self.take("]")

    def value(self) -> Any:
        self.peek()
        while True:
            try:
                value, end = DECODER.raw_decode(self._held, self._at)
            except RecursionError:
                raise ChatsRefused(TOO_DEEP) from None
            except ValueError:
                # Cut off where the held part ends, or not JSON at all: more of it will tell.
                if len(self._held) - self._at > LARGEST_ITEM:
                    raise ChatsRefused(TOO_LARGE) from None
                if not self._more():
                    raise ChatsRefused(DAMAGED) from None
                continue
            if isinstance(value, int | float) and len(self._held) - end < len("e+1") and self._more():
                continue  # The rest of the number may follow.
            self._step(end - self._at)
            return value

    def _step(self, count: int) -> None:
        self._at += count
        self.taken += count

    def _more(self) -> bool:
        """As much again as is held, so that a long item is not read over and over."""
        piece = self._text.read(max(AT_ONCE, len(self._held) - self._at))
        self._held, self._at = self._held[self._at :] + piece, 0
        return bool(piece)


def _no_number(_name: str) -> NoReturn:
    raise ValueError


DECODER = json.JSONDecoder(parse_constant=_no_number)
"""NaN and Infinity are no JSON."""
