"""“Don't remember this”, “remember that …”: what the owner wishes of memory in a message, in every language spoken here. Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from apps.memories.private.folding import folded, words_in
from apps.memories.private.lexicon import Lexicon
from apps.memories.private.tongues import codes, words_of


class Wish(StrEnum):
    KEEP = "keep"
    """“Remember that I …”: consent, in the message itself."""
    LEAVE = "leave"
    """“Don't remember this.”"""


@dataclass(frozen=True, slots=True)
class Wished:
    wish: Wish
    bare: bool
    """There is nothing in the sentence beside the wish."""


MOST_BESIDE = 1
"""Words that may stand beside a wish that is bare."""
MOST_SIGNS_BESIDE = 4
"""The same in scripts without spaces."""

_VERB = r"(?:remember|save|store|keep|memori[sz]e|record|log|note|retain|file|write)"
_LEAVE = re.compile(
    rf"(?<!i )(?<!we )(?<!they )(?<!he )(?<!she )(?<!you )\b(?:do not|don't|dont|never|pls don't|please don't) (?:you )?(?:ever |please |actually |even )*{_VERB}\b"
    r"(?! (?:if|whether|when|where|who|why|how|much|many|a lot|the last time|forgetting|going|time|score|him\b|her\b|them\b))"
    rf"|\b(?:you|we) (?:shouldn't|should not|mustn't|must not|needn't|need not|don't need to|do not need to|don't have to|do not have to|may not|are not to|aren't to) {_VERB}\b"
    rf"|\b(?:could|can|would|will) you (?:please |maybe |kindly |perhaps )*not (?:please )?{_VERB}\b"
    r"|\bignore (?:this|that|it|what i \w+)\b[^.!?]{0,20}\bmemory\b|\b(?:pretend|as if|act like) (?:i|you|this|that|it) (?:had |have |has )?(?:never|didn't|did not|wasn't|hadn't)\b"
    r"|\boff[ -]the[ -]record\b|\bkeep (?:this|that|it|all this|all that|all of this|all of that|what i \w+) (?:out of|from) (?:your |the )?(?:memory|memories|records?|notes|files?)\b"
    r"|\b(?:leave|keep) (?:this|that|it) (?:unsaved|unrecorded|out)\b|\b(?:no need|you don't need|don't need you|not necessary|rather you didn't|i'd rather you didn't|prefer you didn't|prefer if you didn't|would prefer if you did not|wish you wouldn't|want you not|don't want you|do not want you|i'd like you not|would like you not|without|not want (?:this|that|it)|don't want (?:this|that|it|any of this))"
    rf" (?:to )?(?:be )?(?:remember\w*|sav(?:e|ed|ing)|stor(?:e|ed|ing)|keep(?:ing)?|kept|record\w*|memori[sz]\w*|not(?:e|ed|ing)|log(?:ged|ging)?|writ(?:e|ing|ten)|in your memory)\b"
    r"|\b(?:this|that|it|none of this|nothing of this|none of that) (?:(?:is|are|stays?|should|must|needn't|need|doesn't|does|shall|may|can|will)(?:n't)? )?(?:not |need |to |have |be |get |go |ever )*(?:not be |n't be |not to be |never be |never get )(?:remembered|saved|stored|kept|recorded|noted|memori[sz]ed|logged|written down)\b"
    r"|\b(?:shouldn't|should not|mustn't|must not|needn't|doesn't need to|doesn't have to|not to|isn't to|is not to|never to|don't let this) be (?:remembered|saved|stored|kept|recorded|noted|memori[sz]ed|logged|written down)\b"
    r"|\b(?:isn't|is not|not|this isn't|nothing) (?:something )?(?:for|to) (?:the |your |be )?(?:record|records|memory|memories|remember|save|store|keep|your notes|kept|saved|stored)\b"
    r"|\bforget (?:that )?i (?:ever |even |just )?(?:said|mentioned|told|brought)\b|\bforget (?:this|that|it|what i \w+)(?: right)? (?:afterwards?|again|immediately|at once|after this|once)\b"
    r"|\b(?:delete|erase|wipe|discard|scrap|drop|scratch) (?:this|that|it|what i (?:just )?\w+)(?: \w+)? (?:from (?:your )?(?:memory|memories|notes|records?)|afterwards?|again)\b"
    r"|\bnot for (?:the |your )?(?:record|records|memory|notes|keeps|files?)\b|\bdon't (?:put|add|commit|enter|make|take|hold|hang) (?:\w+ ){0,4}(?:memory|memories|notes?|record|files?|on to (?:this|that|it))\b"
    r"|\bdon't (?:jot|write) (?:this|that|it|any of (?:this|that)) down\b|\bno (?:notes|memory|saving|remembering|record)(?: of| about| for| on)? (?:this|that|it|please)\b|\bthis stays? (?:out of|off) (?:your |the )?(?:memory|record)\b"
)
_BEFORE = re.compile(
    r"\b(?:what|that) i(?:'ve| have)? (?:just |last )?(?:said|told you|wrote|mentioned|typed|sent)\b|\bmy last (?:message|sentence)\b|\b(?:just before|a moment ago)\b"
)
_KEEP = re.compile(
    r"(?<!i )(?<!we )(?<!they )(?<!he )(?<!she )(?<!you )(?<!to )(?<!can't )(?<!don't )(?<!not )(?<!never )(?<!i'll )(?<!i still )(?<!i just )(?<!i always )\b(?:(?:remember|save|note|store|record|memori[sz]e|keep in mind|bear in mind|make a note|take note|write down|make sure you remember)"
    r"(?: for me| please| down| for (?:later|next time|the future))*(?: that\b|:|,| (?:i|i'm|i've|my|this|it|me)\b)|don't (?:ever )?forget(?: that\b|:|,? (?:i|i'm|i've|my|this)\b))"
    r"|\b(?:can|could|will|would) you (?:please )?(?:remember|save|note|store|keep in mind|make a note|write down)\b(?! (?:when|where|who|what|how|if|the time|the day))"
    r"|\b(?:i want you to|i'd like you to|i would like you to|you should|you can|you may|you must|please|pls|do|you need to|you're allowed to) (?:always )?(?:remember|save|note|store|keep in mind|know and remember|make a note|write down|keep)\b(?! (?:when|where|who|what|how|if|calm|going|the time|the day))"
    r"|\bkeep (?:this|that|it) in (?:mind|your memory|memory)\b|\bfor your memory\b|\bfor future reference\b|\bput (?:this|that|it) (?:in|into) your memory\b"
)


def wish_in(sentence: str) -> Wished | None:
    """Of one sentence, as it was written; not to remember outweighs the other."""
    words = folded(sentence).strip()
    for wish, kind, pattern in ((Wish.LEAVE, "leave", _LEAVE), (Wish.KEEP, "keep", _KEEP)):
        spans = [(found.start(), found.end()) for found in pattern.finditer(words)]
        hits = _lexicon().find(words)
        spans += [(hit.start, hit.end) for hit in hits if hit.kind == kind]
        if spans:
            spans += [(hit.start, hit.end) for hit in hits if hit.kind in {"fillers", "before"}]
            spans += [(found.start(), found.end()) for found in _BEFORE.finditer(words)]
            return Wished(wish, _is_bare(words, spans))
    return None


def _is_bare(words: str, spans: list[tuple[int, int]]) -> bool:
    beside = [word for word, start, end in words_in(words) if not any(first <= start < last for first, last in spans)]
    if any(word >= "\u3040" for word in beside):
        covered = {at for first, last in spans for at in range(first, last)}
        return sum(sign.isalnum() and at not in covered for at, sign in enumerate(words)) <= MOST_SIGNS_BESIDE
    return len(beside) <= MOST_BESIDE


@cache
def _lexicon() -> Lexicon:
    wishes: dict[str, list[str]] = {"leave": [], "keep": [], "before": [], "fillers": []}
    for code in codes():
        for kind, phrases in wishes.items():
            phrases.extend(words_of(code).get(kind, ()))
    return Lexicon(wishes)
