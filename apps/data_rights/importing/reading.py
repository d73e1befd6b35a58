"""Values of an archive as what their columns hold, or a refusal: the other way of exporting/values.py. Pure."""

import base64
import binascii
import math
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache, partial
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from apps.data_rights.exporting.values import BYTES
from apps.privacy.times import EARLIEST, FIRST_DAY, LAST_DAY, LATEST


class NotAValue(Exception):
    """Not what this column holds."""


Reader = Callable[[Any], Any]


def value_of(field: Any, raw: Any) -> Any:
    """Raises NotAValue."""
    return reader_of(field)(raw)


@cache
def reader_of(field: Any) -> Reader:
    """What makes a value of this column of JSON, or raises NotAValue: looked up once, for a million rows."""
    inner, validators = _inner_reader_of(field), list(field.validators)
    allowed = frozenset(value for value, _label in field.flatchoices) if field.choices else None

    def read(raw: Any) -> Any:
        if raw is None:
            if not field.null:
                raise NotAValue
            return None
        try:
            value = inner(raw)
            if validators and value not in field.empty_values:
                for validate in validators:
                    validate(value)
        except (ValueError, TypeError, OverflowError, RecursionError, ValidationError):
            raise NotAValue from None
        if allowed is not None and value not in allowed and not (field.blank and value == ""):
            raise NotAValue
        return value

    return read


def _inner_reader_of(field: Any) -> Reader:
    match field:
        case models.ForeignKey():
            return _inner_reader_of(field.target_field)
        case ArrayField():
            one = reader_of(field.base_field)
            return lambda raw: [one(each) for each in _a(list, raw)]
        case models.JSONField():
            return partial(_json, field)
        case _:
            return next((reader for type_, reader in _READERS if isinstance(field, type_)), _none)


def _a(wanted: type, raw: Any) -> Any:
    """Raw itself, where it is just that: a number is no yes."""
    if type(raw) is not wanted:
        raise NotAValue
    return raw


def _none(_raw: Any) -> Any:
    raise NotAValue


def _with_zone(raw: Any) -> datetime:
    moment = datetime.fromisoformat(_a(str, raw))
    if moment.tzinfo is None or not EARLIEST <= moment < LATEST:
        raise NotAValue
    return moment


def _day(raw: Any) -> date:
    day = date.fromisoformat(_a(str, raw))
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NotAValue
    return day


def _time(raw: Any) -> time:
    moment = time.fromisoformat(_a(str, raw))
    if moment.tzinfo is not None:
        raise NotAValue
    return moment


def _finite(raw: Any) -> float:
    number = float(raw if type(raw) is int else _a(float, raw))
    if not math.isfinite(number):
        raise NotAValue
    return number


def _text(raw: Any) -> str:
    """What the database can keep: no NUL, and no half of a pair of surrogates."""
    text: str = _a(str, raw)
    text.encode()
    if "\0" in text:
        raise NotAValue
    return text


def _bytes(raw: Any) -> bytes:
    if set(_a(dict, raw)) != {BYTES}:
        raise NotAValue
    try:
        return base64.b64decode(raw[BYTES], validate=True)
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


_READERS: tuple[tuple[type, Reader], ...] = (
    (models.UUIDField, lambda raw: UUID(_a(str, raw))),
    (models.DateTimeField, _with_zone),
    (models.DateField, _day),
    (models.TimeField, _time),
    (models.BooleanField, partial(_a, bool)),
    (models.IntegerField, partial(_a, int)),
    (models.FloatField, _finite),
    (models.BinaryField, _bytes),
    (models.CharField, _text),
    (models.TextField, _text),
    (models.GenericIPAddressField, _text),
)
