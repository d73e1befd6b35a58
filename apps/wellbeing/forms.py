"""What owners write down for themselves."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, TextField
from apps.wellbeing.models import Contact
from apps.wellbeing.plan import LONGEST_STEP, STEPS, Merged, Written

CHANGED_TWICE = _(
    "This step was changed elsewhere meanwhile. What was written there and here stands in the box: keep what you want of it."
)


def can_be_dialled(number: str) -> None:
    if not re.fullmatch(r"\+?[\d\s().*#/-]+", number) or len(re.findall(r"\d", number)) < 2:
        raise ValidationError(_("Type a phone number: digits, and a + in front of a country code."))


class ContactForm(forms.Form):
    name = LineField(label=_("Name"), max_length=80, error_messages={"required": _("Whom is it about?")})
    phone = LineField(
        label=_("Phone number"),
        max_length=40,
        validators=[can_be_dialled],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
        error_messages={"required": _("Without a number nobody can be called.")},
    )
    note = LineField(
        label=_("What they are good for"),
        help_text=_("If you like: “picks up at night”, “makes me laugh”, “knows about it”."),
        max_length=200,
        required=False,
    )


class PlanForm(forms.Form):
    """A box a step, by the names of the plan's columns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for step in STEPS:
            self.fields[step.key] = TextField(
                label=str(step.title), help_text=str(step.asks), max_length=LONGEST_STEP, required=False
            )

    @classmethod
    def of_both(cls, merged: Merged) -> "PlanForm":
        """Where a step was changed here and elsewhere: nothing is kept before its owner has decided."""
        form = cls(merged.texts)
        for key in merged.clashes:
            form.add_error(key, CHANGED_TWICE)
        return form


def told(contact: Contact) -> dict[str, str]:
    return {"name": contact.name, "phone": contact.phone, "note": contact.note}


def opened_on(posted: QueryDict) -> dict[str, str]:
    """The marks of the steps that a form was opened on; pages of before have none."""
    return {step.key: str(posted[f"opened-{step.key}"]) for step in STEPS if f"opened-{step.key}" in posted}


def written(plan: list[Written]) -> dict[str, str]:
    return {step.step.key: step.text for step in plan}
