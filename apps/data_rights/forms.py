"""What its owner fills in on the privacy pages."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import NewPassphraseField, PassphraseField
from apps.accounts.models import User
from apps.data_rights.exporting.choosing import is_there
from apps.privacy.scope import Reach, Scope
from apps.privacy.times import A_DAY_THERE_IS

LONGEST_CALLED = 120


class ScopeForm(forms.Form):
    """All of it, or a period."""

    since = forms.DateField(
        label=_("From"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty for everything."),
        validators=A_DAY_THERE_IS,
    )
    until = forms.DateField(
        label=_("To"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        validators=A_DAY_THERE_IS,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("This day is before the first one."))
        return cleaned

    def scope(self, user: User) -> Scope:
        """Days are its owner's, the last one included."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if not since and not until:
            return Scope()
        first = datetime.combine(since, time(), tzinfo=user.zone) if since else None
        after = datetime.combine(until + timedelta(days=1), time(), tzinfo=user.zone) if until else None
        return Scope(Reach.PERIOD, since=first, until=after)


class PartForm(forms.Form):
    """One companion or one talk of its owner's."""

    reach = forms.ChoiceField(choices=[(reach.value, reach.value) for reach in (Reach.COMPANION, Reach.TALK)])
    id = forms.UUIDField()

    def __init__(self, sent: QueryDict, *, user: User) -> None:
        super().__init__(sent)
        self._user = user

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors or not is_there(self._user, self.scope()):
            raise forms.ValidationError(_("This is not there any more. Choose another."))
        return cleaned

    def scope(self) -> Scope:
        return Scope(Reach(self.cleaned_data["reach"]), id=self.cleaned_data["id"])


def called_in(sent: QueryDict) -> str:
    """A part of the name of a talk that is looked for. Posted: it never stands in an address."""
    return sent.get("called", "")[:LONGEST_CALLED]


class SealForm(forms.Form):
    """With a passphrase the file is sealed; without, it is a plain zip."""

    passphrase = NewPassphraseField(
        label=_("A passphrase for the file"),
        help_text=_(
            "May stay empty. With one, nobody opens the file without it, you neither: Hearth does not keep it."
        ),
        required=False,
    )
    again = PassphraseField(label=_("The same passphrase again"), required=False, autocomplete="new-password")

    def __init__(self, sent: QueryDict | None = None, *, export: UUID) -> None:
        """A page may hold several: each field has its export in its id."""
        super().__init__(sent, auto_id=f"seal-{export}-%s")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        # What is too short is said at its own field.
        if "passphrase" in cleaned and cleaned["passphrase"] != self.data.get("again", ""):
            self.add_error("again", _("These two are not the same. Type the passphrase twice, or leave both empty."))
        return cleaned
