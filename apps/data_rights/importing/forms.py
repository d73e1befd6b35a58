"""What its owner brings, and how."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.passphrases import LONGEST


class ArchiveForm(forms.Form):
    file = forms.FileField(
        label=_("The file"),
        help_text=_("What “Take it with you” made: a .zip, or the .age file it was sealed in. Up to 4 GB."),
        max_length=300,
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,.age,application/zip"}),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("This file is empty."),
            "missing": _("Choose a file first."),
        },
    )
    passphrase = forms.CharField(
        label=_("Its passphrase"),
        help_text=_("Only if it was sealed with one."),
        required=False,
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
