"""Which row that is here already is the one that comes: by what the database keeps unique, or by all it holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F, Model, UniqueConstraint
from django.db.models.functions import Lower

from apps.accounts.models import User
from apps.data_rights.importing.rows import counts_up
from apps.privacy.registry import PersonalData


@dataclass(frozen=True, slots=True)
class Name:
    """Columns that together tell one row from every other."""

    columns: tuple[str, ...]
    folded: frozenset[str] = frozenset()
    """Those in which capitals make no difference."""
    whole: bool = False
    """All the row holds, because nothing less tells it from others."""

    def of(self, row: Model) -> tuple[Any, ...] | None:
        """None where a part is open: such a row is told from others by nothing."""
        values = tuple(_plain(row, column, fold=column in self.folded) for column in self.columns)
        return values if self.whole or None not in values else None


@dataclass(frozen=True, slots=True)
class Match:
    row: Model
    is_theirs: bool
    """Of who brings the archive; what is another's is neither shown nor touched."""


def names_of(source: PersonalData) -> Sequence[Name]:
    meta = source.table._meta
    names = [] if counts_up(source.table) else [Name((meta.pk.attname,))]
    if source.matched_by:
        return names + [Name(_attributes(source, columns)) for columns in source.matched_by]
    names += [Name((field.attname,)) for field in meta.concrete_fields if field.unique and not field.primary_key]
    names += [_name_of(source, rule) for rule in meta.constraints if _is_unconditional(rule)]
    return names or [Name(compared(source), whole=True)]


def compared(source: PersonalData) -> tuple[str, ...]:
    """The columns in which a row that is the same has the same."""
    fields = [source.table._meta.get_field(name) for name in source.exported if name not in source.incidental]
    return tuple(
        field.attname
        for field in fields
        if isinstance(field, models.Field) and not (field.many_to_many or field.primary_key)
    )


def is_same(source: PersonalData, one: Model, other: Model) -> bool:
    return all(_plain(one, column) == _plain(other, column) for column in compared(source))


def matches(source: PersonalData, person: User, rows: Sequence[Model]) -> dict[int, Match]:
    """By the place of the row in `rows`. Whoever brings them is the person that they are about."""
    if source.table is User:
        return {place: Match(person, True) for place in range(len(rows))}
    found: dict[int, Match] = {}
    for name in names_of(source):
        left = [place for place in range(len(rows)) if place not in found]
        here = _already_here(source, person, [rows[place] for place in left], name)
        found |= {place: here[values] for place in left if (values := name.of(rows[place])) in here}
    return found


def _already_here(
    source: PersonalData, person: User, rows: Sequence[Model], name: Name
) -> dict[tuple[Any, ...] | None, Match]:
    """By what this name is of them."""
    wanted = {values for row in rows if (values := name.of(row)) is not None}
    if not wanted:
        return {}
    bounds = {f"{column}__in": {getattr(row, column) for row in rows} for column in _narrowing(source, name)}
    pool = source.rows(person) if name.whole else source.table._default_manager.all()
    found = [row for row in pool.filter(**bounds).defer(*source.withheld) if name.of(row) in wanted]
    theirs = set(source.rows(person).filter(pk__in=[row.pk for row in found]).values_list("pk", flat=True))
    return {values: Match(row, row.pk in theirs) for row in found if (values := name.of(row)) is not None}


def _narrowing(source: PersonalData, name: Name) -> Iterable[str]:
    """Columns to look for by value: the rest is compared once the rows are here."""
    if name.whole:
        return [source.since] if source.since else []
    return [column for column in name.columns if column not in name.folded]


def _attributes(source: PersonalData, columns: Sequence[str]) -> tuple[str, ...]:
    fields = [source.table._meta.get_field(column) for column in columns]
    return tuple(field.attname for field in fields if isinstance(field, models.Field))


def _is_unconditional(rule: Any) -> bool:
    return isinstance(rule, UniqueConstraint) and rule.condition is None


def _name_of(source: PersonalData, rule: Any) -> Name:
    if rule.fields:
        return Name(_attributes(source, rule.fields))
    folded = [_folded(expression) for expression in rule.expressions]
    plain = [expression.name for expression in rule.expressions if isinstance(expression, F)]  # type: ignore[attr-defined]
    lowered = _attributes(source, [column for column in folded if column])
    return Name((*_attributes(source, plain), *lowered), folded=frozenset(lowered))


def _folded(expression: Any) -> str:
    if isinstance(expression, Lower):
        (column,) = expression.get_source_expressions()
        return str(column.name)
    return ""


def _plain(row: Model, column: str, *, fold: bool = False) -> Any:
    """To be compared, and to be looked up by."""
    value = getattr(row, column)
    match value:
        case memoryview():
            return bytes(value)
        case list():
            return tuple(value) if all(isinstance(one, str) for one in value) else repr(value)
        case dict():
            return repr(sorted(value.items()))
        case str() if fold:
            return value.lower()
        case _:
            return value
