"""`{{ memory.valid_from|ago }}`"""

from datetime import datetime

from django import template
from django.utils import timezone

from apps.memories.ages import how_long_ago

register = template.Library()


@register.filter
def ago(moment: datetime | None) -> str:
    """In the time zone of whoever reads; nothing for no moment."""
    return how_long_ago(moment, timezone.now(), timezone.get_current_timezone()) if moment else ""
