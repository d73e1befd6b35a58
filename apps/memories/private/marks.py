"""What rules see in something said: numbers and secrets that are private whatever stands around them, and words that may be. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from apps.memories.private.clauses import spans_of
from apps.memories.private.elsewhere import tells_numbers
from apps.memories.private.folding import folded
from apps.memories.private.judging import is_of_others, is_plain, judge, without_the_ordinary
from apps.memories.private.lexicon import Hit
from apps.memories.private.structure import hits_by_structure
from apps.memories.private.tongues import languages_of, lexicon_of, little_words_of
from apps.memories.secrets import holds_number, holds_secret
from apps.privacy.purposes import SPECIAL, Purpose

LONGEST_SENTENCE = 2_000
"""Characters: what runs on for longer is read in pieces."""
BEGINS = 6
"""Letters at most before whom a clause begins with: “then my brother …”, and not “married to a man”."""
SURE = frozenset({Purpose.MONEY, Purpose.OTHERS, Purpose.BIOMETRICS})
"""What numbers alone tell: amounts, addresses, codes, measures. Of other structures (“I'm Spanish”) a word is no surer than of a list."""

_SENTENCE = re.compile(r"(?<=[.!?…])(?<!\d\.)(?<!\b[dmDM]r\.)\s+|\n+|(?<=[。！？।])")
_NOBODY = r"(?!(?:My|Our|The|This|That|These|Those|It|There|We|You|I|A|An|Some|Every\w*|No\w*|All|In|On|At|When|If|What|Why|How|Who|Where|And|But|So|Yes|Well|Please|Don)\b)"
_NAME = re.compile(
    r"(?<![.!?…] )(?<!^)\b(?!I\b|I['’]|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar(?:ch)?\b|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]+\b"
    rf"|^{_NOBODY}[A-Z][a-z]+ (?:[a-z]+ ){{0,4}}?(?:is|was|has|had|got|takes|went|lost|lives|told|does|drinks|cheats|hits|beats|voted)\b"
)
"""Somebody may be called so, in English."""
_DOES = re.compile(
    r"(?:^|[,;:–—] ?|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Tt]hough|[Bb]ecause|[Ss]ince) )"
    rf"{_NOBODY}([A-Z][a-z]+)(?='s | (?:\w+ ){{0,2}}?(?:is|was|has|had|got|takes|does|drinks|voted?s?|went|came)\b)"
)
"""Somebody of that name does something, in English: what is private after it is theirs."""
_SPEAKS_OF_SELF = re.compile(r"\b(?:i|my|me)\b")

Kinds = frozenset[Purpose]


@dataclass(frozen=True, slots=True)
class Marks:
    sure: Kinds
    by_words: tuple[tuple[str, Kinds], ...]
    """Sentences that hold words of private kinds, and which."""

    @property
    def all(self) -> Kinds:
        return self.sure.union(*(kinds for _sentence, kinds in self.by_words))


def marks_in(text: str, *, of_self: bool | None = None) -> Marks:
    """`of_self`: whether whoever writes speaks of themselves, where the text alone does not tell."""
    if of_self is None:
        of_self = speaks_of_self(text)
    # Over the ends of sentences: a street may be shortened, “ul. Długa 5”.
    has_numbers = holds_secret(text) or holds_number(text) or tells_numbers(folded(text))
    sure: set[Purpose] = {Purpose.MONEY} if has_numbers else set()
    by_words = []
    for sentence in sentences_of(text):
        numbers, words = _kinds_of(sentence, of_self=of_self)
        sure |= numbers
        if words:
            by_words.append((sentence, frozenset(words)))
    return Marks(frozenset(sure), tuple(by_words))


def sentences_of(text: str) -> list[str]:
    whole = [part for part in _SENTENCE.split(text) if part.strip()]
    return [part[at : at + LONGEST_SENTENCE] for part in whole for at in range(0, len(part), LONGEST_SENTENCE)]


def speaks_of_self(text: str) -> bool:
    return bool(_SPEAKS_OF_SELF.search(text[:LONGEST_SENTENCE].casefold()))


def says_plainly(clause: str) -> bool:
    """It says “I am …” or “I have …” of a private thing, and nothing beside that."""
    plain = folded(clause)
    return any(is_plain(plain, lexicon_of(code).find(plain), little_words_of(code)) for code in languages_of(plain))


def speaks_of_another(clause: str) -> bool:
    """It begins with somebody else, and speaks neither of oneself nor of anything private that a list knows."""
    plain = folded(clause)
    judgements = [judge(plain, lexicon_of(code).find(plain), needs_person=False) for code in languages_of(plain)]
    speakers = [speaker for one in judgements for speaker in one.speakers]
    begins = any(one.at <= BEGINS for one in speakers) and all(one.is_other for one in speakers)
    return begins and not any(one.private for one in judgements)


def _kinds_of(sentence: str, *, of_self: bool) -> tuple[set[Purpose], set[Purpose]]:
    """By numbers, and by words."""
    plain = folded(sentence)
    numbers: set[Purpose] = set()
    words: set[Purpose] = set()
    names, private, judgements = bool(_NAME.search(sentence)), list[Hit](), []
    codes = languages_of(plain)
    for code in codes:
        is_english = code == "en"
        hits = lexicon_of(code).find(plain)
        hits += _called_by_name(sentence, hits) if codes == ["en"] and len(sentence) == len(plain) else []
        judged = judge(plain, hits, needs_person=is_english and not of_self, names_somebody=is_english and names)
        judgements.append(judged)
        words |= judged.purposes
        private += judged.private
        for hit in hits_by_structure(without_the_ordinary(plain, hits)) if is_english else ():
            (numbers if hit.kind in SURE else words).add(Purpose(hit.kind))
            private.append(hit)
    spans = spans_of(plain)
    others = any(is_of_others(one.private or private, one.speakers, spans) for one in judgements)
    for found in (numbers, words):
        if others and found & {*SPECIAL, Purpose.MONEY}:
            found.add(Purpose.OTHERS)
    return numbers, words


def _called_by_name(sentence: str, hits: Sequence[Hit]) -> list[Hit]:
    """Who stands in no list: “and Karl has HIV”."""
    places = [(found.start(1), found.end(1)) for found in _DOES.finditer(sentence) if _NAME.search(sentence)]
    return [Hit("person", a, b) for a, b in places if not any(one.start < b and a < one.end for one in hits)]
