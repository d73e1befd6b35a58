"""`{{ memory.valid_from|ago }}`, `{{ memory.keeper|name_in:companions }}`"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.memories.ages import how_long_ago

register = template.Library()


@register.filter
def ago(moment: datetime | None) -> str:
    """In the time zone of whoever reads; nothing for no moment."""
    return how_long_ago(moment, timezone.now(), timezone.get_current_timezone()) if moment else ""


@register.filter
def name_in(keeper: UUID | str, names: Mapping[UUID, str]) -> str:
    """Of a companion; one that was deleted meanwhile has none."""
    return names.get(UUID(str(keeper)), _("somebody who is gone"))
