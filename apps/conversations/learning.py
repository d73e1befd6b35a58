"""Learns from turns that ended: first their words become recallable, then statements are drawn from them.

What is still to be learned stands in the database, turn by turn, and each step is marked in the transaction that does it:
whatever crashes in between, each turn is learned from exactly once.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from django.db import OperationalError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from apps.accounts.alone import alone
from apps.conversations.echoes import is_echo
from apps.conversations.gate import (
    allowed_among,
    is_allowed,
    kept_for,
    look_again,
    may_hold,
    sort_turn,
)
from apps.conversations.models import Conversation, Message, Turn
from apps.llm.errors import ModelError
from apps.memories.commands import Forget, command_in
from apps.memories.embedding import embedder_of
from apps.memories.episodes import Utterance, keep_episodes, let_words_go, one_writer
from apps.memories.keepers import Told
from apps.memories.models import Episode, Memory
from apps.memories.names import Names
from apps.memories.profile import remembers
from apps.memories.rules import statements_in
from apps.memories.services import Statement
from apps.memories.settling import settle
from apps.privacy.consent import missing
from apps.privacy.purposes import Purpose

log = logging.getLogger(__name__)

MOST_FAILURES = 3
"""A turn that Hearth can't understand so often is left alone: the others wait behind it."""
LOCK = 0x4EA2_74
"""Of PostgreSQL's advisory locks: one worker learns at a time, and a killed one frees it with its connection."""
BROUGHT_AT_ONCE = 200
"""Turns from elsewhere of which one job learns: thousands may wait, and other work waits behind them."""


def backlog() -> QuerySet[Turn]:
    """Turns that ended and were not learned from yet, oldest first. While memory is paused they wait, also for whoever said yes to
    one of them meanwhile; what is said in the pause is left out as it ends."""
    waiting = Turn.objects.filter(Q(kept_at=None) | Q(learned_at=None), learning_failures__lt=MOST_FAILURES)
    waiting = waiting.exclude(conversation__user__profile__paused=True)
    return waiting.exclude(status=Turn.Status.STREAMING).order_by("created_at")


def learn_backlog(*, go_on: Callable[[], bool] = lambda: True) -> int:
    """Learn until nothing is left or `go_on` says no; returns how many turns were taken. Nothing if another does it.

    Of what was brought from elsewhere some, after all else, and only while nobody is being answered.
    """
    taken = brought = 0
    with alone(LOCK) as is_alone:
        while is_alone and go_on() and (turn := _next(and_brought=brought < BROUGHT_AT_ONCE)) and _take(turn):
            taken += 1
            brought += turn.brought
    return taken


def learn_now(turns: Sequence[Turn]) -> None:
    """Without waiting for the worker, who takes what fails here."""
    for turn in turns:
        _take(turn)


def _next(*, and_brought: bool) -> Turn | None:
    waiting = backlog().select_related("conversation__persona", "conversation__user", "prompt", "reply")
    # Being found again is worth more, and costs less, than being understood: so every turn is kept before any is read.
    here = waiting.filter(brought=False).order_by(F("kept_at").asc(nulls_first=True), "learning_failures", "created_at")
    if turn := here.first():
        return turn
    may = and_brought and not Turn.objects.filter(status=Turn.Status.STREAMING).exists()
    return waiting.filter(brought=True).order_by("created_at").first() if may else None


def _take(turn: Turn) -> bool:
    """False where nothing can be learned now, of this turn or another: no model, no room on the disk."""
    try:
        keep_turn(turn)
        learn_turn(turn)
    except (ModelError, OperationalError):
        log.exception("nothing can be learned for now")
        return False
    except Exception:
        # The edge: one turn that breaks something must not keep all others from being learned.
        log.exception("turn %s could not be learned from", turn.pk)
        Turn.objects.filter(pk=turn.pk).update(learning_failures=F("learning_failures") + 1)
    return True


@transaction.atomic
def keep_turn(turn: Turn) -> None:
    """Make its words recallable, once."""
    one_writer(turn.conversation.user)  # First: whoever erases meanwhile has to wait, and then takes out this too.
    if not Turn.objects.filter(pk=turn.pk).exists():
        return
    look_again(turn)
    sort_turn(turn)
    if not Turn.objects.filter(pk=turn.pk, kept_at=None).update(kept_at=timezone.now()):
        return
    if is_not_for_keeping(turn):
        # Put right, it may be no longer, and the words of before stand there still.
        let_words_go(user=turn.conversation.user, sources=[one for one in (turn.prompt_id, turn.reply_id) if one])
        return
    keep_episodes(
        user=turn.conversation.user,
        said=list(_said_in(turn)),
        names=names_in(turn),
        embedder=embedder_of(turn.conversation.user),
    )


@transaction.atomic
def learn_turn(turn: Turn) -> None:
    """Draw statements from the owner's words, once; the companion's words say nothing about the owner."""
    one_writer(turn.conversation.user)
    now = timezone.now()
    if not Turn.objects.filter(pk=turn.pk, learned_at=None).update(learned_at=now):
        return
    look_again(turn)
    if is_not_for_keeping(turn):
        return
    user, prompt = turn.conversation.user, turn.prompt
    statements = statements_in(prompt.text, said_at=prompt.created_at, zone=user.zone, language=user.language)
    statements = [replace(one, origin=_origin(one, prompt)) for one in allowed_among(turn, statements)]
    settle(
        user=user, statements=statements, sources=[prompt.pk], told=told_in(turn), embedder=embedder_of(user), now=now
    )


def is_not_for_keeping(turn: Turn) -> bool:
    """The owner does not allow it (any more), is being asked, or paused memory; or “Forget that …” says once more what is to be
    forgotten."""
    wish = isinstance(command_in(turn.prompt.text), Forget)
    return wish or turn.keeping != Turn.Keeping.KEEP or not is_allowed(turn) or not remembers(turn.conversation.user)


def _origin(statement: Statement, prompt: Message) -> Memory.Origin:
    return Memory.Origin.IMPORTED if prompt.elsewhere else statement.origin


def names_in(turn: Turn) -> Names:
    return Names(owner=turn.conversation.user.name, companion=turn.conversation.persona.name)


def told_in(turn: Turn) -> Told:
    """As it was when it was said; what its owner has made one companion's alone since stays so."""
    made_private = Episode.objects.filter(source=turn.prompt_id, shared=False).exists()
    return Told(turn.conversation.persona_id, turn.shared and not made_private)


def names_in_threads(threads: Sequence[UUID]) -> dict[UUID, Names]:
    """As names_in, for talks by their ids."""
    talks = Conversation.objects.filter(pk__in=threads).select_related("user", "persona")
    return {talk.pk: Names(owner=talk.user.name, companion=talk.persona.name) for talk in talks}


def _said_in(turn: Turn) -> Iterator[Utterance]:
    """What another AI said elsewhere is nothing that this companion said."""
    told = told_in(turn)
    reply = None if turn.brought or is_echo(turn) else turn.reply
    for message in filter(None, (turn.prompt, reply)):
        is_owner = message.role == Message.Role.OWNER
        speaker = Episode.Speaker.OWNER if is_owner else Episode.Speaker.COMPANION
        purposes = tuple(turn.kept_for) if is_owner else kept_for(message.text)
        allowed = may_hold(turn, message.text) and not missing(
            turn.conversation.user, {Purpose(one) for one in purposes}
        )
        if is_owner or allowed:
            yield Utterance(message.pk, turn.conversation_id, speaker, message.text, message.created_at, purposes, told)
