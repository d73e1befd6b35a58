"""Wordings written as plain words, by language, made into a pattern for folded text.

They stand between bars. In them
- `a/b` is either word, `a_b/c` two or one, and `a/` a word or none,
- `~` up to three of the language's words of emphasis, or none,
- `*` one to three words, whatever they are, behind another,
- `^` in front: only at the beginning, of a sentence or of what stands behind a comma,
- `!a/b` at the end: with none of these behind it.
A comma between two words may be there or not.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from apps.classifiers.normalising import folded, readable

_SPACE = ",? "
UNSPACED = {"ja": "[、, ]?", "zh": "[,、 ]?", "ko": ",? ?"}
"""What stands between two words, of languages that don't part all of them with a space."""
BEGINS = r"(?:^|(?<=[.!?,;:…。、！？؟،।*\"“”«»\n—–-]))[\s¡]{0,3}"
_ALEFS, _MARKS = "[اأإآ]", "[\u064b-\u0652]*"
"""Arabic is written with or without what these stand for."""


class Language(NamedTuple):
    gap: str
    emphasis: str
    """Any one wording of it."""
    is_spaced: bool

    @property
    def end(self) -> str:
        return r"(?!\w)" if self.is_spaced else ""


class Wordings:
    """A pattern that is made when it is first asked for: some thousand wordings take a while."""

    def __init__(
        self, said: Mapping[str, str], emphasis: Mapping[str, str], denials: str, *, whole: bool = False
    ) -> None:
        """With `whole`, a sentence or message is asked for that is nothing else."""
        self._said, self._emphasis, self._denials, self._whole = said, emphasis, denials, whole

    def search(self, words: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(words) if self._whole else self._pattern.search(words)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern_of(self._said, self._emphasis, self._denials, whole=self._whole)


def _pattern_of(said: Mapping[str, str], emphasis: Mapping[str, str], denials: str, *, whole: bool) -> re.Pattern[str]:
    """What is `said`, by language; nothing is behind a word of `denials`, of whatever language."""
    denied = "".join(rf"(?<!\b{folded(readable(word))} )" for word in each(denials))
    spaced: list[str] = []
    unspaced: list[str] = []
    beginning: list[str] = []
    for name, all_of_it in said.items():
        language = _language(name, emphasis[name])
        for words in each(all_of_it):
            anywhere = spaced if language.is_spaced else unspaced
            (beginning if words.startswith("^") else anywhere).append(
                wording_of(words.removeprefix("^ "), language, whole=whole)
            )
    # What they have in common is looked at once, not for each of them.
    starts = ((BEGINS, beginning), (rf"(?<!\w){denied}", spaced), ("", unspaced))
    return re.compile("|".join(f"{start}(?:{'|'.join(patterns)})" for start, patterns in starts if patterns))


def each(said: str) -> list[str]:
    """Of what is written with bars between, some to a line."""
    return [phrase.strip() for phrase in said.replace("\n", "|").split("|") if phrase.strip()]


def _language(name: str, emphasis: str) -> Language:
    gap = UNSPACED.get(name, _SPACE)
    strong = (gap.join(map(_spelled, words.split())) for words in sorted(each(emphasis), key=len, reverse=True))
    return Language(gap, f"(?:{'|'.join(strong)})", name not in UNSPACED)


def wording_of(wording: str, language: Language, *, whole: bool = False) -> str:
    words, _, unless = wording.partition("!")
    in_order = words.split()
    if not (unless or whole) and in_order[-1] == "~":  # How strongly it is said behind all is no matter.
        in_order = in_order[:-1]
    pattern = "".join(_in_order(in_order, language)) + language.end
    return rf"{pattern}(?!\s?(?:{any_of(unless)}){language.end})" if unless else pattern


def _in_order(words: list[str], language: Language) -> Iterator[str]:
    gap = ""
    for word in words:
        if word == "~":
            yield f"(?:{gap}{language.emphasis}){{0,3}}" if gap else f"(?:{language.emphasis}{language.gap}){{0,3}}"
        elif word == "*":
            yield r"(?: [^\s,.!?]+){1,3}?" if language.is_spaced else r"[^、。！？.,!?]{1,10}?"
        elif word.endswith("/"):
            either = any_of(word.removesuffix("/"))
            yield f"(?:{gap}{either})?" if gap else f"(?:{either}{language.gap})?"
        else:
            yield f"{gap}{any_of(word)}"
            gap = language.gap


def any_of(words: str) -> str:
    spelled = list(map(_spelled, words.split("/")))
    return spelled[0] if len(spelled) == 1 else f"(?:{'|'.join(spelled)})"


def _spelled(word: str) -> str:
    return "".join(map(_letter, folded(readable(word.replace("_", " ")))))


def _letter(letter: str) -> str:
    if letter in "اأإآ":
        return f"{_ALEFS}{_MARKS}"
    return f"{letter}{_MARKS}" if "\u0621" <= letter <= "\u064a" else re.escape(letter)
