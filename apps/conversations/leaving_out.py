"""“Don't remember what I said about my aunt Wilma”: that leaves memory, and what was not learned yet never comes into it."""

from django.db import transaction
from django.db.models import Q

from apps.conversations.echoes import unsay_echoes
from apps.conversations.models import Turn
from apps.conversations.titles import leave_unnamed
from apps.memories.episodes import one_writer
from apps.memories.leaving_out import is_meant, leave_out, within
from apps.memories.naming import Named


@transaction.atomic
def leave_out_named(turn: Turn, named: Named) -> int:
    """As its owner wishes in this turn. Returns how many things that was; where nothing is sure nothing is done."""
    talk = turn.conversation
    one_writer(talk.user)
    forgotten = leave_out(user=talk.user, keeper=talk.persona_id, named=named, thread=talk.pk, now=turn.created_at)
    return forgotten + _leave_out_unlearned(turn, named)


def _leave_out_unlearned(turn: Turn, named: Named) -> int:
    """What waits for the worker, or for an answer. Of this companion's talks: the others' may be kept from it."""
    user, persona = turn.conversation.user, turn.conversation.persona_id
    turns = Turn.objects.filter(conversation__user=user, conversation__persona=persona).exclude(pk=turn.pk)
    waiting = turns.filter(Q(kept_at=None) | Q(keeping=Turn.Keeping.ASK)).exclude(keeping=Turn.Keeping.LEAVE)
    if named.period:
        columns = {"said_at": "prompt__created_at", "thread": "conversation"}
        period = within(named.period, now=turn.created_at, zone=user.zone, of=turn.conversation_id, **columns)
        waiting = waiting.filter(period)
    meant = [one for one in waiting.select_related("prompt") if is_meant(one.prompt.text, named)]
    if meant:
        left = Turn.objects.filter(pk__in=[one.pk for one in meant])
        left.update(keeping=Turn.Keeping.LEAVE, kept_for=[], kept_once=[])
        for one in meant:
            leave_unnamed(conversation=one.conversation_id, words=one.prompt.text)
        unsay_echoes(user, [one.pk for one in meant])
    return len(meant)
