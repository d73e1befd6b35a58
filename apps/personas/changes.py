"""What is other between two versions of a companion, word by word. Pure."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from apps.personas.details import NAMES, PersonaDetails

MOST_WORDS = 4_000
"""Of one text; a longer one is shown as taken out and put in whole."""
_PIECES = re.compile(r"\s+|\w+|[^\w\s]")


class Kind(StrEnum):
    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Piece:
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    field: str
    """As PersonaDetails names it."""
    pieces: list[Piece]


def changes_between(before: PersonaDetails, after: PersonaDetails) -> list[Change]:
    """In the order of the fields; none for what is the same."""
    old, new = asdict(before), asdict(after)
    return [Change(name, list(_pieces(_text(old[name]), _text(new[name])))) for name in NAMES if old[name] != new[name]]


def _text(value: Any) -> str:
    return "\n\n".join(value) if isinstance(value, list) else str(value)


def _pieces(old: str, new: str) -> Iterator[Piece]:
    words, new_words = _PIECES.findall(old), _PIECES.findall(new)
    if max(len(words), len(new_words)) > MOST_WORDS:
        words, new_words = [old], [new]
    matcher = difflib.SequenceMatcher(None, words, new_words, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(words[a:b]))
            continue
        if a < b:
            yield Piece(Kind.OUT, "".join(words[a:b]))
        if c < d:
            yield Piece(Kind.IN, "".join(new_words[c:d]))
