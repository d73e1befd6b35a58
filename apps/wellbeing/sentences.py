"""A growing text, cut at the ends of its sentences, in any script. Pure."""

import re

LONGEST = 300
"""Characters after which a sentence is cut where it stands: a text without a sentence end is read in parts, too."""
FENCE = "```"

_END = re.compile(
    r"""
      [.!?…]+ ["'”’»)\]*_~`]* \s+   # an end in most scripts needs the space behind it: “3.5” is none
    | [。！？｡]+ [」』”’）)*_]*  \s*   # in Chinese and Japanese it needs none
    | [؟।॥]+ ["'”’»)*_]* \s+
    | \n\s*                         # what stands on a line of its own is read on its own
    """,
    re.VERBOSE,
)
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
        end = _END.search(self.rest)
        if end and end.end() <= LONGEST:
            return end.end()
        return self._cut_anywhere() if len(self.rest) > LONGEST else 0

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
        return self._cut_anywhere() if len(self.rest) - size > LONGEST else 0

    def _cut_anywhere(self) -> int:
        return self.rest.rfind(" ", 1, LONGEST) + 1 or LONGEST


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
