"""Icons of the lucide set. A page of memories shows more than a hundred: each is drawn once and kept."""

from functools import lru_cache

from django import template
from lucide.templatetags.lucide import lucide

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str, *, size: int, stroke: str = "1.5") -> str:
    """An icon beside words or in a labelled button: a screen reader passes over it. `size` in pixels."""
    drawn: str = lucide(name, size=size, stroke_width=stroke, aria_hidden="true")
    return drawn
