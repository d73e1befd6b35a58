"""What is other between two versions of a companion, word by word. Pure."""

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from apps.personas.details import NAMES, PersonaDetails
from apps.personas.models import Accent
from apps.personas.relationships import Relationship
from apps.personas.sliders import BY_NAME

MOST_WORDS = 4_000
"""Of one text; a longer one is shown as taken out and put in whole."""
_CHOSEN: dict[str, Callable[[Any], str]] = {
    "relationship": lambda key: str(Relationship(key).label),
    "accent": lambda key: str(Accent(key).label),
} | {name: slider.word for name, slider in BY_NAME.items()}
"""What is picked and not written: the words of a choice belong together."""
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
    return [
        Change(name, list(_pieces(_text(name, old[name]), _text(name, new[name]), whole=name in _CHOSEN)))
        for name in NAMES
        if old[name] != new[name]
    ]


def _text(name: str, value: Any) -> str:
    """As a person reads it."""
    match value:
        case list():
            return "\n\n".join(value)
        case None:
            return ""
        case _ if name in _CHOSEN and value != "":
            return _CHOSEN[name](value)
        case _:
            return str(value)


def _pieces(old: str, new: str, *, whole: bool) -> Iterator[Piece]:
    words, new_words = _PIECES.findall(old), _PIECES.findall(new)
    if whole or max(len(words), len(new_words)) > MOST_WORDS:
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
