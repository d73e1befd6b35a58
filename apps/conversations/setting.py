"""Who talks to whom, read for a prompt: the same for a talk and for a look at a companion that is not saved yet."""

from django.utils import timezone

from apps.accounts.languages import language_name
from apps.accounts.models import User
from apps.conversations.prompt import Setting
from apps.personas.lore import Book
from apps.personas.prompting import Character, describe


def setting_of(persona: Character, *, user: User, book: Book) -> Setting:
    return Setting(
        companion=describe(persona, owner=user.name, always=book.constants),
        owner=user.name,
        language=language_name(user.language),
        today=timezone.localdate(timezone=user.zone),
        profile=getattr(getattr(user, "profile", None), "text", ""),
    )
