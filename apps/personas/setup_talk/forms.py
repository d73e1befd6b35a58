"""An answer, and a name."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, TextField
from apps.personas.models import LONGEST_NAME
from apps.personas.setup_talk.naming import Proposal
from apps.personas.setup_talk.questions import LONGEST, PRONOUNS, QUESTIONS, Question

OWN = "own"


class AnswerForm(forms.Form):
    text = TextField(
        max_length=LONGEST,
        error_messages={"required": _("A few words are enough. Or pass it over, that is fine too.")},
    )
    pronouns = forms.ChoiceField(
        label=_("And how shall they be spoken of?"),
        choices=list(PRONOUNS.items()),
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = question.asks
        self.fields["text"].help_text = question.help
        # What has the focus is read out with its label: the question.
        self.fields["text"].widget.attrs["autofocus"] = True
        if question != QUESTIONS[-1]:
            del self.fields["pronouns"]


class NameForm(forms.Form):
    """One of those that are proposed, or another."""

    proposed = forms.ChoiceField(
        error_messages={"required": _("Pick a name, or write one."), "invalid_choice": _("Pick one of these names.")},
    )
    own = LineField(
        label=_("Another name"),
        max_length=LONGEST_NAME,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, names: Sequence[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposed"] = forms.ChoiceField(
            choices=[*((one.name, one.name) for one in names), (OWN, _("Another name"))],
            error_messages=self.fields["proposed"].error_messages,
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("proposed") == OWN and not self.errors and not cleaned.get("own"):
            self.add_error("own", _("Write the name you would like."))
        return cleaned

    def name(self) -> str:
        proposed: str = self.cleaned_data["proposed"]
        return self.cleaned_data["own"] if proposed == OWN else proposed
