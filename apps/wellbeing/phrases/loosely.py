"""Wordings as in `wordings.py`, where any adverb may stand between two words: it is blanked in what is read, not spelled in the pattern.

So thousands of wordings are made into patterns in a second. `*` is not for them, and `~` is only for who reads.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.wordings import BEGINS, UNSPACED, Language, any_of, each, wording_of


class _Tongue(NamedTuple):
    adverbs: re.Pattern[str]
    said: re.Pattern[str]


class Loosely:
    def __init__(self, said: Mapping[str, str], adverbs: Mapping[str, str], denials: str = "") -> None:
        self._said, self._adverbs = said, adverbs
        self._denials = frozenset(folded(readable(word)) for word in each(denials))

    def finditer(self, words: str, *, denied: bool = False) -> Iterator[re.Match[str]]:
        """Where they stand in `words`, which are folded; behind a word of denial they count with `denied` alone."""
        for adverbs, said in self._tongues:
            bare = adverbs.sub(lambda adverb: " " * len(adverb.group()), words)
            for match in said.finditer(bare):
                before = bare[: match.start()]
                if denied or not before.endswith(" ") or self._denials.isdisjoint(before.split()[-1:]):
                    yield match

    @cached_property
    def _tongues(self) -> list[_Tongue]:
        return [_tongue(name, said, self._adverbs.get(name, "")) for name, said in self._said.items()]


def _tongue(name: str, said: str, adverbs: str) -> _Tongue:
    is_spaced = name not in UNSPACED
    language = Language(r",? +" if is_spaced else r"[、, ]*", "", is_spaced)
    wordings = each(said.replace("~", " "))
    # A word that may be left out is none that has to be seen.
    slots = [word for one in wordings for word in one.split() if not word.endswith("/")]
    needed = {part.replace("_", " ") for word in slots for part in word.split("/")}
    free = sorted((any_of(one.replace(" ", "_")) for one in each(adverbs) if one not in needed), key=len, reverse=True)
    some = "|".join(free) or "(?!)"
    anywhere = [wording_of(one, language) for one in wordings if not one.startswith("^")]
    beginning = [wording_of(one.removeprefix("^").strip(), language) for one in wordings if one.startswith("^")]
    start = r"(?<!\w)" if is_spaced else ""
    starts = [f"{start}(?:{'|'.join(anywhere)})", *([rf"{BEGINS}\s*(?:{'|'.join(beginning)})"] if beginning else [])]
    return _Tongue(re.compile(rf"(?<!\w)(?:{some})(?!\w)" if is_spaced else some), re.compile("|".join(starts)))
