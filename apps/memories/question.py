"""What is looked for, taken apart once: its words, its meaning, whom and what time it names. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime

from apps.memories.models import Episode
from apps.memories.names import Names, without_names
from apps.memories.times import Times, times_in
from apps.memories.words import words_of

_WHEN = re.compile(r"\bwhen\b|\bwhat (?:date|year|month|day|time)\b|\bhow long\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow (?:many|much|often|long|old)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:i|i'm|i've|i'd|my|me|mine)\b", re.IGNORECASE)
_YOU = re.compile(r"\byou(?:r|rs|'re|'ve|'d)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    meaning: str
    """The text to embed: without the names of the two."""
    words: tuple[str, ...]
    speaker: Episode.Speaker | None
    """Who is asked about, or spoke, if it is one of the two."""
    times: Times
    asks_when: bool
    asks_how_many: bool


def ask(text: str, *, names: Names, now: datetime, language: str = "en") -> Question:
    meaning = without_names(text, names)
    return Question(
        meaning=meaning,
        words=tuple(dict.fromkeys(words_of(meaning, language))),
        speaker=names.named_in(text) or _spoken_of(text),
        times=times_in(text, now),
        asks_when=bool(_WHEN.search(text)),
        asks_how_many=bool(_HOW_MANY.search(text)),
    )


def _spoken_of(text: str) -> Episode.Speaker | None:
    """“What did I say”, “you promised”: the owner asks, so “I” is the owner."""
    owner, companion = bool(_I.search(text)), bool(_YOU.search(text))
    if owner == companion:
        return None
    return Episode.Speaker.OWNER if owner else Episode.Speaker.COMPANION
