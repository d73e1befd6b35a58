"""“Don't remember this”, “remember that …”: what the owner wishes of memory in a message, in every language spoken here. Pure.

To remember is consent, so it has to be said to the companion: at the start of a clause (at its end, where verbs stand there), not of
somebody who remembers, not in what others said, not in a question. Where in doubt there is no wish, and the gate asks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from apps.memories.hearing import EDGE, KEEPS, LITTLE, WISHES, Heard, heard_in, plain, start_of_clause
from apps.memories.private.folding import is_spaceless, words_in
from apps.memories.private.tongues import words_of


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
    words: str = ""
    """The sentence, folded."""
    said_as: tuple[Heard, ...] = ()
    """What in it tells of the wish."""


MOST_BESIDE = 1
"""Words that may stand beside a wish that is bare."""
MOST_SIGNS_BESIDE = 4
"""The same in scripts without spaces."""

VERBS_BESIDE = frozenset({*KEEPS, "keep_too"})
BESIDE_KEEP = LITTLE | VERBS_BESIDE
"""What may stand between such a verb and what is told: another (“note and keep”), of which some count there alone (`keep_too`)."""
MOST_LITTLE = 200
"""Characters that pleas and little words may take up."""
NEAR = 4
"""Characters that what is told may begin before the wish ends: “remember *that* I”."""
PASSED_OVER = ("please", "openers", "amid", "agrees", "fillers", "before")

_QUOTES = re.compile(r"[\"“„«‹「『]\s*$")
QUESTION = re.compile(r"[?؟][\s\"”»)]*$|;\s*$")


def wish_in(sentence: str) -> Wished | None:
    """Of one sentence, as it was written; not to remember outweighs the other."""
    words = plain(sentence)
    heard = heard_in(words)
    for wish, holds in ((Wish.LEAVE, _is_leave), (Wish.KEEP, _is_keep)):
        meant = [one for one in heard if one.kind in WISHES and holds(words, heard, one)]
        if meant:
            beside = [one for one in heard if one.kind in PASSED_OVER]
            return Wished(wish, is_bare(words, meant + beside), words, tuple(meant))
    return None


def _is_leave(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    match one.kind:
        case "leave":
            return True
        case "leave_first":
            return _begins_clause(words, heard, one) or _is_begged(words, heard, one)
        case "leave_last":
            return _ends_clause(words, heard, one)
        case "leave_whole":  # “Forget this.”, and not “forget this diet”.
            return _is_clause(words, heard, one)
        case "unsaid":  # “You never heard this”, and not “you never heard this?”.
            return _is_clause(words, heard, one) and not _asks(words, heard, one)
    return False


def _is_keep(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    if one.kind not in KEEPS or _is_told_of(words, heard, one):
        return False
    if one.kind in {"keep_last", "asks_last"}:
        may_ask = one.kind == "asks_last" or not QUESTION.search(words)
        return may_ask and _ends_clause(words, heard, one, of_sentence=True) and not _follows_task(words, heard, one)
    begins = _begins_clause(words, heard, one) or _is_added(words, heard, one)
    if not begins or not _goes_on(words, heard, one):
        return False
    return one.kind == "asks" or not _asks(words, heard, one)


def _begins_clause(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    return _holds_only(words, heard, one.language, start_of_clause(words, one.start), one.start)


def _ends_clause(words: str, heard: Sequence[Heard], one: Heard, *, of_sentence: bool = False) -> bool:
    edge = None if of_sentence else EDGE.search(words, one.end)
    return _holds_only(words, heard, one.language, one.end, edge.start() if edge else len(words))


def _is_clause(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    return _begins_clause(words, heard, one) and _ends_clause(words, heard, one)


def _is_begged(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """“Meine Diagnose bitte nicht speichern”: the clause is a plea, whatever stands before."""
    start = start_of_clause(words, one.start)
    return any(
        near.kind == "please" and near.language == one.language and start <= near.start <= one.end + 1 for near in heard
    )


def _is_added(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """“I'm a Sikh and you may remember that”: begged or allowed, and nothing comes after what was told."""
    start = start_of_clause(words, one.start)
    joined = max(
        (near.end for near in heard if near.kind == "joins" and start <= near.start and near.end <= one.start),
        default=None,
    )
    if joined is None and words[one.start] in _AND_WRITTEN_TOGETHER and start < one.start:
        joined = one.start
    if joined is None or not _holds_only(words, heard, one.language, joined, one.start):
        return False
    is_meant = one.kind == "asks" or _is_begged(words, heard, one)
    return is_meant and _holds_only(words, heard, one.language, one.end, len(words), beside=("that",))


_AND_WRITTEN_TOGETHER = "\u0648\u05d5"
"""In Arabic and Hebrew; none of their verbs for it begins so."""


def _follows_task(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """“To call the clinic, don't forget”, where the verb stands last: a reminder."""
    return any(
        near.kind == "task_last"
        and near.language == one.language
        and near.start < one.start
        and (near.end >= one.start or _holds_only(words, heard, one.language, near.end, one.start))
        for near in heard
    )


def _is_told_of(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """Somebody else said it, to somebody: “my mother says: remember …”."""
    start = start_of_clause(words, one.start)
    if _QUOTES.search(words[: one.start]):
        return True
    if words[:start].rstrip().endswith(":") and not _holds_only(words, heard, one.language, 0, start):
        return True
    return any(
        (near.end <= one.start or (near.start >= one.end and _SET_OFF.search(words[: near.start]) is not None))
        and not _agrees(heard, near)
        for near in heard
        if near.kind == "says"
    )


_SET_OFF = re.compile(r"[,–—\"“”»«]\s*$")
"""“…, says my doctor”: what comes before it was said by somebody else."""


def _agrees(heard: Sequence[Heard], said: Heard) -> bool:
    """“I say yes” is no telling of what somebody said."""
    return any(one.kind == "agrees" and one.start <= said.start and said.end <= one.end for one in heard)


def _goes_on(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """With what is to be remembered (after another such verb: “note and keep …”), and not with “when” or “to”.

    Where a language lists no words for it, anything may follow but a task. “Keep it” may be said of a thing, too: then another such
    verb has to follow, “that”, or a colon.
    """
    theirs = [near for near in heard if near.language == one.language]
    of_thing = max(
        (near.end for near in theirs if near.kind == "thing" and near.start <= one.start < near.end), default=0
    )
    is_of_thing, at = of_thing >= one.end, max(of_thing, one.end)
    if one.language == "en":
        return not is_of_thing or _opens(words, at) or _is_alone(words, heard, one, at)
    lists_none = not words_of(one.language).get("that") and not is_of_thing
    while True:
        told, passed, task = (
            _farthest(words, at, [near for near in theirs if near.kind in kinds], over)
            for kinds, over in (
                ({"that"}, " '-" if is_of_thing else _LOOSELY),
                (BESIDE_KEEP, " '-"),
                ({"task"}, _LOOSELY),
            )
        )
        if task > max(told, passed):
            return False
        if told > at or lists_none:
            return True
        if passed == at:
            if is_of_thing:
                return _opens(words, at) or _is_alone(words, heard, one, at)
            return _ENDS_THERE.match(words, at) is not None
        is_of_thing &= not any(near.end == passed and near.kind in VERBS_BESIDE for near in theirs) or any(
            near.end == passed and near.kind == "thing" for near in theirs
        )
        at = passed


_LOOSELY = " '-,"
_ENDS_THERE = re.compile(r"\s*$|\s*[^\w\s'’-]|\s+['’-]")
"""Nothing, or something set apart: no more of the word either (“guarda-me um lugar”)."""


def _is_alone(words: str, heard: Sequence[Heard], one: Heard, at: int) -> bool:
    """The sentence speaks of no thing."""
    before, after = ((0, one.start), (at, len(words)))
    return _holds_only(words, heard, one.language, *before) and _holds_only(words, heard, one.language, *after)


def _opens(words: str, at: int) -> bool:
    return words[at:].lstrip().startswith(":")


def _farthest(words: str, at: int, nears: Sequence[Heard], over: str) -> int:
    """Where the longest of them ends that comes next; `at` where none does."""
    return max(
        (
            near.end
            for near in nears
            if near.start >= at - NEAR and near.end > at and not words[at : near.start].strip(over)
        ),
        default=at,
    )


def _asks(words: str, heard: Sequence[Heard], one: Heard) -> bool:
    """“Lembra que …?” may ask whether it is known; “…, okay?” at its end doesn't."""
    if not QUESTION.search(words):
        return False
    tag = max(words.rfind(","), words.rfind("、"))
    return tag < one.end or not _holds_only(words, heard, one.language, tag, len(words))


def _holds_only(
    words: str, heard: Sequence[Heard], language: str, start: int, end: int, *, beside: Sequence[str] = ()
) -> bool:
    """Nothing but pleas and little words of this language."""
    left = {at for at in range(start, min(end, start + MOST_LITTLE)) if words[at].isalnum()}
    if not left or end - start > MOST_LITTLE:
        return not left
    for one in heard:
        if (
            one.start < end
            and one.end > start
            and (one.kind in LITTLE or one.kind in beside)
            and one.language == language
        ):
            left.difference_update(range(one.start, one.end))
            if not left:
                return True
    return False


def is_bare(words: str, passed: Sequence[Heard]) -> bool:
    """Nothing is there beside these but a little word."""
    spans = [(one.start, one.end) for one in passed]
    if is_spaceless(words):
        covered = {at for first, last in spans for at in range(first, last)}
        return sum(sign.isalnum() and at not in covered for at, sign in enumerate(words)) <= MOST_SIGNS_BESIDE
    beside = [word for word, start, end in words_in(words) if not any(first <= start < last for first, last in spans)]
    return len(beside) <= MOST_BESIDE
