from datetime import timedelta

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from apps.personas.models import Persona
from apps.privacy.registry import PersonalData, personal_data


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

    def name_of(self, row: Model) -> str:
        assert isinstance(row, Persona)  # noqa: S101
        return row.name


@personal_data
class PersonaVersionData(PersonalData):
    model = "personas.PersonaVersion"
    owner = "persona__user"
    of_companion = "persona"
    title = _("Who your companions were before")
    why = _("So that you can see what changed, and go back.")
    since = "created_at"
    exported = ("id", "persona", "number", "name", "details", "created_at")


@personal_data
class LorebookData(PersonalData):
    model = "personas.Lorebook"
    owner = "persona__user"
    of_companion = "persona"
    title = _("Lorebooks")
    why = _("What a companion is to know of its world.")
    exported = ("persona", "book")


@personal_data
class PersonaFileData(PersonalData):
    model = "personas.PersonaFile"
    owner = "persona__user"
    of_companion = "persona"
    title = _("Files that companions came with")
    why = _("So that a companion can be taken out again with all it came with.")
    exported = ("id", "persona", "path", "content")


@personal_data
class PortraitData(PersonalData):
    model = "personas.Portrait"
    owner = "persona__user"
    of_companion = "persona"
    title = _("Pictures of your companions")
    why = _("So that you see whom you talk with.")
    exported = ("id", "persona", "side", "content")


@personal_data
class ArrivalData(PersonalData):
    model = "personas.Arrival"
    owner = "user"
    title = _("Cards you are looking at")
    why = _("A card waits here until you say yes or no to it, and at most a day.")
    since = "created_at"
    expires = timedelta(days=1)
    exported = ("id", "user", "content", "created_at")


@personal_data
class SetupTalkData(PersonalData):
    model = "personas.SetupTalk"
    owner = "user"
    title = _("Your answers on the way to a new companion")
    why = _("So that you can go on where you were. They go when the companion is there, and after a day at the latest.")
    since = "created_at"
    expires = timedelta(days=1)
    exported = ("user", "answers", "draft", "created_at")
