"""Which private kinds one sentence speaks of, by the words in it and what they stand beside. Pure.

A word alone says little: a book about diabetes is no diagnosis, nor is a dog's. So what a story, a pet or a device stands before
counts only where somebody speaks of themselves in between.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from apps.memories.private.folding import words_in
from apps.memories.private.lexicon import Hit
from apps.privacy.purposes import SORTED, Purpose

BRIEF = 6
"""Words: who says no more than that leaves out whom it is about."""
NEAR = 2
"""Words between a private one and the topic it belongs to: “diabetes in my novel”."""
BELONGS = 12
"""Letters at most between “my” and the one it belongs to: “my dear old uncle”."""
BESIDE = 2
"""The same where no word says “my”: “我妹妹”, “私の妹”."""

_PRIVATE = {purpose.value for purpose in SORTED}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a sentence speaks of, and where."""

    at: int
    is_other: bool
    """“My uncle” is, and not “me”."""


@dataclass(frozen=True, slots=True)
class Judged:
    purposes: frozenset[Purpose]
    private: Sequence[Hit]
    speakers: Sequence[Speaker]


def judge(sentence: str, hits: Sequence[Hit], *, needs_person: bool, names_somebody: bool = False) -> Judged:
    """Of a folded sentence; `needs_person` where the language names whoever acts."""
    plain = [hit for hit in hits if hit.kind == "ordinary"]
    standing = [hit for hit in hits if hit.kind == "ordinary" or not any(_overlap(hit, one) for one in plain)]
    by_kind = {kind: [hit for hit in standing if hit.kind == kind] for kind in ("own", "joins", "topic", "person")}
    private = [
        hit
        for hit in standing
        if hit.kind in _PRIVATE and not _is_told_of(hit, sentence, by_kind["topic"], by_kind["own"], by_kind["joins"])
    ]
    found = {hit.kind for hit in private}
    own, person = bool(by_kind["own"]), names_somebody or bool(by_kind["person"])
    if needs_person and not own and not person and len(words_in(sentence)) > BRIEF:
        found &= {Purpose.MONEY.value}
    if not person:
        found.discard(Purpose.OTHERS.value)
    return Judged(frozenset(map(Purpose, found)), private, _speakers(standing))


def is_of_others(private: Sequence[Hit], speakers: Sequence[Speaker], spans: Sequence[tuple[int, int]]) -> bool:
    """One of the private words is somebody else's, clause by clause: “I have asthma, and my daughter is bulimic”.

    A clause that names nobody goes on about whom the one before it began with: “my brother smokes and has hepatitis”.
    """
    begun = False
    for start, end in spans:
        here = [one for one in speakers if start <= one.at < end]
        if any(_is_others(hit, here, begun) for hit in private if start <= hit.start < end):
            return True
        begun = here[0].is_other if here else begun
    return False


def is_plain(clause: str, hits: Sequence[Hit], little: Collection[str]) -> bool:
    """Of a folded clause: somebody speaks of themselves, of something private, and every other word is a little one."""
    if not any(hit.kind == "own" for hit in hits) or any(
        hit.kind in {"ordinary", "topic", "denies", "trades"} for hit in hits
    ):
        return False
    private = [hit for hit in hits if hit.kind in _PRIVATE]
    told = [hit for hit in hits if hit.kind == "own" or hit in private]
    words = words_in(clause)
    beside = [word for word, start, end in words if not any(hit.start <= start and end <= hit.end for hit in told)]
    return bool(private) and all(word in little for word in beside)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _is_told_of(hit: Hit, sentence: str, topics: Sequence[Hit], own: Sequence[Hit], joins: Sequence[Hit]) -> bool:
    """It belongs to a story, an animal or a thing, and to nobody."""
    for topic in topics:
        if topic.end <= hit.start:
            between = [one for one in own if topic.end <= one.start < hit.start]
            joined = any(topic.end <= one.start < hit.start for one in joins)
            spoke = any(one.start < topic.start and sentence[one.start : one.end] not in {"my", "our"} for one in own)
            if not between and not (joined and spoke):
                return True
        elif hit.end <= topic.start:
            gap = sentence[hit.end : topic.start]
            if (
                len(words_in(gap)) <= NEAR
                and not any(hit.end <= one.start < topic.start for one in own)
                and not any(hit.end <= one.start < topic.start for one in joins)
                and not set(gap) & set(",;:")
            ):
                return True
        else:
            return True
    return False


def _is_others(hit: Hit, here: Sequence[Speaker], begun: bool) -> bool:
    """Somebody else was named last before it; or after it, where nobody was."""
    before = [one for one in here if one.at <= hit.start]
    return before[-1].is_other if before else here[0].is_other if here else begun


def _speakers(standing: Sequence[Hit]) -> list[Speaker]:
    """“My” speaks of whom it stands beside: “my uncle”, and in other languages “αδερφή μου”."""
    whose = {hit.start for hit in standing if hit.kind == "whose"}
    others = {hit.start for hit in standing if hit.kind == "person"}
    ends = {hit.start: hit.end for hit in standing if hit.kind in {"own", "whose", "person"}}
    speakers: list[Speaker] = []
    reach = ended = -BELONGS
    for at, end in sorted(ends.items()):
        if at in others:
            begun = speakers.pop().at if at <= reach else at
            speakers.append(Speaker(begun, is_other=True))
            reach, ended = -BELONGS, end
        elif at not in whose or at > ended + 1:
            speakers.append(Speaker(at, is_other=False))
            reach = end + (BELONGS if at in whose else BESIDE)
    return speakers


def without_the_ordinary(sentence: str, hits: Sequence[Hit]) -> str:
    """With dots in place of phrases that only sound private."""
    for hit in hits:
        if hit.kind == "ordinary":
            sentence = sentence[: hit.start] + "." * (hit.end - hit.start) + sentence[hit.end :]
    return sentence
