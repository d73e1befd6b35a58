"""How long each kind is kept, as its owner chooses it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.privacy.registry import PersonalData
from apps.privacy.retention import Periods, ageing

FOREVER = 0
CHOICES = [
    (FOREVER, _("until I take it out")),
    (30, _("a month")),
    (91, _("three months")),
    (182, _("half a year")),
    (365, _("a year")),
    (730, _("two years")),
]


class KeepingForm(forms.Form):
    def __init__(self, *args: Any, periods: Periods, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for source in ageing():
            days = periods.get(source.model, FOREVER)
            self.fields[name_of(source)] = forms.TypedChoiceField(
                label=str(source.title), help_text=str(source.why), choices=_choices(days), coerce=int, initial=days
            )

    def periods(self) -> dict[str, int]:
        chosen = {source.model: self.cleaned_data[name_of(source)] for source in ageing()}
        return {table: days for table, days in chosen.items() if days != FOREVER}


def name_of(source: PersonalData) -> str:
    """Of its field: without a dot, which the ids of elements don't like."""
    return source.model.replace(".", "-").lower()


def _choices(days: int) -> list[tuple[int, Any]]:
    """With the one that holds: an archive may have brought another."""
    known = days in dict(CHOICES)
    return CHOICES if known else [*CHOICES, (days, _("%(days)d days") % {"days": days})]
