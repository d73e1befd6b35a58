"""Looking for a person or a topic through columns of text, and the keys by which what was found is named."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db.models import BinaryField, CharField, JSONField, Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.functional import Promise

Words = str | Promise
Rows = TypeVar("Rows", bound=Model)

HOLDS_TEXT = (CharField, TextField, JSONField, BinaryField)


def text_columns(table: type[Model]) -> list[str]:
    """Columns that could hold words: text, lists and JSON of it, files. None of those that hold one of a few values."""
    fields: list[Any] = list(table._meta.concrete_fields)
    return [field.name for field in fields if _holds_text(field) and not field.choices]


def _holds_text(field: Any) -> bool:
    return isinstance(field.base_field if isinstance(field, ArrayField) else field, HOLDS_TEXT)


def naming(rows: "QuerySet[Rows]", columns: Sequence[str], about: str) -> "QuerySet[Rows]":
    """Those that hold it in one of these columns, in capital letters or small ones. Not for files."""
    found = Q()
    for name in columns:
        if isinstance(rows.model._meta.get_field(name), JSONField):
            rows = rows.alias(**{f"{name}_as_text": Cast(name, TextField())})
            escaped = json.dumps(about, ensure_ascii=False)[1:-1]
            found |= Q(**{f"{name}_as_text__icontains": escaped})
        else:
            found |= Q(**{f"{name}__icontains": about})
    return rows.filter(found)


def names(text: str, about: str) -> bool:
    return about.casefold() in text.casefold()


def texts_naming(values: Iterable[object], about: str) -> Iterator[str]:
    """Of all the texts in these, however deep, those that hold it."""
    return (text for text in texts_in(values) if names(text, about))


def texts_in(value: object, *, keys: bool = True) -> Iterator[str]:
    """Keys of a mapping count as well, if wanted: some are what somebody said, most are names of ours."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(key) if keys else ()
            yield from texts_in(one, keys=keys)
    elif isinstance(value, Iterable) and not isinstance(value, bytes | bytearray | memoryview):
        for one in value:
            yield from texts_in(one, keys=keys)


def parts_by_row(keys: Iterable[str]) -> dict[str, set[str]]:
    """“4/name” is the part “name” of row 4; “4” is all of it: a part without a name."""
    found: dict[str, set[str]] = {}
    for key in keys:
        row, _slash, part = key.partition("/")
        found.setdefault(row, set()).add(part)
    return found
