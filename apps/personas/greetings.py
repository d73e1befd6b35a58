"""Several first words: a box for each."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.accounts.text import clean_text
from apps.personas.models import LONGEST_TEXT

MOST = 50


class Boxes(forms.Textarea):
    """A box for each text; what was sent of them is a list."""

    has_new = False
    """The last box was just asked for: it is the next to be written in."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        sent: list[str] = data.getlist(name)
        return sent

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data

    def subwidgets(self, name: str, value: Any, attrs: Any = None) -> Iterator[dict[str, Any]]:
        texts = value or [""]
        for number, text in enumerate(texts, 1):
            own: dict[str, Any] = {
                "id": f"id_{name}_{number}",
                "aria-label": _("Other first words, %(number)d") % {"number": number},
            }
            own |= {"autofocus": True} if self.has_new and number == len(texts) else {}
            context: dict[str, Any] = self.get_context(name, text, (attrs or {}) | own)
            yield context["widget"]


class GreetingsField(forms.Field):
    """A list of texts; an empty box is none."""

    widget = Boxes

    def to_python(self, value: Any) -> list[str]:
        return [text for text in map(clean_text, value or []) if text]

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"rows": 3}

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > MOST:
            raise ValidationError(_("%(most)d other first words are the most that fit.") % {"most": MOST})
        if any(len(text) > LONGEST_TEXT for text in value):
            raise ValidationError(_("%(most)d characters are the most that fit in each.") % {"most": LONGEST_TEXT})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != self.to_python(data)
