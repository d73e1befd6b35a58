"""Values of columns as a person reads them. Pure."""

from datetime import date, datetime, time, tzinfo
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _


def in_words(row: Model, field: Any, zone: tzinfo) -> str:
    """Empty where nothing is there."""
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return plainly(getattr(row, field.attname), zone)


def plainly(value: Any, zone: tzinfo) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("Yes") if value else _("No")
        case datetime():
            return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case list() | tuple():
            return "\n".join(plainly(one, zone) for one in value)
        case _:
            return str(value)
