"""Which model's button was pressed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField
from apps.engines.models import ModelChoice

NOT_ONE = _("Choose one of the models in the list.")


class ChooseModelForm(forms.Form):
    model = LineField(max_length=280, error_messages={"required": NOT_ONE, "max_length": NOT_ONE})

    def clean_model(self) -> tuple[str, str]:
        server, _slash, name = self.cleaned_data["model"].partition("/")
        if server not in ModelChoice.Server.values or not 0 < len(name) <= 255:
            raise forms.ValidationError(NOT_ONE)
        return server, name

    @property
    def problem(self) -> str:
        return " ".join(str(error) for error in self["model"].errors)
