"""Where a reply goes that is being spoken: into the database as it grows, or nowhere but memory (off_record.py)."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from django.db import DatabaseError

from apps.conversations.ahead import read_ahead
from apps.conversations.events import ReplyEnded
from apps.conversations.gate import sort_turn
from apps.conversations.given import Given
from apps.conversations.models import Turn
from apps.conversations.reminding import note_turn
from apps.conversations.services import finish_turn, save_reply
from apps.llm.errors import ModelError

if TYPE_CHECKING:
    from apps.conversations.turns import ModelFor, Work

log = logging.getLogger(__name__)


class Keeper(Protocol):
    """Called in a thread; whatever it raises, the owner is told that the reply could not be kept."""

    def save(self, turn: Turn, text: str) -> None:
        """What was said so far."""
        ...

    def finish(
        self, turn: Turn, text: str, end: ReplyEnded, *, notice: str, recalled: Sequence[int], given: Given
    ) -> None:
        """The last words and the true end; `recalled` are the ids of episodes that came to mind."""
        ...

    def note(self, turn: Turn, *, began: datetime, ended: datetime, mended: bool, in_crisis: bool) -> None:
        """That Hearth was used; never what for. Raises nothing."""
        ...

    def go_on(self, work: "Work", *, model_for: "ModelFor") -> None:
        """After a reply that went well, in the event loop; returns at once."""
        ...


class OnRecord:
    def save(self, turn: Turn, text: str) -> None:
        save_reply(turn=turn, text=text)

    def finish(
        self, turn: Turn, text: str, end: ReplyEnded, *, notice: str, recalled: Sequence[int], given: Given
    ) -> None:
        # Before its end is written: a page that sees the end asks no more, and the question has to stand there with it.
        try:
            sort_turn(turn)
        except (ModelError, DatabaseError):
            # The worker sorts it before memory takes anything of it.
            log.exception("turn %s could not be sorted", turn.pk)
        finish_turn(
            turn=turn,
            text=text,
            status=end.status,
            notice=notice,
            answered_by=end.answered_by,
            cut_short=end.cut_short,
            recalled=recalled,
            given=given,
        )

    def note(self, turn: Turn, *, began: datetime, ended: datetime, mended: bool, in_crisis: bool) -> None:
        try:
            note_turn(turn=turn, began=began, ended=ended, mended=mended, in_crisis=in_crisis)
        except DatabaseError:
            log.exception("the use of turn %s could not be counted", turn.pk)

    def go_on(self, work: "Work", *, model_for: "ModelFor") -> None:
        read_ahead(work, model_for=model_for)
