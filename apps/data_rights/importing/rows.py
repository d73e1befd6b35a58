"""Rows of an archive as rows of this Hearth: what they point to has the key that it has here."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.db.models import Model

from apps.accounts.models import User
from apps.data_rights.importing.opening import wrong_row
from apps.data_rights.importing.reading import NotAValue, Reader, reader_of
from apps.privacy.registry import PersonalData, source_of, sources

Many = Mapping[str, Sequence[Any]]
"""Keys of other rows, as they are in the archive, by the name of the field."""


@dataclass(frozen=True, slots=True)
class Incoming:
    row: Model
    key: Any
    """As it is in the archive."""
    many: Many


class Keys:
    """What keys of the archive are here. Whoever it was of there, here it is of the one who brings it.

    There may be hundreds of thousands: most stay as they were, and those of tables that nothing points to are not noted.
    """

    def __init__(self, person: User) -> None:
        self._person = person
        self._pointed_to = frozenset(table for source in sources() for table in _points_to(source))
        self._same: dict[type[Model], set[Any]] = defaultdict(set)
        self._here: dict[type[Model], dict[Any, Any]] = defaultdict(dict)

    def note(self, table: type[Model], key: Any, here: Any) -> None:
        if table not in self._pointed_to:
            return
        if key == here:
            self._same[table].add(key)
        else:
            self._here[table][key] = here

    def here(self, table: type[Model], wanted: Collection[Any]) -> dict[Any, Any]:
        """Of those that are known; what is not in the archive may be here all the same, if it is theirs."""
        if table is User:
            return dict.fromkeys(wanted, self._person.pk)
        same, moved = self._same[table], self._here[table]
        known = {key: moved.get(key, key) for key in wanted if key in same or key in moved}
        missing = [key for key in wanted if key not in known]
        source = source_of(table)
        if not missing or source is None or counts_up(table):
            return known
        theirs = source.rows(self._person).filter(pk__in=missing).values_list("pk", flat=True)
        return known | {key: key for key in theirs}


def counts_up(table: type[Model]) -> bool:
    """Its keys are numbers that mean another row in every Hearth."""
    return isinstance(table._meta.pk, models.AutoField)


def foreign_keys(source: PersonalData) -> list[Any]:
    fields = [source.table._meta.get_field(name) for name in source.exported]
    return [field for field in fields if isinstance(field, models.ForeignKey)]


def read(
    source: PersonalData, raws: Sequence[Mapping[str, Any]], *, first: int, keys: Keys, done: Collection[type[Model]]
) -> Iterator[Incoming]:
    """Without those that belong to a row that is nowhere. What points to a table that is not done yet
    stays as it is (writing.close_open_ends).

    `first` is the number of the first line. Raises ArchiveRefused.
    """
    rows = [_columns(source, raw, first + place) for place, raw in enumerate(raws)]
    for column in foreign_keys(source):
        table, name = column.related_model, column.attname
        if table in done or counts_up(table):
            here = keys.here(table, {values[name] for values, _key, _many in rows} - {None})
            for values, _key, _many in rows:
                values[name] = here.get(values[name])
    needed = [column.attname for column in foreign_keys(source) if not column.null]
    for values, key, many in rows:
        if all(values[name] is not None for name in needed):
            yield Incoming(source.table(**values), key, many)


def _columns(source: PersonalData, raw: Mapping[str, Any], number: int) -> tuple[dict[str, Any], Any, Many]:
    """Values by column, the row's key, and those of others."""
    values: dict[str, Any] = {}
    many: dict[str, list[Any]] = {}
    try:
        for column in _columns_of(source):
            if column.is_many:
                many[column.name] = [column.read(one) for one in _list(raw.get(column.name, []))]
            elif column.name in raw:
                values[column.attribute] = column.read(raw[column.name])
            else:
                values[column.attribute] = _absent(column.field)
    except NotAValue:
        raise wrong_row(str(source.title), number) from None
    primary = source.table._meta.pk.attname
    key = values.pop(primary, None) if counts_up(source.table) else values.get(primary)
    return values, key, many


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    attribute: str
    field: Any
    is_many: bool
    read: Reader


@cache
def _columns_of(source: PersonalData) -> Sequence[_Column]:
    fields: list[Any] = [source.table._meta.get_field(name) for name in source.exported]
    return [
        _Column(
            field.name,
            field.attname,
            field,
            bool(field.many_to_many),
            reader_of(field.related_model._meta.pk if field.many_to_many else field),
        )
        for field in fields
    ]


def _points_to(source: PersonalData) -> Iterator[type[Model]]:
    for name in source.exported:
        column: Any = source.table._meta.get_field(name)
        if column.related_model:
            yield column.related_model


def _absent(column: Any) -> Any:
    """A column that the Hearth of the archive did not have yet."""
    if column.null:
        return None
    if column.has_default():
        return column.get_default()
    if column.blank and column.empty_strings_allowed:
        return ""
    raise NotAValue


def _list(raw: Any) -> list[Any]:
    if not isinstance(raw, list):
        raise NotAValue
    return raw
