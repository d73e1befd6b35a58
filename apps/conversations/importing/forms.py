"""What its owner brings, and what is to come of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.personas.models import Persona
from apps.personas.namesakes import named as named_apart
from apps.personas.namesakes import told_apart


class ChatsForm(forms.Form):
    file = forms.FileField(
        label=_("The file"),
        help_text=_("A .zip, .json or .jsonl of up to 4 GB. It stays on this machine."),
        max_length=300,
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,.json,.jsonl,application/zip,application/json"}),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("This file is empty."),
            "missing": _("Choose a file first."),
        },
    )


class AcceptForm(forms.Form):
    persona = forms.ModelChoiceField(
        label=_("With which companion they will stand"), queryset=Persona.objects.none(), required=False
    )
    learns = forms.BooleanField(required=False)

    def __init__(self, *args: Any, user: User, named: str, **kwargs: Any) -> None:
        """`named` is whom the file speaks of; empty where it is too many to make each a companion."""
        super().__init__(*args, **kwargs)
        persona: Any = self.fields["persona"]
        apart = told_apart(user)
        persona.label_from_instance = lambda one: named_apart(one, apart)
        persona.queryset = user.personas.filter(archived_at=None)
        persona.empty_label = named or _("Choose one")
        persona.error_messages["invalid_choice"] = _("This companion is not there any more. Choose another.")
