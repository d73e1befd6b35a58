from django import template
from django.utils.safestring import SafeString, mark_safe

from apps.conversations.rendering import to_html

register = template.Library()


@register.filter
def markdown(text: str) -> SafeString:
    return mark_safe(to_html(text))  # noqa: S308  (to_html sanitises)
