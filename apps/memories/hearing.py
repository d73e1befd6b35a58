"""Words that tell of a wish, or stand around one, in a folded sentence and every language spoken here. Pure.

What they come to, apps/memories/wishing.py decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from apps.memories.private.folding import folded, is_spaceless, words_in
from apps.memories.private.phrases import LETTERS_OF_BEGINNING, beginnings, pattern_of, spans_of
from apps.memories.private.tongues import EVERYWHERE, codes, words_of
from apps.memories.wishes_in_english import found_in


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of one language that tell of a wish, or stand around one; `start` and `end` in characters of the folded sentence."""

    kind: str
    language: str
    start: int
    end: int


WISHES = ("leave", "leave_first", "leave_last", "leave_whole", "unsaid", "keep", "asks", "keep_last", "asks_last")
"""As docs/sorting.md tells: anywhere, at the start of a clause, at its end, the whole of it."""
KEEPS = ("keep", "asks", "keep_last", "asks_last")
PLACES = ("kept_in",)
"""“In your memory”, which tells of a wish beside “must not” (`must_not`)."""
AROUND = (
    *("please", "openers", "amid", "agrees", "keep_too", "thing", "joins", "that"),
    *("task", "task_last", "must_not", "says", "before", "fillers"),
)
LITTLE = frozenset({"please", "openers", "amid", "agrees"})
"""What changes nothing beside a wish: `amid` may stand within one too (“keep in mind *from now on* that …”)."""
BY_PHRASE = frozenset({"amid", "agrees", "keep_too", "thing", "task", "task_last", "must_not", "kept_in"})
FARTHEST = 60
"""Characters between “must not” and “in your memory”."""
SPACELESS = ("ja", "ko", "zh")
FOUND_ANYWHERE = (*SPACELESS, "ar", "he")
"""Their words begin with what is written together with them."""

EDGE = re.compile(r"[,;:.!?…—–()\[\]\n\"“”„«»‹›「」『』、。।؛،؟]| - |(?= (?:and|but|so) (?:please|pls|plz)\b)")
_APOSTROPHES = str.maketrans("\u2019\u2018\u02bc\u00b4`", "'" * 5)


def plain(sentence: str) -> str:
    """As it is looked through."""
    return folded(sentence.translate(_APOSTROPHES)).strip()


def start_of_clause(words: str, at: int) -> int:
    return max((edge.end() for edge in EDGE.finditer(words, 0, at)), default=0)


def heard_in(words: str) -> list[Heard]:
    """Wishes, and what stands around them in their languages. Nothing else is looked for where there is no wish."""
    begun = {word[:LETTERS_OF_BEGINNING] for word, _start, _end in words_in(words)}
    heard = [Heard(kind, "en", start, end) for kind, start, end in found_in(words)]
    for code in (*codes(), EVERYWHERE):
        if code in SPACELESS and not is_spaceless(words):
            continue
        if code in FOUND_ANYWHERE or begun & _beginnings(code):
            heard += heard_of(code, WISHES + PLACES, words)
            heard += _heard_around_what_is_amid(code, words)
    for code in {one.language for one in heard if one.kind in WISHES or one.kind in PLACES}:
        heard += heard_of(code, AROUND, words)
    return heard + list(_not_to_be_kept(words, heard))


def _heard_around_what_is_amid(code: str, words: str) -> Iterator[Heard]:
    """Wishes to remember, heard as if “from now on” did not stand within them."""
    amid = {at for one in heard_of(code, ("amid",), words) for at in range(one.start, one.end)}
    if not amid:
        return
    places = [at for at in range(len(words)) if at not in amid and (words[at] != " " or at - 1 not in amid)]
    rest = "".join(words[at] for at in places)
    found = (
        [Heard(kind, code, start, end) for kind, start, end in found_in(rest) if kind in KEEPS] if code == "en" else []
    )
    for one in (*found, *heard_of(code, KEEPS, rest)):
        yield Heard(one.kind, code, places[one.start], places[one.end - 1] + 1)


def _not_to_be_kept(words: str, heard: Sequence[Heard]) -> Iterator[Heard]:
    """“It mustn't end up in your memory”, and in whichever order a language puts it."""
    for place in heard:
        for near in heard if place.kind == "kept_in" else ():
            if near.kind != "must_not" or near.language != place.language:
                continue
            first, last = sorted((near, place), key=lambda one: one.start)
            between, told = words[first.end : last.start], words[last.end :]
            if len(between) <= FARTHEST and not EDGE.search(_THAT.sub(" ", between)) and not _SAID_AFTER.match(told):
                yield Heard("leave", place.language, first.start, max(first.end, last.end))


_THAT = re.compile(
    r",\s(?=(?:dass|dat|det|att?|at|ze|zeby|aby|by|abys?|что(?:бы)?|що|щоб|hogy|etta|que|che|ca|sa|να)\b)"
)
"""The comma before it parts nothing: “I don't want, that it …”."""


_SAID_AFTER = re.compile(r"[^.!?]{0,12}, (?:said|says|asked|warned|shouted|wrote|explained|thought)\b")


def heard_of(code: str, kinds: Sequence[str], words: str) -> Iterator[Heard]:
    for kind in kinds:
        for start, end in dict.fromkeys(span for pattern in _patterns(code, kind) for span in spans_of(pattern, words)):
            yield Heard(kind, code, start, end)


@cache
def _patterns(code: str, kind: str) -> tuple[re.Pattern[str], ...]:
    """Of what stands around and within a wish to remember each phrase by itself: one that is longer may matter beside another."""
    phrases = words_of(code).get(kind, [])
    if not phrases:
        return ()
    spaceless = code in SPACELESS
    apart = kind in KEEPS or kind in BY_PHRASE
    return (
        tuple(pattern_of([one], spaceless=spaceless) for one in phrases)
        if apart
        else (pattern_of(phrases, spaceless=spaceless),)
    )


@cache
def _beginnings(code: str) -> frozenset[str]:
    return beginnings(phrase for kind in WISHES + PLACES for phrase in words_of(code).get(kind, ()))
