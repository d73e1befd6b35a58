"""What the pages of erasing show: what could be chosen, what a search came upon, and what would go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from django.utils.text import Truncator

from apps.accounts.models import User
from apps.data_rights.erasing.probes import Place, emptied, gone, texts_of
from apps.data_rights.erasing.rows import Counts, chosen_all, preview
from apps.privacy.erasing import Chosen
from apps.privacy.registry import Found, PersonalData, sources
from apps.privacy.scope import Reach
from apps.privacy.searching import Words

MOST_FOUND, MOST_ALTOGETHER = 60, 150
"""Of each kind, and of all (a form holds no more); who has more erases these, and looks again."""
MOST_SHOWN = 20
SHOWN, BEFORE = 400, 120
"""Characters of what was found, and how many of them stand before the words that were looked for."""
A_TEXT_THAT_GOES = 160


@dataclass(frozen=True, slots=True)
class Group:
    """What of one table a search came upon."""

    source: PersonalData
    found: list[Found]
    more: bool

    @property
    def table(self) -> str:
        return self.source.model


@dataclass(frozen=True, slots=True)
class Line:
    title: Words
    count: int


@dataclass(frozen=True, slots=True)
class Preview:
    lines: list[Line]
    """Rows that go."""
    emptied: list[Line]
    """Rows that stay, and lose some of what stands in them."""
    examples: list[tuple[Words, list[str]]]
    """By kind: the beginnings of some of the texts that go."""


def groups_about(user: User, about: str) -> list[Group]:
    """What is said first, then what its owner wrote by hand; copies of what stands there already last, and only others."""
    groups: list[Group] = []
    known: set[str] = set()
    left = MOST_ALTOGETHER
    for source in sorted(sources(), key=lambda one: (one.follows_others, one.written_by_hand)):
        # One more than fits tells whether there are more.
        new = (one for one in source.find(user, about) if not (source.follows_others and one.key in known))
        found = list(islice(new, min(MOST_FOUND, left) + 1))
        shown = found[: min(MOST_FOUND, left)]
        known |= {one.key for one in found}
        left -= len(shown)
        if found:
            groups.append(Group(source, [_around(one, about) for one in shown], len(found) > len(shown)))
    return groups


def _around(found: Found, about: str) -> Found:
    """A long text as it reads around what was looked for."""
    at = found.text.casefold().find(about.casefold())
    begin = max(0, at - BEFORE)
    text = f"…{found.text[begin:]}" if begin else found.text
    return replace(found, text=Truncator(text).chars(SHOWN))


def things_to_choose(user: User) -> Iterator[tuple[str, Words, list[tuple[str, str]]]]:
    """By reach: whole companions and whole talks, by what their owner calls them."""
    for reach in (Reach.TALK, Reach.COMPANION):
        for source in sources():
            whole = source.of_talk if reach == Reach.TALK else source.of_companion
            if whole == "pk":
                yield reach, source.title, [(str(row.pk), source.name_of(row)) for row in source.rows(user)]


def preview_of(user: User, chosen: Chosen) -> Preview:
    """Raises NotNow or CannotErase."""
    if chosen_all(chosen):
        return Preview(lines_of(preview(user, chosen)), [], [])
    before = texts_of(user)
    after: dict[Place, str] = {}

    def look() -> None:
        after.update(texts_of(user))

    counts = preview(user, chosen, look)
    texts: dict[str, list[str]] = {}
    for place, text in gone(before, after).items():
        texts.setdefault(place.table, []).append(Truncator(text).chars(A_TEXT_THAT_GOES))
    examples = [(title, texts[table][:MOST_SHOWN]) for table, title in _titles().items() if table in texts]
    return Preview(lines_of(counts), lines_of(emptied(before, after)), examples)


def lines_of(counts: Counts | Mapping[str, Any]) -> list[Line]:
    """Most first."""
    titles = _titles()
    lines = [Line(titles.get(table, table), count) for table, count in counts.items()]
    return sorted(lines, key=lambda line: -line.count)


def _titles() -> dict[str, Words]:
    return {source.model: source.title for source in sources()}
