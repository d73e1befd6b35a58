"""What the pages of erasing show of what would go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import Truncator

from apps.accounts.models import User
from apps.data_rights.erasing.probes import Place, emptied, gone, texts_of
from apps.data_rights.erasing.rows import Counts, chosen_all, preview
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.retention import Periods, due
from apps.privacy.searching import Words

MOST_SHOWN = 20
A_TEXT_THAT_GOES = 160


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


def preview_of_ageing(user: User, periods: Periods, *, now: datetime) -> Preview:
    """What would go by these in the next night. Raises NotNow."""
    old = due(user, periods, now=now)
    return preview_of(user, Chosen(aged=old)) if old else Preview([], [], [])


def lines_of(counts: Counts | Mapping[str, Any]) -> list[Line]:
    """Most first."""
    titles = _titles()
    lines = [Line(titles.get(table, table), count) for table, count in counts.items()]
    return sorted(lines, key=lambda line: -line.count)


def title_of(table: str) -> Words:
    return _titles().get(table, table)


def _titles() -> dict[str, Words]:
    return {source.model: source.title for source in sources()}
