"""Several first words in one box of a form."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.accounts.fields import TextField
from apps.accounts.text import clean_text
from apps.personas.models import LONGEST_TEXT

MOST = 50
BETWEEN = "\n\n=====\n\n"
_BETWEEN = re.compile(r"^={5,}\s*$", re.MULTILINE)


class GreetingsField(TextField):
    """A list of texts, with a line of ===== between two."""

    def to_python(self, value: Any) -> Any:
        parts = value if isinstance(value, list) else _BETWEEN.split(super().to_python(value))
        return [text for text in map(clean_text, parts) if text]

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > MOST:
            raise ValidationError(_("%(most)d other first words are the most that fit.") % {"most": MOST})
        if any(len(text) > LONGEST_TEXT for text in value):
            raise ValidationError(_("%(most)d characters are the most that fit in each.") % {"most": LONGEST_TEXT})

    def prepare_value(self, value: Any) -> Any:
        return BETWEEN.join(value) if isinstance(value, list) else value
