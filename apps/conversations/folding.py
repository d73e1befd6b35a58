"""What stays before the companion of a talk that has grown too long to read again: the sentences that tell most. Pure.

They are the words that were said, never new ones: nothing is invented, each is known by the message it stood in, and what its
owner forgets can be taken out. Everything else is still recalled when it matters (apps/memories).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.llm.ports import Role
from apps.llm.tokens import estimate_tokens
from apps.memories.words import words_of

MOST_TOKENS = 300
LONGEST = 200
"""Characters of one line."""
FEWEST_WORDS = 3

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_OF_THEMSELVES = re.compile(r"\b(?:i|i'm|my|me|we|our|ich|mein\w*|mir|wir|unser\w*)\b", re.IGNORECASE)
_PARTICULAR = re.compile(r"(?<=[\w,] )[A-ZÄÖÜ]\w+|\d")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence that was said, and in which message."""

    source: UUID
    role: Role
    text: str


def sentences(source: UUID, role: Role, text: str) -> list[Line]:
    parts = (" ".join(part.split()) for part in _SENTENCE.split(text))
    return [Line(source, role, part) for part in parts if part and len(part) <= LONGEST]


def fold(lines: Sequence[Line], *, language: str, most_tokens: int = MOST_TOKENS) -> list[Line]:
    """The lines that tell most and fit `most_tokens`, in the order they were said."""
    words = [frozenset(words_of(line.text, language)) for line in lines]
    common = Counter(word for some in words for word in some)
    scores = [_score(line, some, common, len(lines)) for line, some in zip(lines, words, strict=True)]
    kept: list[int] = []
    left = most_tokens
    for at in sorted(range(len(lines)), key=lambda at: (-scores[at], at)):
        cost = estimate_tokens(lines[at].text)
        if scores[at] > 0 and cost <= left and not _says_it_already(words[at], (words[one] for one in kept)):
            kept.append(at)
            left -= cost
    return [lines[at] for at in sorted(kept)]


def describe_lines(lines: Sequence[Line], *, owner: str, companion: str) -> str:
    """As the model reads it; empty where nothing is left."""
    if not lines:
        return ""
    told = "\n".join(f"- {owner if line.role == 'user' else companion}: {line.text}" for line in lines)
    return f"Earlier in this conversation, among much else:\n{told}"


def _score(line: Line, words: frozenset[str], common: Counter[str], count: int) -> float:
    """More for rare words, for what the owner tells of themselves, for names and numbers; nothing for small talk."""
    if len(words) < FEWEST_WORDS or line.text.endswith("?"):
        return 0.0
    rarity = sum(1 - common[word] / (count + 1) for word in words) / (len(words) + 4)
    owner = 1.0 if line.role == "user" else 0.3
    of_themselves = 1.5 if _OF_THEMSELVES.search(line.text) else 1.0
    particular = 1.0 + 0.2 * min(3, len(_PARTICULAR.findall(line.text)))
    return rarity * owner * of_themselves * particular


def _says_it_already(words: frozenset[str], kept: Iterable[frozenset[str]]) -> bool:
    return any(len(words & other) > 0.6 * len(words) for other in kept)
