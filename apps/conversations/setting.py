"""Who talks to whom, read for a prompt: the same for a talk and for a look at a companion that is not saved yet."""

from uuid import UUID

from django.utils import timezone

from apps.accounts.languages import language_name
from apps.accounts.models import User
from apps.conversations.prompt import Setting
from apps.memories.profile import text_for
from apps.personas.lore import Book
from apps.personas.prompting import Character, describe


def setting_of(persona: Character, *, keeper: UUID | None, user: User, book: Book) -> Setting:
    """`keeper` is whose memory it is; None for one that nobody has talked with yet."""
    return Setting(
        companion=describe(persona, owner=user.name, always=book.constants),
        owner=user.name,
        language=language_name(user.language),
        today=timezone.localdate(timezone=user.zone),
        profile=text_for(getattr(user, "profile", None), keeper),
    )
