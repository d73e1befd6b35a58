"""What its owner fills in on the privacy pages."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.privacy.scope import Reach, Scope


class ScopeForm(forms.Form):
    """All of it, or a period."""

    since = forms.DateField(
        label=_("From"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty for everything."),
    )
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

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


class SealForm(forms.Form):
    """With a passphrase the file is sealed; without, it is a plain zip."""

    passphrase = forms.CharField(
        label=_("A passphrase for the file"),
        help_text=_(
            "May stay empty. With one, nobody opens the file without it, you neither: Hearth does not keep it."
        ),
        required=False,
        strip=False,
        max_length=1_000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
