"""A growing text, cut at the ends of its sentences, in any script. Pure."""

import re

from apps.classifiers.normalising import readable

LONGEST = 300
"""Characters after which a sentence is cut where it stands: a text without a sentence end is read in parts, too. Marks that pile up
on a letter, and what nobody sees, count as nothing."""
FENCE = "```"

_END = re.compile(
    r"""
      (?<![.!?…])(?<![^\w'’][^\W\d_])(?<!^[^\W\d_])  # not behind a lone letter: “J. R.”, “l. e. a. v. e.”
      [.!?…]+ ["'”’»)\]*_~`]* \s+   # an end in most scripts needs the space behind it: “3.5” is none
    | [。！？｡]+ [」』”’）)*_]*  \s*   # in Chinese and Japanese it needs none
    | [؟।॥]+ ["'”’»)*_]* \s+
    | (?<!\n)(?<!\n\S)(?<!^\S) \n\s*  # what stands on a line of its own is read on its own, unless it is a letter
    """,
    re.VERBOSE,
)
_UNSEEN = "\u00ad\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060-\u2064\u20d0-\u20ff\ufe00-\ufe2f\ufeff"
_LONGEST_START = re.compile(rf"[{_UNSEEN}]*(?:[^{_UNSEEN}][{_UNSEEN}]*){{0,{LONGEST}}}")
_BROKEN = re.compile(r"""(?:^|\n)[ \t]*(?P<line>[^\n]*[^\s.!?…。！？｡؟।॥"”’»)\]*_~`>|:;])[ \t]*\n[ \t]*$""")
"""A last line that ends in the middle of a sentence, with no more than one line end behind it."""
TOO_FEW = 60
"""Characters, as they are read, that at a parting, or in danger, wait for the next sentence, to be judged with it: “Why them? You
have me.” is two harmless ones, “Fine. Go. Everyone does.” three. Anywhere, so does what has no word: it may be a letter of one."""
MOST_HIDDEN = 10
"""Times as long a sentence may be with all that nobody sees."""
_LINE_END = re.compile(r"\n+")


class Sentences:
    def __init__(self, rest: str = "") -> None:
        """`rest` is a sentence that has begun already."""
        self.rest = rest
        """The open sentence so far."""
        self._in_code = False

    def feed(self, text: str) -> list[str]:
        """The sentences that `text` completes, each with the space behind it; all of them and the rest are the whole text."""
        self.rest += text
        complete = []
        while cut := self._cut():
            complete.append(self.rest[:cut])
            self.rest = self.rest[cut:]
        return complete

    def finish(self) -> str:
        """What stands open when nothing more comes."""
        rest, self.rest = self.rest, ""
        return rest

    def _cut(self) -> int:
        """Where the next sentence ends; 0 while that is not known."""
        if self._in_code or self.rest.lstrip().startswith(FENCE):
            return self._cut_in_code()
        end, longest = _END.search(self.rest), self._longest()
        if end and end.end() <= longest:
            return end.end()
        return self._cut_anywhere(longest) if len(self.rest) > longest else 0

    def _cut_in_code(self) -> int:
        """Code is read in parts of several lines: its full stops are no ends, and a line of it says little."""
        size = 0
        for line_end in _LINE_END.finditer(self.rest):
            line = self.rest[size : line_end.start()]
            size = line_end.end()
            if line.lstrip().startswith(FENCE):
                self._in_code = not self._in_code
                return size
            if size > LONGEST:
                return size
        return self._cut_anywhere(LONGEST) if len(self.rest) - size > LONGEST else 0

    def _longest(self) -> int:
        """Where it is too long at last: so many characters that are seen."""
        if len(self.rest) <= LONGEST or self.rest.isascii():
            return LONGEST
        seen = _LONGEST_START.match(self.rest)
        return min(max(seen.end() if seen else 0, LONGEST), LONGEST * MOST_HIDDEN)

    def _cut_anywhere(self, longest: int) -> int:
        return self.rest.rfind(" ", 1, longest) + 1 or longest


def sentences_of(text: str) -> list[str]:
    cutting = Sentences()
    complete = cutting.feed(text)
    rest = cutting.finish()
    return [*complete, rest] if rest else complete


def open_sentence(text: str) -> str:
    """What of it is no whole sentence yet: where a reply that goes on continues."""
    cutting = Sentences()
    cutting.feed(text)
    return cutting.rest


def broken_line(text: str) -> str:
    """The last line, if what comes next goes on with its sentence, as in poems; else nothing."""
    found = _BROKEN.search(text[-2 * LONGEST :])
    return found["line"][-LONGEST:] if found else ""


def what_waits(sentences: list[str], *, most: int) -> list[str]:
    """The last of them, for the next one: as many as are short together."""
    waits: list[str] = []
    for sentence in reversed(sentences[-most:]):
        if len(readable("".join([sentence, *waits]))) >= TOO_FEW:
            break
        waits.insert(0, sentence)
    return waits
