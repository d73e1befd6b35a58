"""Words and phrases of many kinds, found in a text of any length in one pass. Pure.

“*” stands for the rest of a word, at its beginning or its end. Scripts without spaces are searched for the signs themselves.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from apps.memories.private.folding import folded, is_spaceless, words_in

CLITICS = {"\u0590": ("ו", "ה", "ב", "ל", "מ", "ש", "כ"), "\u0600": ("و", "ف", "ب", "ل", "ك", "ال", "لل")}
"""What Hebrew and Arabic write together with the word after it, by the first sign of their blocks."""
MOST_CLITICS = 2


@dataclass(frozen=True, slots=True)
class Hit:
    kind: str
    start: int
    end: int
    """In characters of the folded text."""


Phrase = tuple[tuple[str, ...], str]
"""The words after the first, and the kind."""


class Lexicon:
    def __init__(self, phrases_by_kind: Mapping[str, Iterable[str]]) -> None:
        self._whole: dict[str, list[Phrase]] = defaultdict(list)
        self._begun: dict[str, list[Phrase]] = defaultdict(list)
        self._ended: dict[str, list[Phrase]] = defaultdict(list)
        signs: dict[str, str] = {}
        for kind, phrases in phrases_by_kind.items():
            for phrase in phrases:
                if is_spaceless(phrase):
                    signs[folded(phrase).replace(" ", "")] = kind
                else:
                    self._add(tuple(_parts(phrase)), kind)
        self._kind_of_signs = signs
        longest_first = sorted(signs, key=len, reverse=True)
        self._signs = re.compile("|".join(r"\s?".join(map(re.escape, one)) for one in longest_first)) if signs else None

    def find(self, text: str) -> list[Hit]:
        """In `text`, which is folded."""
        words = words_in(text)
        hits = [hit for at in range(len(words)) for hit in self._begin_at(words, at)]
        if self._signs and is_spaceless(text):
            for found in self._signs.finditer(text):
                kind = self._kind_of_signs["".join(found[0].split())]
                hits.append(Hit(kind, found.start(), found.end()))
        return hits

    def _add(self, parts: tuple[str, ...], kind: str) -> None:
        first, rest = parts[0], parts[1:]
        if first.startswith("*"):
            self._ended[first[1:]].append((rest, kind))
        elif first.endswith("*"):
            self._begun[first[:-1]].append((rest, kind))
        else:
            self._whole[first].append((rest, kind))

    def _begin_at(self, words: Sequence[tuple[str, int, int]], at: int) -> Iterator[Hit]:
        _word, start, end = words[at]
        for rest, kind in self._phrases_of(words[at][0]):
            last = at + len(rest)
            if last < len(words) and all(map(_fits, rest, (one[0] for one in words[at + 1 : last + 1]))):
                yield Hit(kind, start, words[last][2] if rest else end)

    def _phrases_of(self, word: str) -> Iterator[Phrase]:
        for bare in _bare(word):
            yield from self._whole.get(bare, ())
            for length in range(2, len(bare) + 1):
                yield from self._begun.get(bare[:length], ())
        for length in range(3, min(len(word), 9)):
            yield from self._ended.get(word[-length:], ())


def _parts(phrase: str) -> list[str]:
    """With the stars that stand at its words."""
    return [part for one in phrase.split() for part in _starred(one)]


def _starred(word: str) -> list[str]:
    parts = [part for part, _start, _end in words_in(folded(word))]
    if not parts:
        return ["*"]
    parts[-1] += "*" if word.endswith("*") else ""
    parts[0] = ("*" if word.startswith("*") else "") + parts[0]
    return parts


def _fits(part: str, word: str) -> bool:
    if part == "*":
        return True
    if part.endswith("*"):
        return any(bare.startswith(part[:-1]) for bare in _bare(word))
    return word.endswith(part[1:]) if part.startswith("*") else part in _bare(word)


def _bare(word: str) -> list[str]:
    """As it stands, and without what is written together with it."""
    if word[0] < "\u0590" or word[0] > "\u06ff":
        return [word]
    clitics = CLITICS["\u0590" if word[0] < "\u0600" else "\u0600"]
    forms, newest = [word], [word]
    for _ in range(MOST_CLITICS):
        newest = [one[len(c) :] for one in newest for c in clitics if one.startswith(c) and len(one) - len(c) > 1]
        forms += newest
    return forms
