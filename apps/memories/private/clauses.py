"""A sentence taken apart into what it says one after another: “I have asthma” and “I row on Sundays”. Pure.

A private fact told beside a hobby is as private as told alone, though the sentence as a whole is about the hobby.
"""

import re
from functools import cache

from apps.memories.private.folding import folded
from apps.memories.private.tongues import languages_of, words_of

_MARK = re.compile(r"[,;:()–—、，；：（）،؛]+|\s-\s|(?<=[고만데])\s")
"""Between clauses; in Korean the endings of “and”, “but” and “while”."""
_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u097f]+[^\W\d_]*)*")
_WRITTEN_TOGETHER = frozenset("וو")
"""“And”, as Hebrew and Arabic write it before the word it joins."""
_ELSEWHERE = frozenset({"és", "aur", "और"})
"""“And” in languages that have no list of words of their own; with its accent, which sets it apart from other words."""

_IS = frozenset({"è", "é"})
"""“Is” in Italian and Portuguese, which without its accent would be “and”."""


def clauses_of(sentence: str) -> list[str]:
    """As they were written, without what joins them; the sentence itself where nothing does."""
    clauses = [sentence[start:end].strip() for start, end in spans_of(sentence)]
    return [one for one in clauses if any(sign.isalpha() for sign in one)]


def spans_of(sentence: str) -> list[tuple[int, int]]:
    """Where each begins and ends, in characters; an empty one where two joins meet."""
    joins = _joining(languages_of(folded(sentence)))
    cuts = [(found.start(), found.end()) for found in _MARK.finditer(sentence)]
    for found in _WORD.finditer(sentence):
        word = found[0]
        if word.casefold() in _ELSEWHERE or (folded(word) in joins and word.casefold() not in _IS):
            cuts.append((found.start(), found.end()))
        elif word[0] in _WRITTEN_TOGETHER and len(word) > 2:
            cuts.append((found.start(), found.start()))
    begin, spans = 0, []
    for start, end in [*sorted(cuts), (len(sentence), len(sentence))]:
        spans.append((begin, max(begin, start)))
        begin = max(begin, end)
    return spans


def _joining(codes: list[str]) -> frozenset[str]:
    return frozenset().union(*map(_joins_of, codes))


@cache
def _joins_of(code: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(code).get("joins", ())))
