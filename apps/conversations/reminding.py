"""What Hearth itself says in a talk, beside the companion: that this is an AI, and what its owner wanted to be told."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.conversations.models import Turn
from apps.wellbeing.models import CareNote
from apps.wellbeing.pace import WORDS, remind, wishes_of
from apps.wellbeing.pacing import Reminder
from apps.wellbeing.use import note_care, note_use

AI_NOTICE = "ai_notice"
AI_WORDS = _("You are talking with an AI: a computer program, without human feelings. It is not a person.")


def words_of(reminders: Iterable[str]) -> list[str | Promise]:
    return [AI_WORDS if one == AI_NOTICE else WORDS[Reminder(one)] for one in reminders]


@transaction.atomic
def note_turn(*, turn: Turn, began: datetime, ended: datetime, mended: bool, in_crisis: bool) -> list[str]:
    """Count the use, and keep with the turn what is to be said after it; in a crisis nobody is told that it is late."""
    user = turn.conversation.user
    if mended:
        note_care(user=user, kind=CareNote.Kind.MENDED, at=ended)
    told = note_use(user=user, began=began, ended=ended, hourly=wishes_of(user).hourly_notice)
    wish = None if in_crisis else remind(user=user, now=ended)
    reminders = [*([AI_NOTICE] if told else []), *([str(wish)] if wish else [])]
    if reminders:
        Turn.objects.filter(pk=turn.pk).update(reminders=reminders)
    return reminders
