"""Of which kind something said is, before anything of it is kept: private in one of the ways that are asked about, or not. Pure."""

import re
from dataclasses import dataclass, field

from apps.memories.private.folding import folded
from apps.memories.private.judging import judge, without_the_ordinary
from apps.memories.private.structure import kinds_by_structure
from apps.memories.private.tongues import languages_of, lexicon_of
from apps.memories.secrets import holds_secret
from apps.memories.wishing import Wish, wish_in
from apps.privacy.purposes import SPECIAL, Purpose

__all__ = ["Sorting", "Wish", "sort"]

LONGEST_SENTENCE = 2_000
"""Characters: what runs on for longer is read in pieces."""

_SENTENCE = re.compile(r"(?<=[.!?…])(?<!\d\.)(?<!\b[dmDM]r\.)\s+|\n+|(?<=[。！？।])")
_NAME = re.compile(
    r"(?<![.!?…] )(?<!^)\b(?!I\b|I['’]|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar(?:ch)?\b|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]+\b"
    r"|^(?!(?:My|Our|The|This|That|These|Those|It|There|We|You|I|A|An|Some|Every\w*|No\w*|All|In|On|At|When|If|What|Why|How|Who|Where|And|But|So|Yes|Well|Please|Don)\b)[A-Z][a-z]+ (?:[a-z]+ ){0,4}?(?:is|was|has|had|got|takes|went|lost|lives|told|does|drinks|cheats|hits|beats|voted)\b"
)
"""Somebody may be called so, in English."""
_SPEAKS_OF_SELF = re.compile(r"\b(?:i|my|me)\b")


@dataclass(frozen=True, slots=True)
class Sorting:
    purposes: frozenset[Purpose] = field(default_factory=frozenset)
    """Empty for what is ordinary."""
    wish: Wish | None = None
    of_before: bool = False
    """The wish is all there is: it means what was said before."""


def sort(text: str) -> Sorting:
    """What the owner said, of any length."""
    sentences = list(_sentences(text))
    wished = [wish_in(one) for one in sentences]
    if any(one and one.wish == Wish.LEAVE for one in wished):
        beside = sum(one is None for one in wished)
        return Sorting(wish=Wish.LEAVE, of_before=not beside and all(one.bare for one in wished if one))
    of_self = bool(_SPEAKS_OF_SELF.search(text[:LONGEST_SENTENCE].casefold()))
    kinds = [_kinds_of(one, of_self=of_self) for one in sentences]
    secret = {Purpose.MONEY} if holds_secret(text) else set()
    purposes = frozenset(secret.union(*kinds))
    # “Remember that I …” allows this sentence; “remember this: …” all that comes with it.
    meant = [one is not None for one in wished]
    for_all = any(one and (one.bare or ":" in text) for one in wished)
    covered = for_all or all(is_meant or not kind for is_meant, kind in zip(meant, kinds, strict=True))
    return Sorting(purposes, Wish.KEEP if any(meant) and covered else None)


def _sentences(text: str) -> list[str]:
    whole = [part for part in _SENTENCE.split(text) if part.strip()]
    return [part[at : at + LONGEST_SENTENCE] for part in whole for at in range(0, len(part), LONGEST_SENTENCE)]


def _kinds_of(sentence: str, *, of_self: bool) -> set[Purpose]:
    words = folded(sentence)
    found: set[Purpose] = set()
    others, names = False, bool(_NAME.search(sentence))
    for code in languages_of(words):
        is_english = code == "en"
        hits = lexicon_of(code).find(words)
        judged = judge(words, hits, needs_person=is_english and not of_self, names_somebody=is_english and names)
        found |= judged.purposes
        if is_english:
            found |= kinds_by_structure(without_the_ordinary(words, hits))
        others |= judged.of_others
    if others and found & {*SPECIAL, Purpose.MONEY}:
        found.add(Purpose.OTHERS)
    return found
