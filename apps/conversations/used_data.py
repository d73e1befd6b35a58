"""What was used of a person, and when: the declarations of what the page “What was used” shows."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from apps.conversations.models import Turn
from apps.privacy.inflecting import Inflected
from apps.privacy.registry import Found, PersonalData, Terms, personal_data


@personal_data
class RecollectionData(PersonalData):
    model = "conversations.Recollection"
    owner = "turn__conversation__user"
    part_of = "turn"
    stays_within = ("episode",)
    of_companion = "turn__conversation__persona"
    of_talk = "turn__conversation"
    title = _("What came to mind for which reply")
    ages = True
    why = _("So that you can see what was used of you, and when.")
    exported = ("id", "turn", "episode", "place")
    inferred = True

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        return self.rows(person).filter(turn__created_at__lt=before)


@personal_data
class ProfileLineData(PersonalData):
    model = "conversations.ProfileLine"
    owner = "conversation__user"
    of_companion = "conversation__persona"
    of_talk = "conversation"
    title = _("Which lines about you stood before which reply")
    why = _("So that you can see what was used of you as it was then. A line goes with the memory it is from.")
    since = "first_at"
    exported = ("id", "conversation", "profile", "place", "of", "memory", "text", "first_at")
    inferred = True
    ages = True
    searched = ("text",)
    if_picked = _("The line goes out of the list of what was used.")
    follows_others = True
    found_by = "memory_id"

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        """The same line stands there once for each talk."""
        found = {one.key: one for one in super().find(person, about)}
        return iter(found.values())

    def find_alike(self, person: AbstractBaseUser, about: str, inflected: Inflected) -> Iterator[Found]:
        """A line may have read otherwise before: where one of its texts names it, that one is shown."""
        others = {one.key: one for one in super().find_alike(person, about, inflected)}
        return iter((others | {one.key: one for one in self.find(person, about)}).values())

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        """That no reply was given with since."""
        later = Turn.objects.filter(profile=OuterRef("profile"), created_at__gte=before)
        return self.rows(person).filter(~Exists(later), first_at__lt=before)


@personal_data
class ReadingData(PersonalData):
    model = "conversations.Reading"
    owner = "user"
    of_companion = "conversation__persona"
    of_talk = "conversation"
    title = _("When a model read of you beside your replies")
    why = _(
        "So that you can see what was used of you to learn from a talk, to think or to test your companions while you were "
        "away, or to show you how one answers, and where it went."
    )
    since = "at"
    exported = ("id", "conversation", "what_for", "model", "sent_to", "of", "at")
    withheld = dict.fromkeys(("user",), _("it is you"))
    unsearched = dict.fromkeys(("model", "sent_to"), _("the name of a model, and the address of its server"))
    inferred = True
    ages = True

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        for reading in rows:
            reading.user_id = person.pk


@personal_data
class MemoryReadData(PersonalData):
    model = "conversations.MemoryRead"
    owner = "reading__user"
    part_of = "reading"
    stays_within = ("memory",)
    of_companion = "reading__conversation__persona"
    of_talk = "reading__conversation"
    title = _("Which memories a model read then")
    why = _("So that you can see which memories these were. One goes with the memory that it names.")
    exported = ("id", "reading", "memory", "place")
    inferred = True
