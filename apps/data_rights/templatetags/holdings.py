from datetime import timedelta

from django import template
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
