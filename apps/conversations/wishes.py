"""What the owner asks of memory in a talk is done before the reply, so that the companion can truly say so."""

import logging
from dataclasses import dataclass
from uuid import UUID

from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts.models import User
from apps.conversations.echoes import turn_before
from apps.conversations.leaving_out import leave_out_named
from apps.conversations.models import Turn
from apps.llm.errors import ModelError
from apps.memories.commands import Command, Forget, NoLonger, command_in
from apps.memories.embedding import embedder_of
from apps.memories.obeying import obey
from apps.memories.sorting import named_to_leave

log = logging.getLogger(__name__)

ASKED = "<memory>\nAt the owner's wish, just now: {what} Say so in a few words, and don't repeat it.\n</memory>"


@dataclass(frozen=True, slots=True)
class Granted:
    """What the model is told of it, and what the owner reads under the reply."""

    told: str = ""
    notice: str = ""


def has_wish(turn: Turn) -> bool:
    return isinstance(command_in(turn.prompt.text), Forget | NoLonger) or named_to_leave(turn.prompt.text) is not None


def grant_wish(user: User, turn: Turn) -> Granted:
    """Nothing for nearly every message; what can't be done says so."""
    named, command = named_to_leave(turn.prompt.text), command_in(turn.prompt.text)
    if not named and not isinstance(command, Forget | NoLonger):
        return Granted()
    try:
        # “Forget what I said about Wilma” is both: to leave out what is named finds more, in every language.
        count = leave_out_named(turn, named) if named else _obey(user, turn, command)
    except (ModelError, DatabaseError):
        log.exception("a wish to memory could not be granted")
        return Granted(notice=_("Memory could not be changed just now. You can do it on the Memory page."))
    if not count:
        return Granted(
            told=ASKED.format(what="nothing of the kind was found in memory."),
            notice=_("Nothing was found in memory that is clearly meant. You can look for it on the Memory page."),
        )
    return _ended(count) if isinstance(command, NoLonger) and not named else _forgotten(count)


def _obey(user: User, turn: Turn, command: Command | None) -> int:
    if not isinstance(command, Forget | NoLonger):
        return 0
    return obey(
        user=user,
        keeper=turn.conversation.persona_id,
        command=command,
        last=_spoken_of_last(turn),
        embedder=embedder_of(user),
        now=turn.created_at,
    )


def _forgotten(count: int) -> Granted:
    notice = ngettext(
        "One thing is forgotten. For an hour the Memory page can bring back what was learned.",
        "%(count)d things are forgotten. For an hour the Memory page can bring back what was learned.",
        count,
    )
    return Granted(ASKED.format(what="what was meant is forgotten."), notice % {"count": count})


def _ended(count: int) -> Granted:
    notice = ngettext("One memory counts as no longer true.", "%(count)d memories count as no longer true.", count)
    return Granted(ASKED.format(what="what was meant counts as no longer true."), notice % {"count": count})


def _spoken_of_last(turn: Turn) -> list[UUID]:
    """The owner's words before these on their way, and what came to mind for them."""
    before = turn_before(turn)
    if before is None:
        return []
    return [before.prompt_id, *before.recollections.values_list("episode__source", flat=True)[:1]]
