"""What Hearth itself says in a talk, beside the companion: that this is an AI, and what its owner wanted to be told."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise

from apps.conversations.models import Message, Turn
from apps.wellbeing.lines import language_of, line
from apps.wellbeing.models import CareNote
from apps.wellbeing.pace import WORDS, remind, wishes_of
from apps.wellbeing.pacing import Reminder
from apps.wellbeing.use import note_care, note_use

AI_NOTICE = "ai_notice"


@dataclass(frozen=True, slots=True)
class Said:
    words: str | Promise
    language: str
    """Empty for that of the page."""


def words_of(reminder: str, language: str) -> Said:
    """In the language of its owner where there are words in it."""
    if reminder == AI_NOTICE:
        return Said(line(AI_NOTICE, language), language_of(language))
    return Said(WORDS[Reminder(reminder)], "")


@transaction.atomic
def note_turn(*, turn: Turn, began: datetime, ended: datetime, mended: bool, in_crisis: bool) -> list[str]:
    """Count the use, and keep with the turn what is to be said after it; in a crisis nobody is told that it is late."""
    user = turn.conversation.user
    if mended:
        note_care(user=user, kind=CareNote.Kind.MENDED, at=ended)
    hourly = wishes_of(user).hourly_notice
    told = note_use(user=user, began=began, ended=ended, hourly=hourly, was_told=_begins_the_talk(turn))
    # One thing at a time: what else is due is said after the next reply.
    wish = remind(user=user, now=ended, silent=in_crisis or told)
    reminders = [AI_NOTICE] if told else [str(wish)] if wish else []
    if reminders:
        Turn.objects.filter(pk=turn.pk).update(reminders=reminders)
    return reminders


def _begins_the_talk(turn: Turn) -> bool:
    """The notice stands above it then."""
    before = turn.prompt.parent
    return before is None or (before.role == Message.Role.COMPANION and before.parent_id is None)
