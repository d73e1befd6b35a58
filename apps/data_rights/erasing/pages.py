"""What the pages of erasing show: what could be chosen, what a search came upon, and what would go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.text import Truncator

from apps.accounts.models import User
from apps.data_rights.erasing.probes import gone, texts_of
from apps.data_rights.erasing.rows import Counts, chosen_all, preview
from apps.privacy.erasing import Chosen
from apps.privacy.registry import Found, Words, sources
from apps.privacy.scope import Reach

MOST_FOUND = 60
"""Of each kind; who has more erases these, and looks again."""
MOST_SHOWN = 20
SHOWN = 160


@dataclass(frozen=True, slots=True)
class Group:
    """What of one table a search came upon."""

    table: str
    title: Words
    found: list[Found]
    more: bool


@dataclass(frozen=True, slots=True)
class Line:
    title: Words
    count: int


@dataclass(frozen=True, slots=True)
class Preview:
    lines: list[Line]
    examples: list[tuple[Words, list[str]]]
    """By kind: the beginnings of some of the texts that go."""


def groups_about(user: User, about: str) -> Iterator[Group]:
    for source in sources():
        found = list(islice(source.find(user, about), MOST_FOUND + 1))
        if found:
            yield Group(source.model, source.title, found[:MOST_FOUND], len(found) > MOST_FOUND)


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
        return Preview(lines_of(preview(user, chosen)), [])
    before = texts_of(user)
    after: dict[tuple[str, Any], str] = {}

    def look() -> None:
        after.update(texts_of(user))

    counts = preview(user, chosen, look)
    texts: dict[str, list[str]] = {}
    for (table, _key), text in gone(before, after).items():
        texts.setdefault(table, []).append(Truncator(text).chars(SHOWN))
    examples = [(title, texts[table][:MOST_SHOWN]) for table, title in _titles().items() if table in texts]
    return Preview(lines_of(counts), examples)


def lines_of(counts: Counts | Mapping[str, Any]) -> list[Line]:
    """Most first."""
    titles = _titles()
    lines = [Line(titles.get(table, table), count) for table, count in counts.items()]
    return sorted(lines, key=lambda line: -line.count)


def _titles() -> dict[str, Words]:
    return {source.model: source.title for source in sources()}
