"""Whether a statement that a model wrote has ground in what was said. Pure.

A model may be wrong, or be talked into things. So the words it quotes must stand where it says, from whom it says; a question
states nothing; and each name, each number and most other words of the statement must stand in the exchange or be known.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from apps.memories.in_form import line_of
from apps.memories.models import Memory
from apps.memories.names import Names
from apps.memories.services import Mentioned, Statement
from apps.memories.words import words_of

if TYPE_CHECKING:
    from apps.memories.extraction import Exchange

OF_OWNER, OF_COMPANION = Memory.Origin.OWNER, Memory.Origin.COMPANION
KEPT_OF_COMPANION = frozenset({Memory.Kind.PROMISE, Memory.Kind.EVENT})
SHORTEST_QUOTE, LONGEST_STATEMENT = 4, 300
LEAST_SHARED = 0.6
"""Of the statement's telling words, those that were said: “moved” may become “lives”, the rest is to stay."""
FARTHEST = timedelta(days=366 * 10)

_NAMED = re.compile(r"(?<![.!?] )(?<!^)\b[A-ZÀ-ÖØ-Þ]\w+|\d+")
_END = re.compile(r"[.!?…\n]")


def grounded(
    entry: dict[str, Any], *, exchange: "Exchange", known: Sequence[Memory], names: Names, language: str
) -> Statement | None:
    """The statement, or None where it has no ground or no form."""
    origin = OF_COMPANION if entry.get("said_by") == "companion" else OF_OWNER
    text, quote, kind = line_of(entry.get("text")), line_of(entry.get("quote")), entry.get("kind")
    where = line_of(exchange.companion if origin == OF_COMPANION else exchange.owner)
    if not (text and kind in Memory.Kind.values and len(text) <= LONGEST_STATEMENT):
        return None
    if origin == OF_COMPANION and kind not in KEPT_OF_COMPANION:
        return None
    if not _states(quote, where) or not _is_covered(text, exchange, known, names, language):
        return None
    return Statement(
        text=text,
        kind=Memory.Kind(kind),
        origin=origin,
        by_model=True,
        learned_at=exchange.said_at,
        people=tuple(_people(entry.get("people"), exchange)),
        importance=_importance(entry.get("importance")),
        happened_on=_day(entry.get("day"), exchange),
        replaces=_numbered(entry.get("replaces"), known),
        doubts=_numbered(entry.get("doubts"), known),
    )


def _states(quote: str, where: str) -> bool:
    """It stands there, and its sentence asks nothing."""
    at = where.casefold().find(quote.casefold())
    if len(quote) < SHORTEST_QUOTE or at < 0:
        return False
    end = _END.search(where, at + max(0, len(quote) - 1))
    return end is None or end.group() != "?"


def _is_covered(text: str, exchange: "Exchange", known: Sequence[Memory], names: Names, language: str) -> bool:
    said = " ".join([exchange.before, exchange.owner, exchange.companion])
    around = " ".join([said, names.owner, names.companion, *(memory.text for memory in known)])
    if not names_nothing_new(text, around):
        return False
    words, heard = set(words_of(text, language)), set(words_of(around.casefold(), language))
    return bool(words) and len(words & heard) >= LEAST_SHARED * len(words)


def names_nothing_new(text: str, around: str) -> bool:
    """Each name and each number in it stands in what surrounds it."""
    around = around.casefold()
    return all(name.casefold() in around for name in _NAMED.findall(text))


def _people(entries: object, exchange: "Exchange") -> Iterable[Mentioned]:
    said = " ".join([exchange.before, exchange.owner, exchange.companion]).casefold()
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            name, relation = line_of(entry.get("name"))[:80], line_of(entry.get("relation"))[:80].casefold()
            name = name if name.casefold() in said else ""
            relation = relation if relation in said else ""
            if name or relation:
                yield Mentioned(name, relation)


def _importance(number: object) -> int:
    return min(5, max(1, number)) if isinstance(number, int) else 3


def _day(text: object, exchange: "Exchange") -> date | None:
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        return None
    return day if abs(day - exchange.said_at.date()) <= FARTHEST else None


def _numbered(numbers: object, known: Sequence[Memory]) -> tuple[UUID, ...]:
    wanted = numbers if isinstance(numbers, list) else ()
    places = dict.fromkeys(n for n in wanted if isinstance(n, int) and 1 <= n <= len(known))
    return tuple(known[place - 1].pk for place in places)
