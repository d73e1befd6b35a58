"""What a sentence says, bare enough to compare two: its telling words, and whether it denies them. Pure."""

import re
from dataclasses import dataclass

from apps.memories.words import words_of

_DENIES = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|nicht|kein\w*|nie|niemals|nichts|niemand|ohne)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_OF_NO_MORE = re.compile(r"\b(?:any ?more|any longer|no longer|mehr|länger)\b", re.IGNORECASE)
"""Says since when, not what: “I don't eat meat any more” denies “I eat meat”."""


@dataclass(frozen=True, slots=True)
class Saying:
    words: frozenset[str]
    denies: bool

    def same_as(self, other: "Saying") -> bool:
        return self == other

    def denied_by(self, other: "Saying") -> bool:
        return bool(self.words) and self.words == other.words and self.denies != other.denies


def saying_of(text: str, language: str) -> Saying:
    denies = bool(_DENIES.search(text))
    bare = _DENIES.sub(" ", _OF_NO_MORE.sub(" ", text))
    return Saying(frozenset(words_of(bare, language)), denies)
