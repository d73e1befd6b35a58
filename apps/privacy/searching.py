"""Looking for a person or a topic through columns of text, and the keys by which what was found is named."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BinaryField,
    CharField,
    Func,
    IntegerField,
    JSONField,
    Model,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Collate, Length, Lower, StrIndex
from django.db.models.lookups import Exact, GreaterThan
from django.utils.functional import Promise

from apps.privacy.folding import folded

Words = str | Promise
Rows = TypeVar("Rows", bound=Model)

HOLDS_TEXT = (CharField, TextField, JSONField, BinaryField)


def text_columns(table: type[Model]) -> list[str]:
    """Columns that could hold words: text, lists and JSON of it, files. None of those that hold one of a few values."""
    fields: list[Any] = list(table._meta.concrete_fields)
    return [field.name for field in fields if _holds_text(field) and not field.choices]


def _holds_text(field: Any) -> bool:
    return isinstance(field.base_field if isinstance(field, ArrayField) else field, HOLDS_TEXT)


def may_name(rows: "QuerySet[Rows]", columns: Sequence[str], about: str) -> "QuerySet[Rows]":
    """All that name it in one of these columns, and others: `names` decides. Not for files.

    Of what is ASCII the database decides by itself, in every version and language alike; the rest is read. It leaves
    letters alone that we fold, and what it takes for small ones hangs on how it was set up.
    """
    wanted, found = folded(about), Q()
    if not wanted:
        return rows.none()
    for name in columns:
        text = Cast(name, TextField())
        if not wanted.isascii():
            found |= ~_is_ascii(text)
        elif _stands_there_as_it_is(wanted) or not _is_packed(rows.model._meta.get_field(name)):
            found |= ~_is_ascii(text) | Q(GreaterThan(StrIndex(Lower(Collate(text, "C")), Value(wanted)), 0))
        else:
            found |= Q(**{f"{name}__isnull": False})
    return rows.filter(found)


def _is_ascii(text: Cast) -> Q:
    return Q(Exact(Func(text, function="octet_length", output_field=IntegerField()), Length(text)))


def _is_packed(field: Any) -> bool:
    """Among quotes, and with signs before them: `names` looks at what is in it."""
    return isinstance(field, JSONField | ArrayField)


def _stands_there_as_it_is(text: str) -> bool:
    return json.dumps(text)[1:-1] == text


def names(text: str, about: str) -> bool:
    """In capital letters or small ones, with accents or without. What is nothing but accents stands nowhere."""
    wanted = folded(about)
    return bool(wanted) and wanted in folded(text)


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
