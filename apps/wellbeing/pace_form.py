"""Limits, quiet hours and reminders, as their owner types them."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.wellbeing.pacing import Wishes


class MinutesField(forms.IntegerField):
    """Empty is “none”."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, error_messages={"invalid": _("Type a number of minutes.")}, **options)

    def clean(self, value: Any) -> timedelta | None:
        minutes = super().clean(value)
        return None if minutes is None else timedelta(minutes=minutes)


class PaceForm(forms.Form):
    a_day = MinutesField(
        label=_("Minutes a day"),
        help_text=_("When they are used up, a line in the talk says so. Leave it empty for no limit."),
        min_value=5,
        max_value=1440,
    )
    break_after = MinutesField(
        label=_("Remind me of a break after so many minutes"),
        help_text=_("Counted from your last pause of ten minutes."),
        min_value=10,
        max_value=600,
    )
    quiet_from = forms.TimeField(
        label=_("Quiet from"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    quiet_until = forms.TimeField(
        label=_("Quiet until"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    hourly_notice = forms.BooleanField(
        label=_("Tell me every hour, and not only every three, that I am talking with an AI."), required=False
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        begins, ends = given.get("quiet_from"), given.get("quiet_until")
        if (begins is None) != (ends is None) and not self.errors.keys() & {"quiet_from", "quiet_until"}:
            missing = "quiet_until" if ends is None else "quiet_from"
            self.add_error(missing, _("Quiet hours need a beginning and an end; leave both empty for none."))
        elif begins is not None and begins == ends:
            self.add_error("quiet_until", _("They begin and end at the same time."))
        return given

    def wishes(self) -> Wishes:
        return Wishes(**self.cleaned_data)


def wished(wishes: Wishes) -> dict[str, Any]:
    return {
        "a_day": _minutes(wishes.a_day),
        "break_after": _minutes(wishes.break_after),
        "quiet_from": wishes.quiet_from,
        "quiet_until": wishes.quiet_until,
        "hourly_notice": wishes.hourly_notice,
    }


def _minutes(time: timedelta | None) -> int | None:
    return None if time is None else int(time.total_seconds() // 60)
