"""“Don't remember this”, “remember that …”: what the owner wishes of memory in a message, in every language spoken here. Pure.

To remember is consent, so it has to be said to the companion: at the start of a clause (at its end, where verbs stand there), not of
somebody who remembers, not in what others said, not in a question. Where in doubt there is no wish, and the gate asks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from apps.memories.private.folding import folded, is_spaceless, words_in
from apps.memories.private.phrases import LETTERS_OF_BEGINNING, beginnings, pattern_of, spans_of
from apps.memories.private.tongues import EVERYWHERE, codes, words_of
from apps.memories.wishes_in_english import found_in


class Wish(StrEnum):
    KEEP = "keep"
    """“Remember that I …”: consent, in the message itself."""
    LEAVE = "leave"
    """“Don't remember this.”"""


@dataclass(frozen=True, slots=True)
class Wished:
    wish: Wish
    bare: bool
    """There is nothing in the sentence beside the wish."""
    words: str = ""
    """The sentence, folded."""
    said_as: tuple["Heard", ...] = ()
    """What in it tells of the wish."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of one language that tell of a wish, or stand around one; `start` and `end` in characters of the folded sentence."""

    kind: str
    language: str
    start: int
    end: int


MOST_BESIDE = 1
"""Words that may stand beside a wish that is bare."""
MOST_SIGNS_BESIDE = 4
"""The same in scripts without spaces."""

WISHES = ("leave", "leave_first", "leave_last", "leave_whole", "unsaid", "keep", "asks", "keep_last", "asks_last")
"""As docs/sorting.md tells: anywhere, at the start of a clause, at its end, the whole of it."""
AROUND = ("please", "openers", "that", "says", "before", "fillers")
SPACELESS = ("ja", "ko", "zh")
FOUND_ANYWHERE = (*SPACELESS, "ar", "he")
"""Their words begin with what is written together with them."""
PASSED_OVER = ("please", "openers", "fillers", "before")

EDGE = re.compile(r"[,;:.!?…—–()\[\]\n\"“”„«»‹›「」『』、。।؛،؟]| - |(?= (?:and|but|so) (?:please|pls|plz)\b)")
_QUOTES = re.compile(r"[\"“„«‹「『]\s*$")
QUESTION = re.compile(r"[?؟][\s\"”»)]*$|;\s*$")
_APOSTROPHES = str.maketrans("\u2019\u2018\u02bc\u00b4`", "'" * 5)


def wish_in(sentence: str) -> Wished | None:
    """Of one sentence, as it was written; not to remember outweighs the other."""
    words = plain(sentence)
    heard = _heard_in(words)
    for wish, holds in ((Wish.LEAVE, _is_leave), (Wish.KEEP, _is_keep)):
        meant = [one for one in heard if one.kind in WISHES and holds(words, heard, one)]
        if meant:
            beside = [one for one in heard if one.kind in PASSED_OVER]
            return Wished(wish, is_bare(words, meant + beside), words, tuple(meant))
    return None


def plain(sentence: str) -> str:
    """As it is looked through."""
    return folded(sentence.translate(_APOSTROPHES)).strip()


def _is_leave(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    match one.kind:
        case "leave":
            return True
        case "leave_first":
            return _begins_clause(words, heard, one) or _is_begged(words, heard, one)
        case "leave_last":
            return _ends_clause(words, heard, one)
        case "leave_whole":  # “Forget this.”, and not “forget this diet”.
            return _is_clause(words, heard, one)
        case "unsaid":  # “You never heard this”, and not “you never heard this?”.
            return _is_clause(words, heard, one) and not _asks(words, heard, one)
    return False


def _is_keep(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    if one.kind not in {"keep", "asks", "keep_last", "asks_last"} or _is_told_of(words, heard, one):
        return False
    if one.kind in {"keep_last", "asks_last"}:
        may_ask = one.kind == "asks_last" or not QUESTION.search(words)
        return may_ask and _ends_clause(words, heard, one, of_sentence=True)
    if not _begins_clause(words, heard, one) or not _goes_on(words, heard, one):
        return False
    return one.kind == "asks" or not _asks(words, heard, one)


def _begins_clause(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    return _holds_only(words, heard, one.language, start_of_clause(words, one.start), one.start)


def _ends_clause(words: str, heard: Sequence[Heard], one: Heard, *, of_sentence: bool = False) -> bool:
    edge = None if of_sentence else EDGE.search(words, one.end)
    return _holds_only(words, heard, one.language, one.end, edge.start() if edge else len(words))


def _is_clause(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    return _begins_clause(words, heard, one) and _ends_clause(words, heard, one)


def _is_begged(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """“Meine Diagnose bitte nicht speichern”: the clause is a plea, whatever stands before."""
    start = start_of_clause(words, one.start)
    return any(
        near.kind == "please" and near.language == one.language and start <= near.start <= one.end + 1 for near in heard
    )


def _is_told_of(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """Somebody else said it, to somebody: “my mother says: remember …”."""
    start = start_of_clause(words, one.start)
    if _QUOTES.search(words[: one.start]):
        return True
    if words[:start].rstrip().endswith(":") and not _holds_only(words, heard, one.language, 0, start):
        return True
    return any(near.kind == "says" and near.end <= one.start for near in heard)


def _goes_on(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """With what is to be remembered, and not with “when” or “to”. Where a language lists no words for it, anything may follow."""
    if one.language == "en" or not words_of(one.language).get("that"):
        return True
    at = one.end
    while not any(near.kind == "that" and _is_next(words, at, near, one.language) for near in heard):
        little = [
            near for near in heard if near.kind in {"please", "openers"} and _is_next(words, at, near, one.language)
        ]
        if not little:
            rest = words[at:].lstrip()
            return not rest or not rest[0].isalnum()
        at = max(near.end for near in little)
    return True


def _is_next(words: str, at: int, near: Heard, language: str) -> bool:
    return near.language == language and near.start >= at and near.end > at and not words[at : near.start].strip(" '-")


def _asks(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """“Lembra que …?” may ask whether it is known; “…, okay?” at its end doesn't."""
    if not QUESTION.search(words):
        return False
    tag = max(words.rfind(","), words.rfind("、"))
    return tag < one.end or not _holds_only(words, heard, one.language, tag, len(words))


def start_of_clause(words: str, at: int) -> int:
    return max((edge.end() for edge in EDGE.finditer(words, 0, at)), default=0)


def _holds_only(words: str, heard: Sequence[Heard], language: str, start: int, end: int) -> bool:
    """Nothing but pleas and little words of this language."""
    passed = [one for one in heard if one.kind in {"please", "openers"} and one.language == language]
    covered = {at for one in passed for at in range(one.start, one.end)}
    return all(at in covered or not words[at].isalnum() for at in range(start, end))


def is_bare(words: str, passed: Sequence[Heard]) -> bool:
    """Nothing is there beside these but a little word."""
    spans = [(one.start, one.end) for one in passed]
    if is_spaceless(words):
        covered = {at for first, last in spans for at in range(first, last)}
        return sum(sign.isalnum() and at not in covered for at, sign in enumerate(words)) <= MOST_SIGNS_BESIDE
    beside = [word for word, start, end in words_in(words) if not any(first <= start < last for first, last in spans)]
    return len(beside) <= MOST_BESIDE


def _heard_in(words: str) -> list[Heard]:
    """Wishes, and what stands around them in their languages. Nothing else is looked for where there is no wish."""
    begun = {word[:LETTERS_OF_BEGINNING] for word, _start, _end in words_in(words)}
    heard = [Heard(kind, "en", start, end) for kind, start, end in found_in(words)]
    for code in (*codes(), EVERYWHERE):
        if code in SPACELESS and not is_spaceless(words):
            continue
        if code in FOUND_ANYWHERE or begun & _beginnings(code):
            heard += heard_of(code, WISHES, words)
    for code in {one.language for one in heard if one.kind in WISHES}:
        heard += heard_of(code, AROUND, words)
    return heard


def heard_of(code: str, kinds: Sequence[str], words: str) -> Iterator[Heard]:
    for kind in kinds:
        if pattern := _pattern(code, kind):
            yield from (Heard(kind, code, start, end) for start, end in spans_of(pattern, words))


@cache
def _pattern(code: str, kind: str) -> re.Pattern[str] | None:
    phrases = words_of(code).get(kind)
    return pattern_of(phrases, spaceless=code in SPACELESS) if phrases else None


@cache
def _beginnings(code: str) -> frozenset[str]:
    return beginnings(phrase for kind in WISHES for phrase in words_of(code).get(kind, ()))
