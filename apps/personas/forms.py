"""A companion as its owner writes it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, TextField
from apps.personas.cards.files import LARGEST
from apps.personas.details import DEFAULT_CONTEXT_LENGTH, DEFAULT_TEMPERATURE, PersonaDetails
from apps.personas.greetings import GreetingsField
from apps.personas.models import LONGEST_NAME, LONGEST_TEXT, Accent
from apps.personas.starting import STARTING

OWN = "own"
MORE = ("personality", "scenario", "examples", "other_greetings", "reminder", "instructions", "nickname")
SMALLEST_CONTEXT, LARGEST_CONTEXT = 1024, 1_048_576


class CardForm(forms.Form):
    """A companion in a file."""

    file = forms.FileField(
        label=_("The card"),
        help_text=_("A picture (PNG), JSON or CHARX, up to 20 MB."),
        max_length=300,
        widget=forms.ClearableFileInput(attrs={"accept": ".png,.json,.charx,image/png,application/json"}),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("This file is empty."),
            "missing": _("Choose a file first."),
        },
    )

    def clean_file(self) -> bytes:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 20 MB."))
        content: bytes = file.read()
        return content


class PersonaForm(forms.Form):
    name = LineField(
        label=_("Name"),
        help_text=_("What you call them."),
        max_length=LONGEST_NAME,
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
    personality = TextField(
        label=_("Traits"),
        help_text=_("In a few words: “patient, dry, a night owl”."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    scenario = TextField(
        label=_("Where you meet"),
        help_text=_("A place or an occasion, if there is one."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    examples = TextField(
        label=_("How a talk sounds"),
        help_text=_("A few lines of it. {{char}} stands for their name and {{user}} for yours, here and everywhere."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    other_greetings = GreetingsField(
        label=_("Other first words"),
        help_text=_("A new conversation offers them beside the first. Put a line of ===== between two."),
        required=False,
    )
    reminder = TextField(
        label=_("Always keep in mind"),
        help_text=_("Said last, so it weighs most."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    instructions = TextField(
        label=_("Notes to the model"),
        help_text=_("How to play this part. Hearth's own promises hold whatever stands here."),
        max_length=LONGEST_TEXT,
        required=False,
    )
    nickname = LineField(
        label=_("Short name"),
        help_text=_("For {{char}}, where it is not the name."),
        max_length=LONGEST_NAME,
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
    def says_more(self) -> bool:
        """Whether there is anything in the fields that most people leave empty."""
        return any(self[name].value() or self[name].errors for name in MORE)

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
