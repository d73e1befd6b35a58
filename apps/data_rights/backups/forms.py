"""How often, and how many."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.data_rights.models import BackupPlan


class PlanForm(forms.Form):
    every = forms.ChoiceField(
        label=_("How often"),
        choices=BackupPlan.Every.choices,
        help_text=_("Off until you choose otherwise. One is made as soon as it is due and Hearth runs."),
    )
    keep = forms.IntegerField(
        label=_("How many are kept"),
        help_text=_("Older ones go by themselves, with their keys, once a newer one is proved."),
        min_value=1,
        max_value=BackupPlan.MOST,
        error_messages={
            "min_value": _("Keep at least one."),
            "max_value": _("That is more than Hearth keeps: choose at most 90."),
            "invalid": _("Type a number."),
            "required": _("Type a number."),
        },
    )

    @classmethod
    def of(cls, plan: BackupPlan, **more: Any) -> "PlanForm":
        return cls(initial={"every": plan.every, "keep": plan.keep}, **more)
