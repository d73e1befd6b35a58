"""Whether “don't remember that” means what was said before it as well, or only what stands beside it. Pure.

“That” and “what I just told you” point back whatever follows; “this” points ahead, unless nothing follows but a question or an
excuse (“it was a secret”). What a wish says itself (“that I cried”, “this: …”) is what it means.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from apps.memories.hearing import EDGE, SPACELESS, Heard, heard_of, plain, start_of_clause
from apps.memories.private.folding import words_in
from apps.memories.private.tongues import words_of
from apps.memories.wishing import QUESTION, Wish, Wished, is_bare

LITTLE = ("please", "openers", "fillers", "before", "earlier", "back")
MOST_SAID = 3
"""Words that tell nothing of the owner, unless they say “I” or “my”: “Thanks a lot!”"""
MOST_BEFORE = 3
"""Words in the same clause: “I'd rather …”"""

_ASKS = re.compile(r"か[。.\s]*$|吗[。.\s]*$|嗎[。.\s]*$")
"""Where a question needs no mark."""


def means_what_was_before(sentences: Sequence[str], wished: Sequence[Wished | None]) -> bool:
    """Of a message, sentence by sentence, and what is wished in each."""
    wishes = wishes_to_leave(sentences, wished)
    if all(one and one.bare for one in wished):
        return any(not one.says_what() for one in wishes)
    return any(one.means_what_was_before() for one in wishes)


def wishes_to_leave(sentences: Sequence[str], wished: Sequence[Wished | None]) -> list["WishToLeave"]:
    words = [plain(one) for one in sentences]
    return [
        WishToLeave(one, words[:at], words[at + 1 :], sentences[at])
        for at, one in enumerate(wished)
        if one and one.wish == Wish.LEAVE
    ]


class WishToLeave:
    """One, and what stands around it in its message."""

    def __init__(self, wished: Wished, before: Sequence[str], after: Sequence[str], sentence: str) -> None:
        self.sentence = sentence
        self.words = wished.words
        self.said_as = wished.said_as
        self.languages = {one.language for one in wished.said_as}
        self.before, self.after = before, after
        self.little = self._heard(LITTLE)
        self.start = min(one.start for one in wished.said_as)
        self.end = max(one.end for one in wished.said_as)

    def says_what(self) -> bool:
        """“That I cried.”"""
        if any(self._of("earlier")):
            return False
        ends_with = any(one.start < self.end <= one.end for one in self._heard(("content",)))
        return ends_with or any(self._goes_on_with("content", self.end, code) for code in self.languages)

    def means_what_was_before(self) -> bool:
        if any(self._means(near) for near in self._of("earlier")):
            return not self._goes_on_with_colon(self.end)
        if pointing := [near for near in self._of("back") if self._points_back(near)]:
            start, end = min(near.start for near in pointing), max(near.end for near in pointing)
            return not self._goes_on_with_colon(max(self.end, end)) and not self._follows_something_said(
                min(self.start, start)
            )
        return self._stands_alone()

    def points_at_itself(self) -> bool:
        """“That I cried”; what follows a colon, or is told after it, where it does not say “what I said”."""
        if self.says_what():
            return True
        tells = ":" in self.words[self.end :] or not all(self._is_aside(one) for one in self.after)
        return tells and not any(self._of("earlier"))

    def spans_of_earlier(self, language: str) -> list[tuple[int, int]]:
        """“What I told you”, in characters of the sentence."""
        return [(one.start, one.end) for one in self._of("earlier") if one.language == language]

    def _means(self, near: Heard) -> bool:
        """“… what I just told you about Eusebius”; before the wish it stands where verbs come last."""
        return near.start >= self.start or near.language in SPACELESS or self._is_beside(near)

    def _points_back(self, near: Heard) -> bool:
        """And is not the “that” of “that I cried”."""
        if not self._is_beside(near) or self.says_what():
            return False
        if any(self._goes_on_with(kind, near.end, near.language) for kind in ("content", "ahead")):
            return False
        if not words_of(near.language).get("back_goes_on"):
            return True
        rest = self.words[near.end :].lstrip(" '")
        passing = ("back_goes_on", "please", "fillers")
        return not rest[:1].isalnum() or any(self._goes_on_with(kind, near.end, near.language) for kind in passing)

    def _goes_on_with(self, kind: str, at: int, language: str) -> bool:
        """The next word is of that kind."""
        found = heard_of(language, (kind,), self.words)
        return any(one.start >= at and not re.search(r"[\w:]", self.words[at : one.start]) for one in found)

    def _goes_on_with_colon(self, at: int) -> bool:
        ahead = self.words[at:].find(":")
        return ahead >= 0 and self._is_passed_over(at, at + ahead)

    def _is_beside(self, near: Heard) -> bool:
        """Of the wish, or with nothing but little words between."""
        return any(
            (near.start < one.end and one.start < near.end)
            or self._is_passed_over(min(near.end, one.end), max(near.start, one.start))
            for one in self.said_as
        )

    def _is_passed_over(self, start: int, end: int) -> bool:
        covered = {at for one in (*self.little, *self.said_as) for at in range(one.start, one.end)}
        return all(at in covered or not self.words[at].isalnum() for at in range(start, end))

    def _follows_something_said(self, start: int) -> bool:
        """The message told something before it came to the wish: then that is meant."""
        cut = start_of_clause(self.words, start)
        clauses = [*self.before, self.words[:cut]]
        if any(not self._is_aside(one) and not self._says_little(one) for one in clauses):
            return True
        return len(words_in(self.words[cut:start])) > MOST_SAID

    def _stands_alone(self) -> bool:
        """“Don't remember this”, and nothing of which it could be said but a question or an excuse."""
        edge = EDGE.search(self.words, self.end)
        end = edge.start() if edge else len(self.words)
        start = start_of_clause(self.words, self.start)
        own = [
            Heard(one.kind, one.language, one.start - self.start, one.end - self.start)
            for one in self.said_as + self.little
        ]
        if ":" in self.words[end:] or self.says_what() or not is_bare(self.words[self.start : end], own):
            return False
        if len(words_in(self.words[start : self.start])) > MOST_BEFORE:
            return False
        sentence = [self.words[:start], self.words[end:]]
        others = [*self.before, *self.after]
        asides = all(self._is_aside(one, may_ask=False) for one in sentence)
        return asides and all(self._is_aside(one) for one in others)

    def _is_aside(self, words: str, *, may_ask: bool = True) -> bool:
        """A question, an excuse, or nothing to speak of."""
        if may_ask and (QUESTION.search(words) or _ASKS.search(words)):
            return True
        return is_bare(words, self._heard(LITTLE, words)) or self._excuses(words)

    def _excuses(self, words: str) -> bool:
        heard = self._heard(("please", "openers", "explains"), words)
        begins = [one for one in heard if one.kind == "explains"]
        passed = {at for one in heard for at in range(one.start, one.end)}
        return any(
            one.language in SPACELESS or all(at in passed or not words[at].isalnum() for at in range(one.start))
            for one in begins
        )

    def _says_little(self, words: str) -> bool:
        if is_bare(words, self._heard(LITTLE, words)):
            return True
        speaks_of_self = bool(self._heard(("own",), words))
        return len(words_in(words)) <= MOST_SAID and not speaks_of_self and self.languages.isdisjoint(SPACELESS)

    def _of(self, kind: str) -> Iterator[Heard]:
        return (one for one in self.little if one.kind == kind)

    def _heard(self, kinds: Collection[str], words: str | None = None) -> tuple[Heard, ...]:
        looked_through = self.words if words is None else words
        return tuple(one for code in self.languages for one in heard_of(code, tuple(kinds), looked_through))
