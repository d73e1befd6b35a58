from django import template
from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext

from apps.conversations.importing.talks import LeftOut

register = template.Library()

WORDS = {
    LeftOut.SYSTEM: (
        _("instruction to the model or note of the program: it is no part of the talk."),
        _("instructions to the model and notes of the program: they are no part of the talk."),
    ),
    LeftOut.TOOL: (
        _("call of a tool or its result, such as a search: it was not said by anybody."),
        _("calls of tools and their results, such as searches: they were not said by anybody."),
    ),
    LeftOut.THINKING: (
        _("train of thought of a model: it is no answer."),
        _("trains of thought of a model: they are no answers."),
    ),
    LeftOut.PICTURE: (
        _("picture or file: Hearth keeps words only."),
        _("pictures and files: Hearth keeps words only."),
    ),
    LeftOut.HIDDEN: (
        _("message that you were not shown there, either."),
        _("messages that you were not shown there, either."),
    ),
    LeftOut.CUT: (
        _("end of a very long message: its first 100,000 characters come."),
        _("ends of very long messages: their first 100,000 characters come."),
    ),
    LeftOut.SILENT: (
        _("conversation in which you said nothing."),
        _("conversations in which you said nothing."),
    ),
    LeftOut.BROKEN: (
        _("conversation or message that is damaged, or not as its program writes it."),
        _("conversations or messages that are damaged, or not as their program writes them."),
    ),
}  # fmt: skip
"""One, and several."""


@register.filter
def left_out(kind: str, count: int) -> str:
    """What is left out, and why; follows its number."""
    one, several = WORDS[LeftOut(kind)]
    return ngettext(one, several, count)
