"""What was found for the words that are being typed, kept for a moment: when they are sent, it need not be looked for again."""

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

FADES_AFTER = 10.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class _Thought(Generic[T]):
    about: Hashable
    found: T
    at: float


class Thoughts(Generic[T]):
    """One for each owner, the last. Whoever asks for what is just being found waits for it, instead of finding it twice."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: dict[int, _Thought[T]] = {}
        self._finding = threading.Lock()

    def find(self, owner: int, about: Hashable, find: Callable[[], T]) -> T:
        """What was found about it a moment ago, or what `find` finds now."""
        with self._finding:
            kept = self._kept.get(owner)
            if kept and kept.about == about and self._clock() - kept.at < FADES_AFTER:
                return kept.found
            found = find()
            self._kept[owner] = _Thought(about, found, self._clock())
            return found

    def drop(self, owner: int) -> None:
        """Something was forgotten: it must not come back from here."""
        self._kept.pop(owner, None)


THOUGHTS: Thoughts[list[Any]] = Thoughts()
