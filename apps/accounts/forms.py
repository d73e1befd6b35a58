"""What people tell Hearth about themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts import countries, languages, time_zones, wordings
from apps.accounts.fields import LineField, NewPassphraseField, PassphraseField
from apps.accounts.models import User, is_time_zone
from apps.accounts.services import Introduction
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS


class FirstPassphraseForm(forms.Form):
    passphrase = NewPassphraseField(
        label=_("Your passphrase"),
        help_text=_(
            "At least 8 characters. Spaces and letters of any language are welcome; a few words make a good one."
        ),
    )

    def __init__(self, *args: Any, already_set: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if already_set:
            self.fields["passphrase"].required = False
            self.fields["passphrase"].help_text = _("You have set one. Leave this empty to keep it, or type another.")


class IntroductionForm(forms.Form):
    name = LineField(
        label=_("What should your companion call you?"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
        error_messages={"required": _("Please tell us a name; any will do.")},
    )
    time_zone = forms.CharField(
        label=_("Your time zone"),
        help_text=_("So that morning is morning. Start typing a town to find it."),
        max_length=64,
        validators=[is_time_zone],
        widget=forms.Select,
    )
    language = forms.ChoiceField(
        label=_("The language your companion speaks"),
        help_text=_("How well depends on the model. Hearth's own pages are in English for now."),
        choices=languages.CHOICES,
        error_messages={"invalid_choice": _("Choose one of the languages in the list.")},
    )

    def __init__(self, *args: Any, propose_time_zone: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        select = self.fields["time_zone"].widget
        select.choices = self._zones()
        if propose_time_zone:
            select.attrs["data-behaviour"] = "time_zone"

    def introduction(self) -> Introduction:
        return Introduction(**self.cleaned_data)

    def _zones(self) -> list[Any]:
        """A zone under an old name is kept as it was given."""
        groups: list[Any] = list(time_zones.grouped())
        given = self["time_zone"].value()
        listed = {zone for _continent, towns in groups for zone, _town in towns}
        return groups if not given or given in listed else [*groups, (given, given)]


class AboutYouForm(IntroductionForm):
    """What set-up asks, and what it took from the time zone instead of asking."""

    country = forms.ChoiceField(
        label=_("Your country"),
        help_text=_("So that, where help is offered, the numbers of your country stand first."),
        required=False,
        choices=lambda: [("", _("Not said: international numbers")), *countries.names().items()],
        error_messages={"invalid_choice": _("Choose one of the countries in the list.")},
    )


class NoticeForm(forms.Form):
    ai_notice = forms.BooleanField(
        label=wordings.AI_NOTICE, error_messages={"required": _("Please confirm that you have read this.")}
    )
    adult = forms.BooleanField(
        label=wordings.ADULT, error_messages={"required": _("Hearth is for adults. Please confirm your age.")}
    )
    remember = forms.BooleanField(label=WORDINGS[Purpose.ORDINARY], required=False)


class SignInForm(forms.Form):
    passphrase = PassphraseField(label=_("Your passphrase"))


class ChangePassphraseForm(forms.Form):
    old_passphrase = PassphraseField(label=_("Your passphrase now"))
    passphrase = NewPassphraseField(label=_("The new one"), help_text=_("At least 8 characters."))


def introduction_of(user: User) -> dict[str, str]:
    return {"name": user.name, "time_zone": user.time_zone, "language": user.language, "country": user.country}
