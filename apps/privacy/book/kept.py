"""What else is kept, beside talks, as pages to read: consents, a safety plan, limits, and whatever an app declares so."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils.html import format_html
from django.utils.translation import gettext as _

from apps.privacy.book.page import AI_MADE, END, head
from apps.privacy.registry import PersonalData, sources
from apps.privacy.scope import Scope
from apps.privacy.searching import Words

WIDEST = 5
"""Columns of a table that can be read; what has more is told row by row."""
AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Page:
    source: PersonalData
    rows: QuerySet[Model]

    @property
    def file(self) -> str:
        return f"kept-{self.source.model.lower().replace('.', '-')}.html"

    @property
    def title(self) -> str:
        return str(self.source.title)


def pages_within(person: AbstractBaseUser, scope: Scope) -> Iterator[Page]:
    """Of each table that is to be read so and holds anything."""
    for source in sources():
        if source.in_words:
            rows = source.to_be_read(source.rows_within(person, scope)).order_by(source.since or "pk", "pk")
            if rows.exists():
                yield Page(source, rows)


def content_of(page: Page, person: Any) -> Iterator[bytes]:
    """`person` has a time zone, as `zone`."""
    yield head(page.title)
    yield format_html(
        '<nav><a href="index.html">{}</a></nav><h1>{}</h1><p>{}</p>', _("All talks"), page.title, page.source.why
    ).encode()
    rows = page.source.with_mark(page.rows).iterator(chunk_size=AT_ONCE)
    yield from _table(page.source, rows, person) if _is_table(page) else _lists(page.source, rows, person)
    yield END


def _is_table(page: Page) -> bool:
    return len(page.source.in_words) <= WIDEST and page.rows[1:2].exists()


def _table(source: PersonalData, rows: Iterator[Model], person: Any) -> Iterator[bytes]:
    yield b'<div class="wide"><table><thead><tr>'
    yield "".join(format_html('<th scope="col">{}</th>', label) for label in source.in_words.values()).encode()
    yield b"</tr></thead><tbody>"
    for row in rows:
        cells = (format_html("<td{}>{}</td>", told.mark, told.words) for told in _told(source, row, person))
        yield f"<tr>{''.join(cells)}</tr>".encode()
    yield b"</tbody></table></div>"


def _lists(source: PersonalData, rows: Iterator[Model], person: Any) -> Iterator[bytes]:
    for row in rows:
        told = (one for one in _told(source, row, person) if one.words)
        lines = (format_html("<dt>{}</dt><dd{}>{}</dd>", one.label, one.mark, one.words) for one in told)
        yield f"<article><dl>{''.join(lines)}</dl></article>".encode()


@dataclass(frozen=True, slots=True)
class _Told:
    label: Words
    words: str
    mark: str


def _told(source: PersonalData, row: Model, person: Any) -> Iterator[_Told]:
    marked = source.columns_by_ai(row)
    for name, label in source.in_words.items():
        words = source.told(row, name, person.zone)
        if words and name in marked:
            yield _Told(label, format_html("{} <small>({})</small>", words, _("AI")), AI_MADE)
        else:
            yield _Told(label, words, "")
