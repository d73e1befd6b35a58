"""A talk that was held elsewhere, as every format is read into it. Pure."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from apps.accounts.text import clean_text
from apps.conversations.models import Message

LONGEST = 100_000
"""Characters of one message that come along."""


class Source(StrEnum):
    """Which program a talk is of; kept in the database."""

    CHATGPT = "chatgpt"
    TAVERN = "sillytavern"


class LeftOut(StrEnum):
    """What does not come along, one each."""

    SYSTEM = "system"
    TOOL = "tool"
    THINKING = "thinking"
    PICTURE = "picture"
    HIDDEN = "hidden"
    CUT = "cut"
    """The end of a very long message."""
    SILENT = "silent"
    """A talk in which its owner said nothing."""
    BROKEN = "broken"
    """A talk or a message that is not as its program writes it."""


@dataclass(frozen=True, slots=True)
class Said:
    key: str
    """Names it within its talk, today and in a later file."""
    parent: str | None
    """The key of what it follows, which stands before it in the list."""
    role: Message.Role
    text: str
    at: datetime | None
    """None where the file does not tell."""
    by: str
    """The program, and the model where it is known."""


@dataclass(frozen=True, slots=True)
class Talk:
    source: Source
    key: str
    """Names it among the owner's talks there, today and in a later file."""
    title: str
    companion: str
    """Whom it was held with, as the file calls them."""
    said: Sequence[Said]
    """A tree, each after what it follows."""
    end: str
    """The key of the last message of the path that was shown there."""
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    may_be_learned: bool = True
    """False where its owner told the other program not to remember it."""

    @property
    def path(self) -> frozenset[str]:
        """Keys of what was shown there."""
        parents = {one.key: one.parent for one in self.said}
        found: set[str] = set()
        at: str | None = self.end
        while at is not None:
            found.add(at)
            at = parents[at]
        return frozenset(found)


def as_said(text: str, left_out: Counter[LeftOut]) -> str:
    """As it may be kept and shown."""
    clean = clean_text(text)
    if len(clean) > LONGEST:
        left_out[LeftOut.CUT] += 1
    return clean[:LONGEST].strip()


Progress = Callable[[int], None]
"""Is told how many bytes are read."""
