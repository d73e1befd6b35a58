"""Which languages a sentence may be in, and the words by which each knows private things. Read once.

What is said in a talk is not always in the language of its settings, and a sentence is short: where in doubt it is read in all.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from apps.memories.private.folding import folded, words_in
from apps.memories.private.lexicon import Lexicon

FOLDER = Path(__file__).parent / "words"
EVERYWHERE = "international"
"""Words that many languages share."""

_SCRIPTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(signs), codes)
    for signs, codes in (
        (r"[\u3040-\u30ff]", ("ja",)),
        (r"[\uac00-\ud7af]", ("ko",)),
        (r"[\u3400-\u9fff]", ("zh", "ja")),
        (r"[\u0900-\u097f]", ("hi",)),
        (r"[\u0590-\u05ff]", ("he",)),
        (r"[\u0600-\u06ff]", ("ar",)),
        (r"[\u0370-\u03ff]", ("el",)),
        (r"[\u0400-\u04ff]", ("ru", "uk")),
    )
)
_LATIN = re.compile(r"[a-z]{2}|\bi\b")
_KINDS_OF_LANGUAGE = frozenset(
    {
        "little",
        "codes",
        "article",
        "leave",
        "leave_first",
        "leave_last",
        "leave_whole",
        "unsaid",
        "keep",
        "asks",
        "keep_last",
        "asks_last",
        "please",
        "openers",
        "that",
        "says",
        "before",
        "fillers",
        "amid",
        "agrees",
        "keep_too",
        "thing",
        "task",
        "task_last",
        "must_not",
        "kept_in",
        "back",
        "back_goes_on",
        "earlier",
        "content",
        "ahead",
        "explains",
    }
)
"""What a file holds beside the words of private things."""


def languages_of(sentence: str) -> list[str]:
    """Of folded text: all that it may be in."""
    codes = [code for signs, theirs in _SCRIPTS if signs.search(sentence) for code in theirs]
    if _LATIN.search(sentence):
        codes += _latin(sentence)
    return list(dict.fromkeys(codes)) or [EVERYWHERE]


def _latin(sentence: str) -> list[str]:
    words = {word for word, _start, _end in words_in(sentence)}
    scores = {code: len(words & little) for code, little in _little_words().items()}
    best = max(scores.values())
    if best == 0:
        return list(scores)
    return [code for code, score in scores.items() if score == best]


@cache
def lexicon_of(code: str) -> Lexicon:
    """With what many languages share."""
    together: dict[str, list[str]] = {}
    for held in (words_of(code), words_of(EVERYWHERE)):
        for kind, phrases in held.items():
            if kind not in _KINDS_OF_LANGUAGE:
                together.setdefault(kind, []).extend(phrases)
    return Lexicon(together)


@cache
def little_words_of(code: str) -> frozenset[str]:
    """What a sentence of this language holds whatever it is about."""
    return frozenset(map(folded, words_of(code).get("little", ())))


@cache
def words_of(code: str) -> Mapping[str, list[str]]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text())


def codes() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != EVERYWHERE)


@cache
def _little_words() -> Mapping[str, frozenset[str]]:
    """Of the languages in Latin letters, by code."""
    little = {code: frozenset(map(folded, words_of(code).get("little", ()))) for code in codes()}
    # What English has too says nothing for another: “i” is Danish, Polish and Italian as well. But a Hungarian sentence may have no
    # other little word than its article, “a”.
    articles = {code: frozenset(words_of(code).get("article", ())) for code in little}
    return {
        code: words if code == "en" else words - little["en"] | articles[code]
        for code, words in little.items()
        if words
    }
