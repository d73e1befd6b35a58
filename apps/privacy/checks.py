"""`manage.py check` asks about each table and each column: is it personal, is it exported, and if not, why?"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db.models import Model

from apps.privacy.registry import PersonalData, reasons, source_of, sources
from apps.privacy.searching import text_columns

WHERE = "Declare it in the personal_data.py of its app (third-party tables: apps/privacy/personal_data.py)."


@register("privacy")
def everything_is_decided(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    return [*_undeclared_tables(), *_wrong_declarations(), *_unsearched_texts(), *_empty_reasons()]


def _undeclared_tables() -> Iterator[CheckMessage]:
    for table in tables():
        if source_of(table) is None and table._meta.label_lower not in reasons():
            yield Error(
                f"Nobody decided whether {table._meta.label} holds personal data.", hint=WHERE, id="privacy.E001"
            )


def tables() -> list[type[Model]]:
    """Every table of the database, third-party ones too; a many-to-many table goes with the field that it is of."""
    return [table for table in apps.get_models() if not table._meta.proxy]


def _wrong_declarations() -> Iterator[CheckMessage]:
    for source in sources():
        columns = set(columns_of(source.table))
        named = {*source.exported, *source.withheld}
        for name in sorted(columns - named):
            yield Error(
                f"Nobody decided whether {source.model}.{name} is exported.",
                hint="Name it in `exported`, or in `withheld` with the reason.",
                id="privacy.E002",
            )
        wrong = sorted(named - columns) + [name for name in source.exported if name in source.withheld]
        for name in [*wrong, *_wrong_ways(source)]:
            yield Error(f"{source.model} declares {name!r}, which is not there or is named twice.", id="privacy.E003")


def _unsearched_texts() -> Iterator[CheckMessage]:
    for source in sources():
        texts, decided = set(text_columns(source.table)), {*source.searched, *source.unsearched}
        for name in sorted(texts - decided):
            yield Error(
                f"Nobody decided whether a search for a topic looks through {source.model}.{name}.",
                hint="Name it in `searched`, or in `unsearched` with the reason.",
                id="privacy.E005",
            )
        twice = [name for name in source.searched if name in source.unsearched]
        for name in [*sorted(decided - texts), *twice]:
            yield Error(f"{source.model} searches {name!r}, which is no text or is named twice.", id="privacy.E003")


def columns_of(table: type[Model]) -> list[str]:
    """What a row holds, by the names of its fields; those made of others (a composite key) not counted."""
    fields = [field.name for field in table._meta.concrete_fields if getattr(field, "column", None)]
    return fields + [field.name for field in table._meta.many_to_many]


def _wrong_ways(source: PersonalData) -> Iterator[str]:
    try:
        source.table._default_manager.filter(**{f"{source.owner or 'pk'}__isnull": False})
    except FieldError:
        yield source.owner
    try:
        if source.since:
            source.table._meta.get_field(source.since)
    except FieldDoesNotExist:
        yield source.since


def _empty_reasons() -> Iterator[CheckMessage]:
    given = list(reasons().items())
    for source in sources():
        given += [(f"{source.model}.{name}", reason) for name, reason in source.withheld.items()]
        given += [(f"{source.model}.{name}", reason) for name, reason in source.unsearched.items()]
        given += [(source.model, source.title), (source.model, source.why)]
        given += [(source.model, source.if_picked)] if source.searched else []
    for name, reason in given:
        if not str(reason).strip():
            yield Error(f"{name} is declared without a reason.", hint="Say it in a sentence.", id="privacy.E004")
