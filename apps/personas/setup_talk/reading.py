"""What answers tell of the companion somebody is looking for. Pure: words are looked up in cues.py, none of them is obeyed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from apps.personas.setup_talk.answers import Answers
from apps.personas.setup_talk.cues import NEGATING, OF_HELP, OF_PURPOSES, OF_SIGNS, STRONG, Help, Purpose, Sign
from apps.personas.setup_talk.topics import TOPICS, Topic

LOOKED_AT = 4_000
"""Characters of an answer."""
NEAR = 3
"""Words in front of another that may deny it or make it strong."""
OPPOSITE = {
    Sign.WARM: Sign.COOL,
    Sign.FUNNY: Sign.SERIOUS,
    Sign.DIRECT: Sign.GENTLE,
    Sign.CURIOUS: Sign.UNASKING,
    Sign.FORMAL: Sign.CASUAL,
    Sign.TALKATIVE: Sign.BRIEF,
}
OPPOSITE |= {other: one for one, other in OPPOSITE.items()}
Key = TypeVar("Key")
_CLAUSE = re.compile(r"[.,;:!?…\n()]|\b(?:but|aber|pero|sino|sondern)\b")
_PARTNER = re.compile(
    r"\b(?:be|as|like|want|need|looking for|instead of) (?:a |an |my |ai |virtual )*(?:girlfriend|boyfriend|partner|lover)\b|"
    r"\bromantic\w*|\bflirt\w*|"
    r"\bfeste[nr]? freund(?:in)?\b|\b(?:als|eine?n?) partner(?:in)?\b|\bromantisch\w*|"
    r"\b(?:ser|como|una?) (?:mi )?(?:novi[oa]|pareja)\b|\bromántic\w*"
)
_NO_PARTNER = re.compile(
    r"\b(?:no|not|never|without|don't|nicht|keine?n?|ohne|nie|sin|nunca) (?:\w+ )?(?:romantic|flirt|girl|boy|partner|románt|novi)"
)
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_COMMON = {
    "de": "ich und der die das nicht ist mir wenn mit ein eine einen zu auf über sie er am im den dem oder auch was",
    "es": "el la los las que y en un una es me cuando con por para mi de del lo se su alguien más muy o como",
    "en": "i the and to a of that is when with me it my in who about or for don't somebody someone",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Each part from the most told to the least."""

    signs: Mapping[Sign, int]
    """How strongly; none that was not told."""
    purposes: tuple[Purpose, ...]
    helps: tuple[Help, ...]
    topics: tuple[Topic, ...]
    partner: bool
    """Asked for in so many words."""
    language: str
    """Of the answers, where it can be told; else empty."""


def read(answers: Answers) -> Wanted:
    texts = {key: text[:LOOKED_AT].casefold().replace("’", "'") for key, text in answers.texts().items()}
    everything = "\n".join(texts.values())
    # A quiet flat is no quiet person.
    aside = {sign: told for sign, told in _signs(_join(texts, "moment", "stuck")).items() if sign != Sign.CALM}
    signs = Counter(_signs(_join(texts, "person"))) + Counter(aside)
    return Wanted(
        signs=signs,
        purposes=_most(_count(OF_PURPOSES, _join(texts, "moment")) or _count(OF_PURPOSES, _join(texts, "topics"))),
        helps=_most(_count(OF_HELP, _join(texts, "stuck"))),
        topics=_most(_count({topic: topic.cues for topic in TOPICS}, _join(texts, "topics", "moment"))),
        partner=bool(_PARTNER.search(everything)) and not _NO_PARTNER.search(everything),
        language=language_of(everything),
    )


def language_of(text: str) -> str:
    """English, German or Spanish, by its commonest words; empty where neither stands out."""
    words = Counter(_WORD.findall(text))
    counts = {code: sum(words[word] for word in common.split()) for code, common in _COMMON.items()}
    best, second = sorted(counts, key=lambda code: -counts[code])[:2]
    return best if counts[best] > counts[second] else ""


def _signs(text: str) -> Mapping[Sign, int]:
    found: Counter[Sign] = Counter()
    for sign, cues in OF_SIGNS.items():
        for denied, strong in _hits(cues, text):
            if not denied:
                found[sign] += 2 if strong else 1
            elif sign in OPPOSITE:
                found[OPPOSITE[sign]] += 1
    return dict(found)


def _count(cues: Mapping[Key, str], text: str) -> Counter[Key]:
    counted = {key: sum(not denied for denied, _strong in _hits(words, text)) for key, words in cues.items()}
    return Counter({key: number for key, number in counted.items() if number})


def _most(counted: Counter[Key]) -> tuple[Key, ...]:
    """In the order of the table where two are told as much."""
    return tuple(key for key, _number in counted.most_common())


def _hits(cues: str, text: str) -> Iterator[tuple[bool, bool]]:
    """For each different word of the cues that stands in the text: whether it is denied, and whether it is made strong."""
    met: set[str] = set()
    for clause in _CLAUSE.split(text):
        for hit in _pattern(cues).finditer(clause):
            if hit[0] in met:
                continue
            met.add(hit[0])
            before = _WORD.findall(clause[: hit.start()])[-NEAR:]
            yield bool(_words(NEGATING).intersection(before)), bool(_words(STRONG).intersection(before))


@cache
def _pattern(cues: str) -> re.Pattern[str]:
    words = re.split(r"[ |]+", cues)
    stems = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(sorted(stems, key=len, reverse=True))})(?![\w-])")


@cache
def _words(cues: str) -> frozenset[str]:
    return frozenset(re.split(r"[ |]+", cues))


def _join(texts: Mapping[str, str], *keys: str) -> str:
    return "\n".join(texts[key] for key in keys if key in texts)
