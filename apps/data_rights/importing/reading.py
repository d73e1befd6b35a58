"""Values of an archive as what their columns hold, or a refusal: the other way of exporting/values.py. Pure."""

import base64
import binascii
import math
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from apps.data_rights.exporting.values import BYTES


class NotAValue(Exception):
    """Not what this column holds."""


def value_of(field: Any, raw: Any) -> Any:
    """Raises NotAValue."""
    if raw is None:
        if not field.null:
            raise NotAValue
        return None
    try:
        value = _value_of(field, raw)
        field.run_validators(value)
    except (ValueError, TypeError, OverflowError, RecursionError, ValidationError):
        raise NotAValue from None
    if field.choices and value not in dict(field.flatchoices) and not (field.blank and value == ""):
        raise NotAValue
    return value


def _value_of(field: Any, raw: Any) -> Any:
    match field, raw:
        case models.ForeignKey(), _:
            return _value_of(field.target_field, raw)
        case models.UUIDField(), str():
            return UUID(raw)
        case models.DateTimeField(), str():
            return _with_zone(datetime.fromisoformat(raw))
        case models.DateField(), str():
            return date.fromisoformat(raw)
        case models.TimeField(), str():
            return time.fromisoformat(raw)
        case models.BooleanField(), bool():
            return raw
        case models.IntegerField(), int() if not isinstance(raw, bool):
            return raw
        case models.FloatField(), int() | float() if not isinstance(raw, bool):
            return _finite(float(raw))
        case models.BinaryField(), {**inside} if set(inside) == {BYTES}:
            return _bytes(inside[BYTES])
        case ArrayField(), list():
            return [value_of(field.base_field, one) for one in raw]
        case models.JSONField(), _:
            return _json(field, raw)
        case ((models.CharField() | models.TextField() | models.GenericIPAddressField()), str()):
            return _text(raw)
        case _:
            raise NotAValue


def _with_zone(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise NotAValue
    return moment


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise NotAValue
    return number


def _text(text: str) -> str:
    """What the database can keep: no NUL, and no half of a pair of surrogates."""
    text.encode()
    if "\0" in text:
        raise NotAValue
    return text


def _bytes(text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise NotAValue from None


def _json(field: Any, raw: Any) -> Any:
    """A column that is a list where nothing is in it holds lists, and one that is an object holds objects."""
    if field.has_default() and type(raw) is not type(field.get_default()):
        raise NotAValue
    _check_inside(raw)
    return raw


def _check_inside(raw: Any) -> None:
    match raw:
        case str():
            _text(raw)
        case float():
            _finite(raw)
        case list():
            for one in raw:
                _check_inside(one)
        case dict():
            for key, one in raw.items():
                _text(key)
                _check_inside(one)
