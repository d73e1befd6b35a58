"""A companion as its owner writes it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, TextField
from apps.personas.details import DEFAULT_CONTEXT_LENGTH, DEFAULT_TEMPERATURE, PersonaDetails
from apps.personas.models import LONGEST_TEXT, Accent
from apps.personas.starting import STARTING

OWN = "own"
SMALLEST_CONTEXT, LARGEST_CONTEXT = 1024, 1_048_576


class PersonaForm(forms.Form):
    name = LineField(
        label=_("Name"),
        help_text=_("What you call them."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give them a name.")},
    )
    pronouns = LineField(
        label=_("Pronouns"),
        help_text=_("Such as she/her; may stay empty."),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    description = TextField(
        label=_("Who they are"),
        help_text=_("Speak to them: “You are patient and a little mischievous.” A few concrete sentences work best."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    manner = TextField(
        label=_("How they speak"),
        help_text=_("Long or short, plain or playful; what they never do."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    greeting = TextField(
        label=_("First words"),
        help_text=_("What a new conversation opens with. Empty means you begin."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    accent = forms.ChoiceField(
        label=_("Colour"), choices=Accent.choices, initial=Accent.EMBER, widget=forms.RadioSelect
    )
    temperature = forms.FloatField(
        label=_("Temperature"),
        help_text=_("How freely words are chosen. 0 is predictable, 0.8 is lively, above 1.3 sense starts to slip."),
        min_value=0,
        max_value=2,
        initial=DEFAULT_TEMPERATURE,
        widget=forms.NumberInput(attrs={"step": "0.1", "inputmode": "decimal"}),
    )
    context_length = forms.IntegerField(
        label=_("Context length"),
        help_text=_(
            "How much of the talk the model reads at once, in tokens (about ¾ of a word each). "
            "More remembers further back, and needs more memory and time."
        ),
        min_value=SMALLEST_CONTEXT,
        max_value=LARGEST_CONTEXT,
        initial=DEFAULT_CONTEXT_LENGTH,
        widget=forms.NumberInput(attrs={"step": "1024"}),
    )

    @property
    def has_model_errors(self) -> bool:
        return bool(self.errors.keys() & {"temperature", "context_length"})

    def details(self) -> PersonaDetails:
        return PersonaDetails(**self.cleaned_data)


class FirstPersonaForm(forms.Form):
    """One of ours, or one of the owner's own making."""

    companion = forms.ChoiceField(
        choices=[*((one.key, one.details.name) for one in STARTING), (OWN, _("Write your own"))],
        error_messages={
            "required": _("Pick a companion to go on."),
            "invalid_choice": _("Pick one of these companions."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chosen = self["companion"].value()
