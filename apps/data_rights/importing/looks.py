"""What has to be known of an archive before a yes, beside how many rows would come."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from apps.accounts.models import User
from apps.data_rights.erasing.pages import Line, Preview, preview_of_ageing, title_of
from apps.data_rights.importing.periods import RETENTION, unset_here
from apps.data_rights.models import DataRequest
from apps.privacy.consent import taken_back
from apps.privacy.erasing import NotNow
from apps.privacy.purposes import Purpose


@dataclass(frozen=True, slots=True)
class Settings:
    """Those that would do something with what is here."""

    periods: list[Line]
    """After how many days things of a kind go by themselves."""
    others: list[Line]
    preview: Preview | None
    """What would go by those periods in the next night; None where that can't be told just now."""


def settings_in(asked: DataRequest, *, now: datetime) -> Settings:
    """Of a look that has ended."""
    periods = unset_here(asked.user, asked.about.get("periods", {}))
    others = [
        Line(one["title"], one["settings"])
        for one in asked.outcome
        if one.get("settings") and one["table"] != RETENTION
    ]
    try:
        preview = preview_of_ageing(asked.user, periods, now=now)
    except NotNow:
        preview = None
    return Settings([Line(title_of(table), days) for table, days in periods.items()], others, preview)


def against_what_was_taken_back(asked: DataRequest) -> list[Line]:
    """How much would come that was kept under what its owner took back here since."""
    return counted_against(asked.user, [one.get("kept_under", {}) for one in asked.outcome])


def counted_against(person: User, kept_under: list[dict[str, int]]) -> list[Line]:
    back, counts = taken_back(person), sum(map(Counter, kept_under), Counter[str]())
    return [Line(purpose.label, counts[purpose]) for purpose in Purpose if purpose in back and counts[purpose]]
