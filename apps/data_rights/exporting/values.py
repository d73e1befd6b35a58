"""Values of columns as JSON, and back: nothing is lost on the way. Pure."""

import base64
import json
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

BYTES = "$base64"
"""The one key of an object that stands for bytes."""


def as_json(value: Any) -> Any:
    """Of what Django gives for a column; times are in UTC, with all their digits."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case datetime() | date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes() | memoryview():
            return {BYTES: base64.b64encode(bytes(value)).decode("ascii")}
        case list() | tuple():
            return [as_json(one) for one in value]
        case dict():
            return {str(key): as_json(one) for key, one in value.items()}
        case _:
            raise TypeError(f"a column holds a {type(value).__name__}, which no export knows")


def line_of(row: Mapping[str, Any]) -> bytes:
    """One line of a .jsonl file, in the order given."""
    return json.dumps(as_json(dict(row)), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
