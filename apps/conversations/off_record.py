"""Talks that leave nothing behind: they live in this process's memory alone, are never learned from, and go when they are closed.

Neither the database nor a file, a log or the browser's storage gets a word of them; a restart ends them. They are few and
short-lived; with several web processes each has its own.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.events import ReplyEnded
from apps.conversations.first_words import first_words
from apps.conversations.given import Given
from apps.conversations.growing import TurnRunning, following
from apps.conversations.lingering import let_nothing_linger
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.path import Exchange
from apps.conversations.reminding import note_turn_aside
from apps.personas.models import Persona

if TYPE_CHECKING:
    from apps.conversations.turns import ModelFor, Work

MOST_TALKS = 8
"""Of one process; the one that was quiet for longest makes room."""
QUIET_FOR = 30 * 60.0
"""Seconds without a word after which one goes."""
LEFT_FOR = 60.0
"""Seconds after its last page was closed; a page that is loaded anew is back sooner."""


@dataclass(eq=False)
class OffRecordTalk:
    conversation: Conversation
    """Never saved."""
    greeting: Message | None
    turns: list[Turn] = field(default_factory=list)
    touched: float = field(default_factory=time.monotonic)
    was_heard: bool = False
    """Words of it were judged, also of what was refused."""
    pages: int = 0
    left: float | None = None
    """When its last page was closed."""

    @property
    def id(self) -> UUID:
        return self.conversation.pk

    @property
    def user(self) -> User:
        """As they were when somebody last came to it through `come_to`, as the companion."""
        return self.conversation.user

    @property
    def persona(self) -> Persona:
        return self.conversation.persona

    @property
    def running(self) -> Turn | None:
        return next((turn for turn in self.turns if turn.is_running), None)

    @property
    def messages(self) -> list[Message]:
        """Oldest first."""
        said = [self.greeting, *(message for turn in self.turns for message in (turn.prompt, turn.reply))]
        return [message for message in said if message is not None]

    def exchanges(self) -> list[Exchange]:
        greeting = [Exchange(prompt=None, turn=None, reply=self.greeting)] if self.greeting else []
        return [*greeting, *map(self.exchange, self.turns)]

    def exchange(self, turn: Turn) -> Exchange:
        return Exchange(prompt=turn.prompt, turn=turn, reply=turn.reply)

    def is_over(self, now: float) -> bool:
        return now - self.touched > QUIET_FOR or (self.left is not None and now - self.left > LEFT_FOR)


_talks: dict[UUID, OffRecordTalk] = {}
_one_at_a_time = threading.RLock()


def open_talk(*, user: User, persona: Persona) -> OffRecordTalk:
    conversation = Conversation(id=uuid4(), user=user, persona=persona, updated_at=timezone.now())
    words = first_words(persona, owner=user.name)
    greeting = following(conversation, role=Message.Role.COMPANION, text=words[0], after=None) if words else None
    talk = OffRecordTalk(conversation, greeting)
    with _one_at_a_time:
        sweep()
        while len(_talks) >= MOST_TALKS:
            close_talk(min(_talks.values(), key=lambda one: one.touched))
        _talks[talk.id] = talk
    _sweep_after(QUIET_FOR)
    return talk


def get_talk(user: User, talk_id: UUID) -> OffRecordTalk:
    """A stranger finds nothing there, and asks no database. Raises Http404, too, for what is closed."""
    with _one_at_a_time:
        sweep()
        talk = _talks.get(talk_id)
    if talk is None or talk.conversation.user_id != user.pk:
        raise Http404
    return talk


def come_to(user: User, talk_id: UUID) -> OffRecordTalk:
    """The door for every page and turn, behind which the owner, the model of their choice and the companion stand as they are now:
    any of them may have been changed since. Raises Http404, too, where the companion is gone."""
    talk = get_talk(user, talk_id)
    companions = Persona.objects.select_related("lorebook").defer("card")
    persona = get_object_or_404(companions, pk=talk.conversation.persona_id, user=user.pk)
    owner = User.objects.select_related("model_choice", "profile").get(pk=user.pk)
    talk.conversation.persona, talk.conversation.user = persona, owner
    return talk


def get_turn(talk: OffRecordTalk, turn_id: UUID) -> Turn:
    """Raises Http404."""
    turn = next((one for one in talk.turns if one.pk == turn_id), None)
    if turn is None:
        raise Http404
    return turn


def close_talk(talk: OffRecordTalk) -> None:
    """Nothing of it is left, in whatever this process keeps to be quicker either."""
    with _one_at_a_time:
        _talks.pop(talk.id, None)
        talk.turns.clear()
        talk.greeting = None
    if talk.was_heard:
        let_nothing_linger()


def sweep(now: float | None = None) -> int:
    """Close those that are over; returns how many went."""
    moment = time.monotonic() if now is None else now
    with _one_at_a_time:
        over = [talk for talk in _talks.values() if talk.is_over(moment) and not talk.running]
        for talk in over:
            close_talk(talk)
    return len(over)


def _sweep_after(seconds: float) -> None:
    """Nobody may ever ask again: what is over has to go by itself."""
    timer = threading.Timer(seconds + 1, _sweep_and_look_again)
    timer.daemon = True
    timer.start()


def _sweep_and_look_again() -> None:
    sweep()
    if any(not talk.pages for talk in _talks.values()):
        _sweep_after(LEFT_FOR)


def page_opened(talk: OffRecordTalk) -> None:
    talk.pages, talk.left = talk.pages + 1, None


def page_closed(talk: OffRecordTalk) -> None:
    talk.pages = max(0, talk.pages - 1)
    if not talk.pages:
        talk.left = time.monotonic()
        _sweep_after(LEFT_FOR)


def say(talk: OffRecordTalk, *, turn_id: UUID, text: str) -> tuple[Turn, bool]:
    """The owner's words and a turn for their reply; the same words under the same id again return the same turn, and False.
    Other words under it get a turn of another id. Raises TurnRunning.
    """
    with _one_at_a_time:
        known = next((turn for turn in talk.turns if turn.pk == turn_id), None)
        if known and known.prompt.text == text:
            return known, False
        if talk.running:
            raise TurnRunning(talk.running.pk)
        before = talk.messages
        prompt = following(talk.conversation, role=Message.Role.OWNER, text=text, after=before[-1] if before else None)
        turn_id = uuid4() if known else turn_id
        turn = Turn(id=turn_id, conversation=talk.conversation, prompt=prompt, created_at=prompt.created_at)
        talk.turns.append(turn)
        talk.was_heard = True
        talk.touched = time.monotonic()
        return turn, True


def interrupt(talk: OffRecordTalk, turn_id: UUID | None) -> None:
    """A turn that nobody speaks any more, nor will."""
    with _one_at_a_time:
        turn = talk.running
        if turn and turn.pk == turn_id:
            turn.status, turn.ended_at = Turn.Status.INTERRUPTED, timezone.now()


class OffRecord:
    """Keeps a reply where its talk is, in memory, and leaves nothing that would stay: no count of use, nothing to learn from."""

    def __init__(self, talk: OffRecordTalk) -> None:
        self._talk = talk

    def save(self, turn: Turn, text: str) -> None:
        if turn.reply is None:
            turn.reply = following(self._talk.conversation, role=Message.Role.COMPANION, text=text, after=turn.prompt)
        turn.reply.text = text

    def finish(
        self, turn: Turn, text: str, end: ReplyEnded, *, notice: str, recalled: Sequence[int], given: Given
    ) -> None:
        if text:
            self.save(turn, text)
        else:
            turn.reply = None  # All of it was taken back.
        turn.status, turn.notice, turn.answered_by = end.status, notice, end.answered_by
        turn.ended_at = timezone.now()
        self._talk.touched = time.monotonic()

    def note(self, turn: Turn, *, began: datetime, ended: datetime, mended: bool, in_crisis: bool) -> None:
        """That it is an AI, and what its owner wanted to be told, is said here as anywhere; nothing of it stays."""
        is_first = self._talk.turns[:1] == [turn]
        note_turn_aside(turn=turn, began=began, ended=ended, is_first=is_first, in_crisis=in_crisis)
        if self._talk.id not in _talks:
            let_nothing_linger()  # It was closed in the middle of this reply, whose words were judged to its end.

    def go_on(self, work: "Work", *, model_for: "ModelFor") -> None:
        return
