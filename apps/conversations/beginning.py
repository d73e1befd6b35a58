"""A turn that is a row begins to be spoken, unless something ended it first."""

from asgiref.sync import async_to_sync
from django.db import DatabaseError

from apps.conversations import runner
from apps.conversations.models import Turn
from apps.conversations.services import interrupt_turns, is_streaming
from apps.conversations.turns import prepare


def speak_turn(turn: Turn, *, again: bool = False) -> bool:
    """Whether its reply runs now. Not where it was ended while its prompt was read: two replies would run at once. Nor where it was
    deleted then, with its talk.

    To be called under a claim (claims.py); `again` as in prepare.
    """
    try:
        work = prepare(turn, again=again)
    except DatabaseError:
        if Turn.objects.filter(pk=turn.pk).exists():
            raise
        return False
    if is_streaming(turn) and async_to_sync(runner.start)(work):
        return True
    interrupt_turns(turn=turn.pk)
    return False
