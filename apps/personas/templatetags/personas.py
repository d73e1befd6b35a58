"""`{{ labels|named:change.field }}`"""

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def named(labels: Mapping[str, str], field: str) -> str:
    """What a form calls it."""
    return labels.get(field, field)
