from datetime import timedelta

from django import template
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import ngettext

register = template.Library()


@register.filter
def thousands(number: int) -> str:
    """“12,345”."""
    return f"{number:,}"


@register.filter
def days(time: timedelta) -> str:
    count = max(1, time.days)
    return ngettext("one day", "%(count)d days", count) % {"count": count}


@register.filter
def as_day(written: str) -> str:
    """A day as an archive writes it, to be read as on other pages; what is no day stays as it is."""
    try:
        day = parse_date(written)
    except ValueError:
        day = None
    return date_format(day, "j F Y") if day else written
