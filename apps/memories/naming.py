"""What a wish to leave out names: somebody, a topic, a time. “Don't remember what I said about my aunt Wilma.” Pure.

Then that is meant, and never what was said just before. Each language tells it by words of its own (`naming.toml`): before what is
named (“about”), after it (“hakkında”), or at its end (“Ilsestä”).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from apps.memories.called import Name, is_relation, speaks_of
from apps.memories.hearing import EDGE, SPACELESS, start_of_clause
from apps.memories.naming_words import (
    WITHOUT_SPACES,
    conjunction,
    cuts,
    joins,
    little,
    little_signs,
    naming,
    phrases,
    runs,
    verbs,
)
from apps.memories.pointing import WishToLeave, wishes_to_leave
from apps.memories.private.folding import folded, words_in
from apps.memories.private.phrases import spans_of
from apps.memories.wishing import Wished

Span = tuple[int, int]
Piece = tuple[str, int, int]
"""A word, and where the one it is of begins and ends."""
MOST_BESIDE = 3
"""Words after “and” that may be another name."""
_CASELESS = frozenset({*SPACELESS, "ar", "he", "hi"})


class Period(StrEnum):
    TODAY = "today"
    YESTERDAY = "yesterday"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Named:
    """At least one of the two; with both, what is of that time."""

    names: tuple[Name, ...] = ()
    period: Period | None = None


def named_in(sentences: Sequence[str], wished: Sequence[Wished | None]) -> Named | None:
    """Of a message, sentence by sentence, and what is wished in each."""
    for wish in wishes_to_leave(sentences, wished):
        for language in sorted(wish.languages & naming().keys()):
            if named := _Reading(wish, language).named():
                return named
    return None


class _Reading:
    """Of one wish in one of the languages it may be in."""

    def __init__(self, wish: WishToLeave, language: str) -> None:
        self.wish, self.language, self.words = wish, language, wish.words
        self.said = wish.spans_of_earlier(language)
        self.of_all = self._spans("all")
        self.times = {period: self._spans(period.value) for period in Period}
        self.what = [near for near in self._spans("what") if self._begins_clause(near) and near[0] >= wish.start]
        self.wished = [(one.start, one.end) for one in wish.said_as if one.language == language]
        self.capitals = {folded(one) for one in re.findall(r"\w+", wish.sentence) if one[0].isupper()}

    def named(self) -> Named | None:
        if self.wish.points_at_itself() and not self.what:
            return None
        named = (self._name(pieces) for pieces in self._phrases())
        names = tuple(dict.fromkeys(name for name in named if name))
        if not self.said and any(speaks_of(told, name) for name in names for told in self.wish.before):
            return None  # “I kissed Tom. Don't remember that about Tom.”
        period = next((one for one, spans in self.times.items() if spans), None)
        if not names and not (period and self._means_all(period)):
            return None
        return Named(names, period)

    def _means_all(self, period: Period) -> bool:
        """“What I said today”, and not “don't remember this today”."""
        if self.wish.points_at_itself():
            return False
        return bool(self.said or self.of_all) or period == Period.TALK

    def _phrases(self) -> Iterator[list[Piece]]:
        before, after = self._of_the_wish("about"), self._of_the_wish("about_last")
        for _start, end in before:
            yield from self._after(end)
        if not before:
            yield from (self._before(start) for start, _end in after)
        inflected = self._of_the_wish("about_in")
        for start, end in inflected:
            is_last = not any(self._is_beside(end, other) for other, _end in inflected)
            if is_last and not self._is_passed_over(self.words[start:end], start, end):
                yield [*self._before(start), (self.words[start:end], start, end)]

    def _of_the_wish(self, kind: str) -> list[Span]:
        return [near for near in self._spans(kind) if self._is_of_the_wish(near)]

    def _is_of_the_wish(self, near: Span) -> bool:
        """In its clause or that of “what I said”; or it stands before them: “that thing about Theobald, don't remember it”."""
        clause = self._clause(near[0])
        spans = [*self.wished, *self.said, *self.of_all, *self.what]
        if any(self._clause(start) <= clause <= self._clause(end - 1) for start, end in spans):
            return True
        return clause < self._clause(self.wish.start) and self._begins_clause(near)

    def _begins_clause(self, near: Span) -> bool:
        pieces = self._pieces(self._clause(near[0]), near[0])
        return all(self._is_passed_over(*one) for one in pieces)

    def _after(self, at: int) -> Iterator[list[Piece]]:
        """“Wilma and my sister” are two; what else stands after “and” is none."""
        found: list[Piece] = []
        rest = self._pieces(at, self._end_after(at))
        for place, one in enumerate(rest):
            if one[0] in joins(self.language) or (found and verbs(self.language).fullmatch(one[0])):
                if found and one[0] == conjunction(self.language):
                    yield from self._another(rest[place + 1 :])
                break
            found += [] if self._is_passed_over(*one) else [one]
        yield found

    def _another(self, rest: Sequence[Piece]) -> Iterator[list[Piece]]:
        telling = [one for one in rest if not self._is_passed_over(*one)]
        if len(telling) <= MOST_BESIDE and all(self._is_sure(one[0]) for one in telling):
            yield telling

    def _is_sure(self, word: str) -> bool:
        return word in self.capitals or is_relation(word, self.language)

    def _before(self, at: int) -> list[Piece]:
        found: list[Piece] = []
        for one in reversed(self._pieces(self._clause(at), at)):
            if one[0] in joins(self.language) or verbs(self.language).fullmatch(one[0]):
                break
            found = found if self._is_passed_over(*one) else [one, *found]
        return found

    def _is_passed_over(self, word: str, start: int, end: int) -> bool:
        of_a_time = any(first < end and start < last for spans in self.times.values() for first, last in spans)
        return of_a_time or word in little(self.language) or bool(verbs(self.language).fullmatch(word))

    def _name(self, pieces: Sequence[Piece]) -> Name | None:
        """“My aunt Wilma” is Wilma; “my sister's divorce” is not any divorce."""
        if not pieces:
            return None
        aside = {one for one in pieces if is_relation(one[0], self.language) and self._has_a_name(one, pieces)}
        words = tuple(word for word, start, end in pieces if (word, start, end) not in aside)
        return Name(self.language, words, frozenset(one[0] for one in aside))

    def _has_a_name(self, one: Piece, pieces: Sequence[Piece]) -> bool:
        named = (
            other
            for other in pieces
            if not is_relation(other[0], self.language) and (self.language in _CASELESS or other[0] in self.capitals)
        )
        return any(self._is_beside(one[2], other[1]) or self._is_beside(other[2], one[1]) for other in named)

    def _is_beside(self, end: int, start: int) -> bool:
        return end <= start and not self.words[end:start].strip()

    def _end_after(self, at: int) -> int:
        edge = EDGE.search(self.words, at)
        if self.language in WITHOUT_SPACES:
            passed = little_signs(self.language).match(self.words, at)
            cut = cuts(self.language).search(self.words, passed.end() if passed else at)
            edge = min(filter(None, (edge, cut)), key=lambda one: one.start(), default=None)
        return edge.start() if edge else len(self.words)

    def _pieces(self, start: int, end: int) -> list[Piece]:
        part = self.words[start:end]
        return [(piece, start + first, start + last) for piece, first, last in _cut(part, self.language)]

    def _clause(self, at: int) -> int:
        return start_of_clause(self.words, at)

    def _spans(self, kind: str) -> list[Span]:
        pattern = phrases(self.language, kind)
        return list(spans_of(pattern, self.words)) if pattern else []


def _cut(words: str, language: str) -> Iterable[Piece]:
    if language not in WITHOUT_SPACES:
        return words_in(words)
    return [piece for run in runs(language).finditer(words) for piece in _without_little(run, language)]


def _without_little(run: re.Match[str], language: str) -> list[Piece]:
    """“我姨妈薇尔玛”: “my” tells nothing, and “aunt” nothing beside a name."""
    rests = [rest for rest in little_signs(language).split(run[0]) if rest]
    return [(rest, run.start(), run.end()) for rest in rests or [run[0]]]
