"""Helplines and lengths of time in words that people read."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from django import template
from django.conf.locale import LANG_INFO
from django.template import Context
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override

from apps.wellbeing.models import Contact
from apps.wellbeing.resources import Helpline, Kind, helplines_for, known_on, shortlist

register = template.Library()
KINDS = {
    Kind.EMERGENCY: gettext_lazy("emergency"),
    Kind.SUICIDE: gettext_lazy("thoughts of suicide, deep distress"),
    Kind.VIOLENCE: gettext_lazy("violence and abuse"),
    Kind.CHILD: gettext_lazy("children and young people"),
    Kind.MEDICAL: gettext_lazy("medical advice, poisoning"),
}
LABELS = {
    "call": gettext_lazy("Call {name}, {number}"),
    "text": gettext_lazy("Text {name}, {text}"),
    "website": gettext_lazy("Website"),
    "website_of": gettext_lazy("Website of {name}, opens in a new window"),
    "write": gettext_lazy("Text"),
    "write_to": gettext_lazy("Write to {name}"),
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
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DJANGOS = {"zh": "zh-hans"}
"""Names of languages that Django calls otherwise."""


register.filter("known_on", known_on)


@register.simple_tag
def helplines(country: str, most: int) -> list[Helpline]:
    """The first of them, for whatever danger."""
    return shortlist(helplines_for(country, None), most)


@register.simple_tag(takes_context=True)
def label(context: Context, key: str, of: Helpline | Contact) -> str:
    """Of a way to reach somebody: what its button says, or is called; on a card with help in the words of its language."""
    words = _words_of_card(context) or LABELS
    name = name_of(context, of) if isinstance(of, Helpline) else of.name
    return str(words[key]).format(name=name, number=of.phone, text=getattr(of, "text_to", ""))


@register.simple_tag(takes_context=True)
def name_of(context: Context, line: Helpline) -> str:
    """What a service calls itself; what we call one that has no name stands on a card in its language."""
    return _words_of_card(context).get("anywhere", line.name) if line.is_nameless else line.name


@register.simple_tag(takes_context=True)
def known(context: Context, day: date) -> str:
    """On a card: from when its numbers are, in its language."""
    card = context["card"]
    with override(_DJANGOS.get(card.language, card.language)):
        return str(card.words["known"].format(month=date_format(day, "YEAR_MONTH_FORMAT")))


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
        return words["always"] if line.hours == "24/7" else _in_language(context["card"].language, line.hours)
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


def _in_language(code: str, hours: str) -> str:
    """With the days of the week as they are called there: “Mo–Sa 14–20”."""
    with override(_DJANGOS.get(code, code)):
        return re.sub("|".join(DAYS), lambda found: str(WEEKDAYS_ABBR[DAYS.index(found[0])]), hours)


def _words_of_card(context: Context) -> Mapping[str, str]:
    """None on every other page."""
    return getattr(context.get("card"), "words", {})


def _name(code: str) -> str:
    return UNNAMED.get(code) or str(LANG_INFO.get(code, {}).get("name", code))
