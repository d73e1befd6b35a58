"""A companion as its owner writes it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, SmallFileField, TextField
from apps.personas.cards.files import LARGEST
from apps.personas.details import DEFAULT_CONTEXT_LENGTH, DEFAULT_TEMPERATURE, OLDEST, YOUNGEST, PersonaDetails
from apps.personas.greetings import GreetingsField
from apps.personas.models import LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, Accent
from apps.personas.relationships import Relationship
from apps.personas.sliders import BY_NAME, MIDDLE, SLIDERS, STEPS, Slider
from apps.personas.starting import STARTING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

OWN = "own"
SMALLEST_CONTEXT, LARGEST_CONTEXT = 1024, 1_048_576
MODEL = ("temperature", "context_length")
FOLDS = {
    "story": ("background", "values", "interests", "personality"),
    "example": ("examples",),
    "fine": ("scenario", "instructions", "nickname", "voice"),
    "model": MODEL,
}
"""What most people leave empty, or as it is."""
NOBODY_YET = asdict(PersonaDetails(name=""))


class CardForm(forms.Form):
    """A companion in a file."""

    file = SmallFileField(
        label=_("The card"),
        help_text=_("A picture (PNG), JSON or CHARX, up to 20 MB."),
        largest=LARGEST,
        accept=".png,.json,.charx,image/png,application/json",
    )


def _text(label: "_StrPromise", help_text: "_StrPromise") -> TextField:
    return TextField(label=label, help_text=help_text, max_length=LONGEST_TEXT, required=False)


def _line(label: "_StrPromise", help_text: "_StrPromise", *, longest: int = LONGEST_LINE) -> LineField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return LineField(label=label, help_text=help_text, max_length=longest, required=False, widget=widget)


class SliderField(forms.ChoiceField):
    """A step; none counts as the middle."""

    widget = forms.RadioSelect

    def __init__(self, slider: Slider) -> None:
        choices = list(zip(STEPS, slider.words, strict=True))
        super().__init__(label=slider.label, choices=choices, initial=MIDDLE, required=False)

    def clean(self, value: Any) -> int:
        return int(super().clean(value) or MIDDLE)


class PersonaForm(forms.Form):
    name = LineField(
        label=_("Name"),
        help_text=_("What you call them."),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give them a name.")},
    )
    pronouns = _line(_("Pronouns"), _("Such as she/her; may stay empty."), longest=40)
    age = forms.IntegerField(
        label=_("Age"),
        help_text=_("Of an adult; may stay empty."),
        required=False,
        min_value=YOUNGEST,
        max_value=OLDEST,
        # No number box: the browser would point out what is wrong before we can, in other words.
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "min_value": _("Companions are adults: 18 or older. It may also stay empty."),
            "invalid": _("An age is a whole number of years. It may also stay empty."),
        },
    )
    description = _text(
        _("Who they are"),
        _("Speak to them: “You are patient and a little mischievous.” A few concrete sentences work best."),
    )
    background = _text(_("Where they come from"), _("A place, a trade, what they went through. Small facts do much."))
    personality = _text(_("Traits"), _("In a few words: “patient, dry, a night owl”."))
    warmth = SliderField(BY_NAME["warmth"])
    humour = SliderField(BY_NAME["humour"])
    directness = SliderField(BY_NAME["directness"])
    curiosity = SliderField(BY_NAME["curiosity"])
    formality = SliderField(BY_NAME["formality"])
    talkativeness = SliderField(BY_NAME["talkativeness"])
    values = _text(_("What matters to them"), _("“Honesty before comfort.” It shows when you disagree."))
    interests = _text(_("What they like to talk about"), _("Whatever they bring up of their own accord."))
    manner = _text(_("How they speak"), _("Long or short, plain or playful; what they never do."))
    examples = _text(
        _("How a talk sounds"),
        _(
            "The surest way to a voice: two or three exchanges, each after a line <START>. Begin their lines with "
            "{{char}}: and yours with {{user}}:, which stand for the names, here and everywhere."
        ),
    )
    relationship = forms.ChoiceField(
        label=_("What they are to you"),
        choices=[("", _("Nothing in particular")), *Relationship.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    relationship_words = _line(
        _("In your own words"), _("Beside the choice or instead of it: “You are my rival at chess.”")
    )
    boundaries = _text(
        _("Boundaries"),
        _("What is not between you, and what they leave alone: “You never flirt. Don't ask about work.”"),
    )
    scenario = _text(_("Where you meet"), _("A place or an occasion, if there is one."))
    greeting = _text(_("First words"), _("What a new conversation opens with. Empty means you begin."))
    other_greetings = GreetingsField(
        label=_("Other first words"),
        help_text=_("A new conversation offers them beside the first. A box left empty is no box."),
        required=False,
    )
    reminder = _text(_("Always keep in mind"), _("Said last, so it weighs most."))
    instructions = _text(
        _("Notes to the model"), _("How to play this part. Hearth's own promises hold whatever stands here.")
    )
    nickname = _line(_("Short name"), _("For {{char}}, where it is not the name."), longest=LONGEST_NAME)
    voice = _line(
        _("Voice"),
        _(
            "For later: Hearth can't speak aloud yet. What you wish for is kept until it can, and changes nothing today."
        ),
    )
    accent = forms.ChoiceField(
        label=_("Colour"), choices=Accent.choices, initial=Accent.EMBER, widget=forms.RadioSelect
    )
    # Any step: a number between two would be refused by the browser, and in a folded part without a word.
    temperature = forms.FloatField(
        label=_("Temperature"),
        help_text=_("How freely words are chosen. 0 is predictable, 0.8 is lively, above 1.3 sense starts to slip."),
        min_value=0,
        max_value=2,
        initial=DEFAULT_TEMPERATURE,
        widget=forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
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
        widget=forms.NumberInput(attrs={"step": "any", "inputmode": "numeric"}),
    )

    is_unfinished = False
    """Whether its owner only looks at what it comes to so far; then nothing is pointed out, and nothing saved."""

    def overlook(self) -> None:
        self.full_clean()
        self._errors = ErrorDict(renderer=self.renderer)
        self.is_unfinished = True

    def is_valid(self) -> bool:
        return not self.is_unfinished and super().is_valid()

    def details(self) -> PersonaDetails:
        return PersonaDetails(**self.cleaned_data)

    def so_far(self) -> PersonaDetails:
        """What can be made of what stands in it, once it was cleaned; what is not right yet counts as empty."""
        written: Mapping[str, Any] = self.cleaned_data if self.is_bound else self.initial
        return PersonaDetails(**NOBODY_YET | {**written, "name": written.get("name") or "…"})

    @property
    def sliders(self) -> list[tuple[forms.BoundField, Slider]]:
        return [(self[slider.name], slider) for slider in SLIDERS]

    @property
    def unfolded(self) -> dict[str, bool]:
        """By the name of the fold: whether something in it is filled in, or wrong."""
        return {fold: any(map(self._shows, names)) for fold, names in FOLDS.items()}

    def _shows(self, name: str) -> bool:
        return bool(self[name].errors or (name not in MODEL and self[name].value() not in (None, "", [], [""])))


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
