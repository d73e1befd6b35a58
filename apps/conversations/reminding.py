"""What Hearth itself says in a talk, beside the companion: that this is an AI, and what its owner wanted to be told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.functional import Promise

from apps.conversations.models import Message, Turn
from apps.wellbeing.aside import Due, due_with_aside, note_aside, said_aside
from apps.wellbeing.lines import language_of, line
from apps.wellbeing.models import CareCount
from apps.wellbeing.pace import WORDS, remind, wishes_of
from apps.wellbeing.pacing import Reminder
from apps.wellbeing.use import note_care, note_use

AI_NOTICE = "ai_notice"
MOST_IN_PASSING = 64

_in_passing: dict[UUID, list[str]] = {}
"""By turn: what was due only because of time off the record. Kept with the turn it would tell of that time."""


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
        note_care(user=user, kind=CareCount.Kind.MENDED, at=ended)
    hourly = wishes_of(user).hourly_notice
    at_start = _begins_the_talk(turn)
    told = note_use(user=user, began=began, ended=ended, hourly=hourly, was_told=at_start)
    # One thing at a time: what else is due is said after the next reply.
    wish = remind(user=user, began=began, now=ended, silent=in_crisis or told, said=said_aside(user, ended))
    reminders = _keys(Due(told, wish))
    if reminders:
        Turn.objects.filter(pk=turn.pk).update(reminders=reminders)
    was_told = told or at_start
    also = due_with_aside(
        user=user, began=began, now=ended, was_told=was_told, reminded=bool(reminders), silent=in_crisis
    )
    _say_in_passing(turn, _keys(also))
    return reminders or _keys(also)


def note_turn_aside(*, turn: Turn, began: datetime, ended: datetime, is_first: bool, in_crisis: bool) -> None:
    """The same for a turn off the record, with nothing written anywhere."""
    user = turn.conversation.user
    turn.reminders = _keys(note_aside(user=user, began=began, ended=ended, was_told=is_first, silent=in_crisis))


def reminders_of(turn: Turn) -> list[str]:
    """Those that are kept with it, and those that are not."""
    return turn.reminders or _in_passing.get(turn.pk, [])


def _say_in_passing(turn: Turn, reminders: list[str]) -> None:
    if not reminders:
        return
    _in_passing[turn.pk] = reminders
    while len(_in_passing) > MOST_IN_PASSING:
        del _in_passing[next(iter(_in_passing))]


def _keys(due: Due) -> list[str]:
    return [AI_NOTICE] if due.notice else [str(due.wish)] if due.wish else []


def _begins_the_talk(turn: Turn) -> bool:
    """The notice stands above it then."""
    if turn.prompt.parent_id is None:
        return True
    # Gone where the talk was deleted in the middle of its reply.
    before = Message.objects.filter(pk=turn.prompt.parent_id).first()
    return before is not None and before.role == Message.Role.COMPANION and before.parent_id is None
