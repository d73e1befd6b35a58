from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import timedelta
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.personas.belongings import arrivals_about, files_about, lore_about, take_out_lore
from apps.personas.details import NAMES
from apps.personas.models import Persona, PersonaVersion, SetupTalk
from apps.personas.namesakes import named, told_apart
from apps.personas.topics import FIELDS, UNWRITTEN, empty_fields, empty_versions, fields_about, versions_about
from apps.privacy.registry import Found, PersonalData, personal_data

FIELDS_READ = tuple(name for name in NAMES if name in FIELDS and name not in {"accent", "card"})
"""Texts of a companion, as a page of an export tells them."""


@personal_data
class PersonaData(PersonalData):
    model = "personas.Persona"
    owner = "user"
    of_companion = "pk"
    title = _("Your companions")
    why = _("Who they are, as you wrote them or brought them.")
    since = "created_at"
    exported = (
        "id",
        "user",
        "name",
        "nickname",
        "pronouns",
        "age",
        "description",
        "background",
        "personality",
        "warmth",
        "humour",
        "directness",
        "curiosity",
        "formality",
        "talkativeness",
        "values",
        "interests",
        "manner",
        "examples",
        "relationship",
        "relationship_words",
        "boundaries",
        "scenario",
        "instructions",
        "reminder",
        "greeting",
        "other_greetings",
        "by_model",
        "voice",
        "accent",
        "temperature",
        "context_length",
        "card",
        "picture",
        "picture_seed",
        "archived_at",
        "created_at",
        "updated_at",
    )

    in_words = {
        name: Persona._meta.get_field(name).verbose_name  # type: ignore[union-attr]
        for name in (*FIELDS_READ, "created_at")
    }
    by_ai = FIELDS_READ
    searched = FIELDS
    unsearched = dict.fromkeys(UNWRITTEN, _("a number that names the picture")) | {"by_model": _("names of the fields")}
    if_picked = _(
        "The field is emptied, and a name becomes “Companion”. Without the card they came as, only what Hearth has a "
        "field for goes out again."
    )
    written_by_hand = True

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        return fields_about(cast("User", person), about)

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        empty_fields(cast("User", person), keys)

    def name_of(self, row: Model) -> str:
        assert isinstance(row, Persona)  # noqa: S101
        return row.name

    def names_of(self, person: AbstractBaseUser, rows: Iterable[Model]) -> Iterator[tuple[str, str]]:
        apart = told_apart(cast("User", person))
        return ((str(row.pk), named(row, apart)) for row in rows if isinstance(row, Persona))

    def is_made_by_ai(self, row: Model) -> bool:
        return isinstance(row, Persona) and bool(row.by_model)

    def columns_by_ai(self, row: Model) -> Collection[str]:
        """Of a companion some fields may be, and others its owner's."""
        return row.by_model if isinstance(row, Persona) else ()


@personal_data
class PersonaVersionData(PersonalData):
    model = "personas.PersonaVersion"
    owner = "persona__user"
    part_of = "persona"
    of_companion = "persona"
    title = _("Who your companions were before")
    why = _("So that you can see what changed, and go back.")
    since = "created_at"
    exported = ("id", "persona", "number", "name", "details", "by_model", "created_at")
    by_ai = ("details",)
    searched = ("name", "details")
    unsearched = {"by_model": _("names of the fields")}
    if_picked = _("The field is emptied in each version in which it was the same.")
    written_by_hand = True

    def is_made_by_ai(self, row: Model) -> bool:
        return isinstance(row, PersonaVersion) and bool(row.by_model)

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        return versions_about(cast("User", person), about)

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        empty_versions(cast("User", person), keys)


@personal_data
class LorebookData(PersonalData):
    model = "personas.Lorebook"
    owner = "persona__user"
    part_of = "persona"
    of_companion = "persona"
    title = _("Lorebooks")
    why = _("What a companion is to know of its world.")
    exported = ("persona", "book")
    searched = ("book",)
    if_picked = _("The entry goes; of what stands beside the entries, all of it.")
    written_by_hand = True

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        return lore_about(cast("User", person), about)

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        take_out_lore(cast("User", person), keys)


@personal_data
class PersonaFileData(PersonalData):
    model = "personas.PersonaFile"
    owner = "persona__user"
    part_of = "persona"
    of_companion = "persona"
    title = _("Files that companions came with")
    why = _("So that a companion can be taken out again with all it came with.")
    exported = ("id", "persona", "path", "content")
    searched = ("path", "content")
    if_picked = _("The file goes; the companion stays.")
    written_by_hand = True

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        return files_about(cast("User", person), about)


@personal_data
class PortraitData(PersonalData):
    model = "personas.Portrait"
    owner = "persona__user"
    part_of = "persona"
    of_companion = "persona"
    title = _("Pictures of your companions")
    why = _("So that you see whom you talk with.")
    exported = ("id", "persona", "side", "content")
    unsearched = {"content": _("a picture")}


@personal_data
class ArrivalData(PersonalData):
    model = "personas.Arrival"
    owner = "user"
    title = _("Cards you are looking at")
    why = _("A card waits here until you say yes or no to it, and at most a day.")
    since = "created_at"
    expires = timedelta(days=1)
    exported = ("id", "user", "content", "created_at")
    searched = ("content",)
    if_picked = _("The card goes; bring it again to look at it.")

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        return arrivals_about(cast("User", person), about)


@personal_data
class SetupTalkData(PersonalData):
    model = "personas.SetupTalk"
    owner = "user"
    title = _("Your answers on the way to a new companion")
    why = _("So that you can go on where you were. They go when the companion is there, and after a day at the latest.")
    since = "created_at"
    expires = timedelta(days=1)
    exported = ("user", "answers", "draft", "created_at")
    by_ai = ("draft",)
    searched = ("answers", "draft")
    if_picked = _("All your answers on that way go, with the draft.")

    def is_made_by_ai(self, row: Model) -> bool:
        return isinstance(row, SetupTalk) and bool(row.draft and row.draft.get("by_model"))
