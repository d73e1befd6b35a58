from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.privacy.registry import Found, PersonalData, personal_data
from apps.privacy.searching import names, parts_by_row
from apps.wellbeing.plan import STEPS, empty_steps, plan_of


@personal_data
class UseData(PersonalData):
    model = "wellbeing.Use"
    owner = "user"
    title = _("How long you used Hearth, by day and hour")
    why = _("So that you can see it, and set yourself limits if you like. Numbers only.")
    exported = ("id", "user", "day", "hour", "seconds")
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
class CareNoteData(PersonalData):
    model = "wellbeing.CareNote"
    owner = "user"
    title = _("When help was offered, and when a reply was mended")
    why = _("So that you can see how often Hearth stepped in. The kind and the time; no words.")
    since = "at"
    exported = ("id", "user", "kind", "at")
    inferred = True
    ages = True


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


@personal_data
class ContactData(PersonalData):
    model = "wellbeing.Contact"
    owner = "user"
    title = _("People you trust")
    why = _("So that you reach them with one tap when it matters. No companion is told of them.")
    since = "added_at"
    exported = ("id", "user", "name", "phone", "note", "added_at")
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
