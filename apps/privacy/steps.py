"""Keys by the thousand, a few at a time."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Key = TypeVar("Key")
AT_ONCE = 5_000
"""A statement names 65,535 values at most, and a key may stand in it several times."""


def in_steps(keys: Sequence[Key], size: int = AT_ONCE) -> Iterator[Sequence[Key]]:
    """In their order."""
    return (keys[at : at + size] for at in range(0, len(keys), size))
