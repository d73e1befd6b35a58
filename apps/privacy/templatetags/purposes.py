from collections.abc import Iterable

from django import template
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS

register = template.Library()


@register.filter
def purpose_names(names: Iterable[str]) -> str:
    """“your health and your ethnic origin”."""
    labels = [str(Purpose(name).label) for name in names]
    return get_text_list([label[:1].lower() + label[1:] for label in labels], _("and"))


@register.filter
def wording(name: str) -> str:
    """What is allowed by a yes to it."""
    return WORDINGS[Purpose(name)]
