"""Helplines and lengths of time in words that people read."""

from collections.abc import Iterable, Mapping

from django import template
from django.conf.locale import LANG_INFO
from django.template import Context
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.wellbeing.resources import Helpline, Kind

register = template.Library()
KINDS = {
    Kind.EMERGENCY: gettext_lazy("emergency"),
    Kind.SUICIDE: gettext_lazy("thoughts of suicide, deep distress"),
    Kind.VIOLENCE: gettext_lazy("violence and abuse"),
    Kind.CHILD: gettext_lazy("children and young people"),
    Kind.MEDICAL: gettext_lazy("medical advice, poisoning"),
}
UNNAMED = {
    "gn": "Guaraní",
    "ht": "Haitian Creole",
    "mt": "Maltese",
    "ku": "Kurdish",
    "rw": "Kinyarwanda",
    "si": "Sinhala",
    "tl": "Filipino",
    "zh": "Chinese",
}
"""What Django has no name for."""


@register.simple_tag(takes_context=True)
def for_whom(context: Context, line: Helpline) -> str:
    """On a card with help in the words of its language."""
    return str(_words_of_card(context).get(line.kind, KINDS[line.kind]))


@register.simple_tag(takes_context=True)
def hours(context: Context, line: Helpline) -> str:
    """Empty where there is nothing to call; a card with help says them only where they are known."""
    if not line.phone and not line.text_to:
        return ""
    if words := _words_of_card(context):
        return words["always"] if line.hours == "24/7" else line.hours
    return _("day and night") if line.hours == "24/7" else line.hours or _("opening hours not known")


@register.filter
def spoken(codes: Iterable[str]) -> str:
    return ", ".join(_(_name(code)) for code in codes)


@register.filter
def by_own_name(codes: Iterable[str]) -> str:
    """The same, for who may read no English: “Deutsch, français”."""
    return ", ".join(str(LANG_INFO.get(code, {}).get("name_local") or _name(code)) for code in codes)


@register.filter
def as_time(minutes: int) -> str:
    """Of minutes: “2 hours and 5 minutes”."""
    hours, rest = divmod(minutes, 60)
    in_hours = ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    in_minutes = ngettext("%(count)d minute", "%(count)d minutes", rest) % {"count": rest}
    if not hours or not rest:
        return in_hours if hours else in_minutes
    return _("%(hours)s and %(minutes)s") % {"hours": in_hours, "minutes": in_minutes}


def _words_of_card(context: Context) -> Mapping[str, str]:
    """None on every other page."""
    return getattr(context.get("card"), "words", {})


def _name(code: str) -> str:
    return UNNAMED.get(code) or str(LANG_INFO.get(code, {}).get("name", code))
