"""Form fields for what people type. Every free text of Hearth passes one of these."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.accounts.passphrases import LONGEST, SHORTEST, normalised
from apps.accounts.text import clean_line, clean_text

TOO_LONG = _("This is %(show_value)d characters long; %(limit_value)d is the most that fits.")


class LineField(forms.CharField):
    """One line of text, cleaned."""

    default_error_messages: ClassVar[dict[str, Any]] = {"max_length": TOO_LONG, "required": _("Please fill this in.")}

    def to_python(self, value: Any) -> str:
        return clean_line(super().to_python(value) or "")


class TextField(forms.CharField):
    """Several lines of text, cleaned."""

    widget = forms.Textarea
    default_error_messages: ClassVar[dict[str, Any]] = {"max_length": TOO_LONG, "required": _("Please fill this in.")}

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No maxlength: a browser would cut what is pasted and say nothing."""
        return {"rows": 3}


class SmallFileField(forms.FileField):
    """A file that has to be chosen and fits in memory: cleaned it is its content, as bytes."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Choose a file first."),
        "missing": _("Choose a file first."),
        "empty": _("This file is empty."),
        "large": _("The file is larger than %(megabytes)d MB."),
    }

    def __init__(self, *, largest: int, accept: str, **options: Any) -> None:
        """`largest` in bytes; `accept` as browsers read it."""
        widget = forms.ClearableFileInput(attrs={"accept": accept})
        super().__init__(max_length=300, widget=widget, **options)
        self.largest = largest

    def clean(self, data: Any, initial: Any = None) -> bytes:
        file = super().clean(data, initial)
        if file.size > self.largest:
            megabytes = self.largest // 1024**2
            raise ValidationError(self.error_messages["large"], code="large", params={"megabytes": megabytes})
        content: bytes = file.read()
        return content


class PassphraseField(forms.CharField):
    """As typed, spaces and all; never shown again, never cut."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Type your passphrase."),
        "max_length": _("That is longer than a passphrase can be. %(limit_value)d characters is the most."),
        "null_characters_not_allowed": _("A passphrase can't hold that character. Type it without it."),
    }

    def __init__(self, *, autocomplete: str = "current-password", **options: Any) -> None:
        widget = forms.PasswordInput(
            attrs={"autocomplete": autocomplete, "autocapitalize": "none", "spellcheck": "false"}
        )
        super().__init__(strip=False, max_length=LONGEST, widget=widget, **options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


class NewPassphraseField(PassphraseField):
    """Length is the only rule."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Choose a passphrase."),
        "short": _(
            "Use at least %(shortest)d characters. A few unrelated words are easy to remember and hard to guess."
        ),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(autocomplete="new-password", **options)

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and len(normalised(value)) < SHORTEST:
            raise ValidationError(self.error_messages["short"], code="short", params={"shortest": SHORTEST})
