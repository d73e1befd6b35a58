from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.privacy.registry import Found, PersonalData, personal_data
from apps.privacy.scope import Reach, Scope
from apps.privacy.searching import names, parts_by_row
from apps.wellbeing.plan import STEPS, empty_steps, plan_of


@personal_data
class UseData(PersonalData):
    model = "wellbeing.Use"
    owner = "user"
    title = _("How long you used Hearth, by day and hour")
    why = _("So that you can see it, and set yourself limits if you like. Numbers only.")
    exported = ("id", "user", "day", "hour", "seconds")
    in_words = {"day": _("Day"), "hour": _("Hour"), "seconds": _("Seconds")}
    ages = True

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        return self.rows(person).filter(day__lt=before.date())


@personal_data
class UseClockData(PersonalData):
    model = "wellbeing.UseClock"
    owner = "user"
    title = _("Where the counting of your use stands")
    why = _("So that you are reminded in time that you talk with an AI.")
    exported = ("id", "user", "seen_at", "since_notice", "noticed_at")


@personal_data
class CareCountData(PersonalData):
    model = "wellbeing.CareCount"
    owner = "user"
    title = _("How often help was offered, or a reply mended, by year")
    why = _("So that you can see how often Hearth stepped in. A number for each kind and year: no words, and no days.")
    exported = ("id", "user", "kind", "year", "times")
    in_words = {"year": _("Year"), "kind": _("What"), "times": _("How often")}
    inferred = True
    ages = True

    def rows_within(self, person: AbstractBaseUser, scope: Scope) -> QuerySet[Model]:
        """Of a period the years that lie in it whole: a number can't be told apart by days."""
        rows = self.rows(person)
        if scope.reach is not Reach.PERIOD:
            return super().rows_within(person, scope)
        if scope.since:
            rows = rows.filter(year__gte=_first_whole_year(scope.since.astimezone(cast("User", person).zone)))
        if scope.until:
            rows = rows.filter(year__lt=scope.until.astimezone(cast("User", person).zone).year)
        return rows

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        return self.rows(person).filter(year__lt=before.astimezone(cast("User", person).zone).year)


@personal_data
class PaceData(PersonalData):
    model = "wellbeing.Pace"
    owner = "user"
    title = _("Your limits, quiet hours and reminders")
    why = _("So that Hearth tells you when you wanted to be told.")
    exported = (
        "id",
        "user",
        "hourly_notice",
        "break_after",
        "a_day",
        "quiet_from",
        "quiet_until",
        "stretch_began",
        "stretch_seen",
        "limit_said_on",
        "quiet_said_on",
    )
    in_words = {
        "hourly_notice": _("A reminder each hour that you talk with an AI"),
        "break_after": _("A reminder to pause after so many minutes"),
        "a_day": _("Minutes a day"),
        "quiet_from": _("Quiet from"),
        "quiet_until": _("Quiet until"),
    }


@personal_data
class ContactData(PersonalData):
    model = "wellbeing.Contact"
    owner = "user"
    title = _("People you trust")
    why = _("So that you reach them with one tap when it matters. No companion is told of them.")
    since = "added_at"
    exported = ("id", "user", "name", "phone", "note", "place", "added_at")
    in_words = {"name": _("Name"), "phone": _("Phone number"), "note": _("Note"), "added_at": _("Since")}
    searched = ("name", "phone", "note")
    if_picked = _("They go from the people you trust, with their number.")
    written_by_hand = True


@personal_data
class PlanData(PersonalData):
    model = "wellbeing.Plan"
    owner = "user"
    title = _("Your safety plan")
    why = _("So that you have it at hand in a bad hour. No companion is told of it.")
    since = "changed_at"
    exported = (
        "id",
        "user",
        "signs",
        "alone",
        "company",
        "people",
        "professionals",
        "surroundings",
        "reasons",
        "changed_at",
    )
    in_words = {step.key: step.title for step in STEPS} | {"changed_at": _("Last changed")}
    searched = tuple(step.key for step in STEPS)
    if_picked = _("This step of your plan is emptied; the others stay.")
    written_by_hand = True
    found_by = "user"

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        for written in plan_of(cast("User", person)):
            if names(written.text, about):
                yield Found(f"{person.pk}/{written.step.key}", written.text, where=written.step.title)

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        steps = parts_by_row(keys).get(str(person.pk), set())
        empty_steps(user=cast("User", person), steps=steps)


def _first_whole_year(since: datetime) -> int:
    return since.year + (since > since.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0))
