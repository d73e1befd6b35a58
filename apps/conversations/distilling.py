"""Lets a model that understands draw statements from what was said, once from each turn, while nobody talks.

The rules have learned from each turn at once (learning.py). A model finds more, and takes its time: a minute on a small machine,
after which it has to read the talk anew that it had before it. So it is asked when a talk has paused, one turn after the other,
and stops as soon as somebody speaks. A model too weak for it is never asked; turns wait for a stronger one.
"""

import logging
from collections.abc import Callable, Sequence

from channels.db import database_sync_to_async
from django.db import OperationalError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.echoes import is_echo, turn_before
from apps.conversations.gate import allowed_among, look_again
from apps.conversations.given import note_reading
from apps.conversations.learning import is_not_for_keeping, names_in, told_in
from apps.conversations.models import Message, Reading, Turn
from apps.conversations.quiet import QuietHour, has_paused, quiet_hour
from apps.memories.embedding import embedder_of
from apps.memories.episodes import one_writer
from apps.memories.extraction import Exchange, is_of_companion, propose
from apps.memories.in_form import Unusable
from apps.memories.keepers import known_to
from apps.memories.models import Memory
from apps.memories.profile import is_paused
from apps.memories.recall import LONGEST_QUESTION
from apps.memories.services import Statement
from apps.memories.settling import near, settle

log = logging.getLogger(__name__)

KNOWN = 12
"""Memories nearest to what was said that the model is shown."""


def waiting_to_be_distilled(user: User) -> QuerySet[Turn]:
    """Oldest first; what nobody learned from yet waits for that. What was said elsewhere is left to the rules: years of it would
    keep a model busy for weeks, and what another AI promised binds nobody here."""
    ended = Turn.objects.filter(conversation__user=user, distilled_at=None, brought=False).exclude(
        status=Turn.Status.STREAMING
    )
    return ended.exclude(learned_at=None).exclude(kept_at=None).order_by("created_at")


def distil_backlog(user: User, *, go_on: Callable[[], bool] = lambda: True) -> int:
    """Until nothing is left, somebody speaks or `go_on` says no; returns how many turns were taken.

    None without a model that understands, while memory is paused, or while another process does it.
    """
    waiting = waiting_to_be_distilled(user)
    if not waiting.exists() or not has_paused(user) or is_paused(user):
        return 0
    taken = 0
    with quiet_hour(user) as hour:
        while hour and go_on() and (turn := _next(waiting)) and _take(turn, hour):
            taken += 1
    return taken


def _next(waiting: QuerySet[Turn]) -> Turn | None:
    related = ("conversation__persona", "conversation__user", "prompt__parent", "reply")
    return waiting.select_related(*related).first()


def _take(turn: Turn, hour: QuietHour) -> bool:
    """False where somebody speaks; raises a ModelError where the model has to be waited for."""
    try:
        statements = [] if is_not_for_keeping(turn) else hour.ask(_proposed(turn, hour))
    except Unusable as error:
        # Asked twice and in vain: a third time would be no better, and all others wait behind it.
        log.warning("turn %s could not be distilled: %s", turn.pk, error)
        statements = []
    if statements is None:
        return False
    try:
        _keep(turn, statements)
    except OperationalError:
        log.exception("nothing can be distilled for now")
        return False
    return True


async def _proposed(turn: Turn, hour: QuietHour) -> list[Statement]:
    user, persona = turn.conversation.user, turn.conversation.persona
    exchange, known = await database_sync_to_async(_read)(turn)
    await database_sync_to_async(note_reading)(
        conversation=turn.conversation, what_for=Reading.WhatFor.LEARNING, model=hour.model, memories=known
    )
    return await propose(
        exchange,
        known=known,
        names=names_in(turn),
        zone=user.zone,
        language=user.language,
        model=hour.model,
        options=hour.options(persona),
    )


@transaction.atomic
def _read(turn: Turn) -> tuple[Exchange, list[Memory]]:
    return _exchange(turn), _known(turn)


def _exchange(turn: Turn) -> Exchange:
    """What was to stay out of memory, and what a companion went on to say of it, is no ground for anything."""
    return Exchange(
        owner=turn.prompt.text,
        companion=turn.reply.text if turn.reply and not is_echo(turn) else "",
        before=_answered(turn),
        said_at=turn.prompt.created_at,
    )


def _answered(turn: Turn) -> str:
    """The companion's words that the owner's answer, if those are kept; a greeting is of no turn."""
    message = turn.prompt.parent
    if message is None or message.role != Message.Role.COMPANION:
        return ""
    before = turn_before(turn)
    is_kept = not is_not_for_keeping(before) and not is_echo(before) if before else message.parent_id is None
    return message.text if is_kept else ""


def _known(turn: Turn) -> list[Memory]:
    text = turn.prompt.text[:LONGEST_QUESTION]
    user = turn.conversation.user
    known = Memory.objects.filter(known_to(user, turn.conversation.persona_id), user=user)
    return near(user=user, text=text, among=known, embedder=embedder_of(user), most=KNOWN)


@transaction.atomic
def _keep(turn: Turn, statements: Sequence[Statement]) -> None:
    """Once; and nothing where the words were unsaid or said anew meanwhile."""
    one_writer(turn.conversation.user)
    now = timezone.now()
    still = Turn.objects.filter(pk=turn.pk, distilled_at=None, reply=turn.reply_id).exclude(
        status=Turn.Status.STREAMING
    )
    if not still.update(distilled_at=now):
        return
    look_again(turn)
    if is_not_for_keeping(turn):
        return
    user = turn.conversation.user
    allowed = allowed_among(turn, statements)
    for source in filter(None, (turn.prompt_id, turn.reply_id)):
        theirs = [one for one in allowed if is_of_companion(one) == (source == turn.reply_id)]
        settle(user=user, statements=theirs, sources=[source], told=told_in(turn), embedder=embedder_of(user), now=now)
