"""What a model says that must keep to a form and was told nothing else."""

import json
from collections.abc import Mapping
from typing import Any


def least_of(schema: Mapping[str, Any]) -> str:
    """The least that keeps to the schema, as JSON."""
    return json.dumps(_least(schema))


def _least(schema: Mapping[str, Any]) -> object:
    if "enum" in schema:
        return schema["enum"][0]
    match schema["type"]:
        case "object":
            return {name: _least(schema["properties"][name]) for name in schema.get("required", ())}
        case "array":
            return []
        case "integer":
            return schema.get("minimum", 0)
        case _:
            return ""
