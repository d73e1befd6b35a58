"""What an export holds, table by table, as JSON Schema (draft 2020-12), made from the very columns. Pure."""

from typing import Any

from django.db import models

from apps.data_rights.exporting.values import BYTES
from apps.privacy.registry import PersonalData

FORMAT, VERSION = "hearth-export", 1
"""The version grows when a reader of the old one could go wrong; a column more is no such thing."""
AI_MADE = "ai_generated"
"""Of a row: a model made its words (EU AI Act, article 50(2)), in the columns that its schema marks "x-ai-generated"."""

_TYPES: "tuple[tuple[type[models.Field[Any, Any]], dict[str, Any]], ...]" = (
    (models.UUIDField, {"type": "string", "format": "uuid"}),
    (models.DateTimeField, {"type": "string", "format": "date-time"}),
    (models.DateField, {"type": "string", "format": "date"}),
    (models.TimeField, {"type": "string"}),
    (models.BooleanField, {"type": "boolean"}),
    (models.FloatField, {"type": "number"}),
    (models.IntegerField, {"type": "integer"}),
    (models.BinaryField, {"type": "object", "required": [BYTES], "properties": {BYTES: {"type": "string"}}}),
    (models.CharField, {"type": "string"}),
    (models.TextField, {"type": "string"}),
    (models.GenericIPAddressField, {"type": "string"}),
)


def schema_of(source: PersonalData) -> dict[str, Any]:
    columns = {name: _column(source.table._meta.get_field(name)) for name in source.exported}
    for name in source.by_ai:
        columns[name] |= {"x-ai-generated": True}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": str(source.title),
        "description": str(source.why),
        "type": "object",
        "properties": columns | {AI_MADE: {"const": True}},
        "required": list(source.exported),
        "x-inferred": source.inferred,
        "x-withheld": {name: str(reason) for name, reason in source.withheld.items()},
    }


def _column(field: Any) -> dict[str, Any]:
    if field.many_to_many:
        return {"type": "array", "items": _column(field.related_model._meta.pk)}
    if isinstance(field, models.ForeignKey):
        kind = _column(field.target_field) | {"x-points-to": field.related_model._meta.label}
    else:
        kind = next((dict(form) for type_, form in _TYPES if isinstance(field, type_)), {})
    if field.null and "type" in kind:
        kind["type"] = [kind["type"], "null"]
    return kind
