"""Of which kind something said is, before anything of it is kept: private in one of the ways that are asked about, or not.

Rules and classifiers decide together (docs/sorting.md). Numbers and secrets are private whatever is thought of them; a word that
sounds private is not, where the classifiers are sure of that; and what no rule knows is private where they are sure of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from apps.classifiers.classifier import Broken, note
from apps.memories.naming import Named, named_in
from apps.memories.pointing import means_what_was_before
from apps.memories.private.clauses import clauses_of
from apps.memories.private.marks import Marks, marks_in, says_plainly, sentences_of, speaks_of_another, speaks_of_self
from apps.memories.private.understanding import MOST_LOOKS, understand
from apps.memories.secrets import holds_secret
from apps.memories.wishing import Wish, wish_in
from apps.privacy.purposes import SORTED, SPECIAL, Purpose

__all__ = ["Sorting", "Wish", "sort"]

WITH_CLASSIFIERS = "memory gate"
LONGEST_NAMING = 4_000
"""Characters of a message whose wish is granted before the reply: looking through the longest would take half a second."""
AT_ALL = "what stands before memory"
"""As `/healthz` and the log know what may fail: the classifiers, or all of sorting."""


_OPENS = re.compile(r":(?!\d)")
"""Behind a wish, and no time of day: all that comes after it is meant."""


@dataclass(frozen=True, slots=True)
class Sorting:
    purposes: frozenset[Purpose] = field(default_factory=frozenset)
    """Empty for what is ordinary."""
    wish: Wish | None = None
    of_before: bool = False
    """The wish means what was said before it, too."""
    named: Named | None = None
    """Whom, what or which time a wish to leave out names: then that is meant, and not what was said before it."""
    holds_secret: bool = False
    """A password, a key, the number of a card: kept at a yes to this one alone, whatever is allowed of its kind."""


def sort(text: str) -> Sorting:
    """What the owner said, of any length."""
    sentences = sentences_of(text)
    wished = [wish_in(one) for one in sentences]
    if any(one and one.wish == Wish.LEAVE for one in wished):
        named = named_in(sentences, wished)
        return Sorting(
            wish=Wish.LEAVE, of_before=named is None and means_what_was_before(sentences, wished), named=named
        )
    of_self = speaks_of_self(text)
    purposes = _purposes_of(text, of_self=of_self)
    if not any(wished):
        return Sorting(purposes, holds_secret=holds_secret(text))
    # “Remember that I …” allows this sentence; “remember this: …” all that comes with it.
    for_all = any(one and (one.bare or _OPENS.search(one.words, one.said_as[0].end)) for one in wished)
    beside_it = [sentence for sentence, one in zip(sentences, wished, strict=True) if one is None]
    covered = for_all or not any(_purposes_of(one, of_self=of_self) for one in beside_it)
    return Sorting(purposes, Wish.KEEP if covered else None, holds_secret=holds_secret(text))


def sort_if_possible(text: str) -> Sorting | None:
    """None where it can't be told: then it may be of any kind, and nothing of it may be kept without a yes."""
    try:
        found = sort(text)
    except Exception as error:  # noqa: BLE001
        # The edge: whatever breaks in sorting. The words may stand in the message of the error, so that is told to nobody.
        note(AT_ALL, error)
        return None
    note(AT_ALL, None)
    return found


def purposes_in(text: str) -> frozenset[Purpose]:
    """All there are, where it can't be told."""
    found = sort_if_possible(text)
    return frozenset(SORTED) if found is None else found.purposes


def may_hold_a_wish(text: str) -> bool:
    """To remember it or not. Whether it holds, `sort` tells; this is answered at once."""
    return any(wish_in(one) for one in sentences_of(text))


def named_to_leave(text: str) -> Named | None:
    """As `sort` tells, and at once. None where it can't be told."""
    if len(text) > LONGEST_NAMING:
        return None
    try:
        sentences = sentences_of(text)
        return named_in(sentences, [wish_in(one) for one in sentences])
    except Exception as error:  # noqa: BLE001
        # As for sort_if_possible: the reply goes on, and its turn is asked about.
        note(AT_ALL, error)
        return None


def _purposes_of(text: str, *, of_self: bool) -> frozenset[Purpose]:
    """Where the classifiers can't be asked, by rules alone: they ask about too much rather than too little."""
    marks = marks_in(text, of_self=of_self)
    try:
        found = _together(text, marks)
    except Broken as error:
        note(WITH_CLASSIFIERS, error)
        return marks.all
    note(WITH_CLASSIFIERS, None)
    return found


def _together(text: str, marks: Marks) -> frozenset[Purpose]:
    understood = understand(text)
    looks = iter(range(MOST_LOOKS))
    stand = [
        kinds | _of_another(sentence, kinds, looks)
        for sentence, kinds in marks.by_words[:MOST_LOOKS]
        if _means_it(sentence, kinds, looks)
    ]
    unseen = [kinds for _sentence, kinds in marks.by_words[MOST_LOOKS:]]
    purposes = marks.sure.union(*stand, *unseen)
    if purposes or not understood.is_private:
        return purposes
    return understood.purposes()


def _means_it(sentence: str, kinds: frozenset[Purpose], looks: Iterator[int]) -> bool:
    """The private word in it is meant; who asks to remember something says that it matters.

    By clauses too: what stands beside it (“and I love kayaking”) makes the whole ordinary, and not the fact.
    """
    if wish_in(sentence) is not None or not understand(sentence).is_ordinary:
        return True
    clauses = [one for one in clauses_of(sentence) if marks_in(one, of_self=True).all & kinds]
    return any(map(says_plainly, clauses)) or any(_is_meant(one, looks) for one in clauses if one != sentence)


def _is_meant(clause: str, looks: Iterator[int]) -> bool:
    """Where there are too many to look at, the word is believed."""
    return next(looks, None) is None or not understand(clause).is_ordinary


def _of_another(sentence: str, kinds: frozenset[Purpose], looks: Iterator[int]) -> frozenset[Purpose]:
    """Beside what is one's own, something private of somebody else that no rule knows: “and my daughter makes herself throw up”."""
    if Purpose.OTHERS in kinds or not kinds.intersection(SPECIAL):
        return frozenset()
    clauses = [one for one in clauses_of(sentence) if one != sentence and speaks_of_another(one)]
    is_private = any(next(looks, None) is not None and understand(one).is_private for one in clauses)
    return frozenset({Purpose.OTHERS} if is_private else ())
