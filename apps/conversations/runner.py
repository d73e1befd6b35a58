"""Runs turns in the web process: one task each, owned by nobody's tab. Publishes what is said and saves it as it goes."""

import asyncio
import logging
import time
from contextlib import aclosing, suppress
from contextvars import Context
from datetime import datetime
from uuid import UUID

from channels.db import database_sync_to_async
from channels.layers import get_channel_layer
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.conversations.ahead import stop_reading
from apps.conversations.claims import claims_on, end_claims, give_up
from apps.conversations.events import CareOffered, Recollected, ReplyDelta, ReplyEnded, ReplyMended, ReplyTakenBack
from apps.conversations.frames import Frame, LiveReply
from apps.conversations.given import Given
from apps.conversations.keeper import Keeper, OnRecord
from apps.conversations.models import Turn
from apps.conversations.previewing import give_way
from apps.conversations.resting import rest_soon, stay_awake
from apps.conversations.turns import ModelFor, Work, run_turn
from apps.engines.choosing import model_for
from apps.engines.models import ModelChoice
from apps.llm.ports import ChatModel
from apps.llm.spare import asked
from apps.memories.recall import Recalled
from apps.wellbeing.guard import what_stands

log = logging.getLogger(__name__)

SECONDS_TO_END = 6.0
"""For what a reply that has to make way still has to write."""
SECONDS_PER_FRAME = 1 / 60
SECONDS_BETWEEN_SAVES = 0.5
FIRST_PIECES = 8
PIECES_IN_A_ROW = 50
"""A fast model's words arrive by the hundred, and reading them never waits: the first must reach the page all the same."""

ON_RECORD = OnRecord()

_running: dict[UUID, "RunningTurn"] = {}
"""By conversation: the database allows one running turn each."""


def group_of(conversation_id: UUID) -> str:
    return f"conversation.{conversation_id}"


async def start(work: Work, *, models: ModelFor = model_for, keeper: Keeper = ON_RECORD) -> bool:
    """Give a claimed turn a task of its own in this event loop; returns at once. False where it had to make way before."""
    claims = claims_on(work.turn.pk)
    if any(claim.is_given_up for claim in claims):
        return False
    stop_reading()
    give_way(work.user.pk)
    stay_awake()
    running = RunningTurn(work, models, keeper)
    _running[work.turn.conversation_id] = running
    # A context of its own: the request's names a thread that ends with the request, and the turn must not.
    running.task = asyncio.create_task(running.run(), name=f"turn {work.turn.pk}", context=Context())
    running.task.add_done_callback(_tell_of_bugs)
    for claim in claims:
        if claim.ends:
            running.end_early(claim.ends)
    return True


async def stop(conversation_id: UUID) -> None:
    """The running reply ends where it is, and one that is about to run as soon as it does; else nothing happens."""
    end_claims(conversation_id, Turn.Status.STOPPED)
    running = _running.get(conversation_id)
    if running:
        running.end_early(Turn.Status.STOPPED)


async def make_way(turn: UUID) -> bool:
    """Its reply ends where it is, and that is waited for, or never begins; whether nobody speaks it any more."""
    give_up(turn)
    running = _spoken(turn)
    if running:
        running.end_early(Turn.Status.STOPPED)
        await asyncio.wait({running.task}, timeout=SECONDS_TO_END)
    return not speaks(turn)


def speaks(turn: UUID) -> bool:
    """Whether this process does, or is about to."""
    return _spoken(turn) is not None or any(not claim.is_given_up for claim in claims_on(turn))


def is_speaking_with(owner: int) -> bool:
    return any(running.work.user.pk == owner for running in _running.values())


def snapshot(conversation_id: UUID) -> Frame | None:
    running = _running.get(conversation_id)
    return running.live.snapshot() if running else None


def _spoken(turn: UUID) -> "RunningTurn | None":
    return next((running for running in list(_running.values()) if running.turn.pk == turn), None)


async def shut_down() -> None:
    """Keep what every running reply has said so far, as interrupted."""
    stop_reading()
    stay_awake()
    tasks = []
    for running in list(_running.values()):
        running.end_early(Turn.Status.INTERRUPTED)
        tasks.append(running.task)
    await asyncio.gather(*tasks, return_exceptions=True)


def _tell_of_bugs(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception():
        log.error("%s broke", task.get_name(), exc_info=task.exception())


class RunningTurn:
    def __init__(self, work: Work, models: ModelFor, keeper: Keeper) -> None:
        self.work = work
        self.turn = work.turn
        self.models = models
        self.keeper = keeper
        self.live = LiveReply(turn=work.turn.pk, prompt=work.turn.prompt_id, said=work.said)
        self.task: asyncio.Task[None]
        self._recalled: tuple[Recalled, ...] = ()
        self._notice = ""
        self._mended = False
        self._speaking: asyncio.Task[ReplyEnded] | None = None
        self._early: Turn.Status | None = None
        self._model: ChatModel | None = None
        """Once it is asked."""
        self._said_more = asyncio.Event()
        self._spoken = asyncio.Event()
        """Set when the last word was said."""

    def end_early(self, status: Turn.Status) -> None:
        self._early = self._early or status
        if self._speaking:
            self._speaking.cancel()

    async def run(self) -> None:
        started = time.monotonic()
        try:
            end = await self._speak_and_keep()
        finally:
            # The next turn may have begun the moment this one's end was written: it must stay in reach of Stop.
            if _running.get(self.turn.conversation_id) is self:
                del _running[self.turn.conversation_id]
            rest_soon()
        await self._publish(self.live.ended(end))
        if end.status == Turn.Status.COMPLETE:
            self.keeper.go_on(self.work, model_for=self.models)
        log.info("turn %s ended %s in %.1fs", self.turn.pk, end.status, time.monotonic() - started)

    async def _speak_and_keep(self) -> ReplyEnded:
        began = timezone.now()
        publishing = asyncio.create_task(self._publish_as_it_goes())
        saving = asyncio.create_task(self._save_as_it_goes())
        try:
            end = await self._speak_to_the_end()
        finally:
            saving.cancel()
            self._spoken.set()
            self._said_more.set()
        await publishing
        end = await self._finish(end)
        await self._note(began)
        return end

    async def _speak_to_the_end(self) -> ReplyEnded:
        """Natural end, early end or failure: always an end."""
        self._speaking = asyncio.create_task(self._speak())
        if self._early:
            self._speaking.cancel()
        try:
            return await self._speaking
        except asyncio.CancelledError:
            end = ReplyEnded(self._early or Turn.Status.INTERRUPTED)
        except Exception:
            # The edge: whatever a back end throws, the owner gets a sentence and the turn gets an end.
            log.exception("turn %s broke", self.turn.pk)
            end = ReplyEnded(
                Turn.Status.FAILED, _("Something went wrong inside Hearth. Your message is kept; try again.")
            )
        await self._take_back_what_fails()
        return end

    async def _take_back_what_fails(self) -> None:
        """Its first sentence is shown as it comes, and now it has no end at which it would be judged."""
        stands = await self._what_stands()
        if stands != self.live.text:
            self.live.take_back(stands)
            self._mended = True

    async def _what_stands(self) -> str:
        return await asyncio.to_thread(what_stands, self.live.text, self.work.occasion)

    async def _speak(self) -> ReplyEnded:
        end = ReplyEnded(Turn.Status.FAILED, _("The model ended without a word. Try again."))
        pieces = 0
        async with aclosing(run_turn(self.work, model_for=self._model_for)) as events:
            async for event in events:
                match event:
                    case CareOffered(kind):
                        self.live.offer_care(kind)
                        self._said_more.set()
                    case Recollected(recalled, notice):
                        self._recalled, self._notice = recalled, notice
                    case ReplyDelta(text):
                        self.live.add(text)
                        self._said_more.set()
                        pieces += 1
                        if pieces <= FIRST_PIECES or pieces % PIECES_IN_A_ROW == 0:
                            await asyncio.sleep(0)
                    case ReplyTakenBack(said):
                        self.live.take_back(said)
                        self._said_more.set()
                    case ReplyMended():
                        self._mended = True
                    case ReplyEnded():
                        end = event
        return end

    def _model_for(self, choice: ModelChoice | None) -> ChatModel:
        self._model = self.models(choice)
        return self._model

    async def _publish_as_it_goes(self) -> None:
        """The first words leave at once; later ones are gathered, so that a fast model costs 60 frames a second."""
        await self._publish(self.live.began())
        if self.work.said:
            await self._publish(self.live.snapshot())
        while not self._spoken.is_set():
            await self._said_more.wait()
            self._said_more.clear()
            await self._publish_news()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._spoken.wait(), SECONDS_PER_FRAME)
        await self._publish_news()

    async def _publish_news(self) -> None:
        for frame in self.live.news():
            await self._publish(frame)

    async def _save_as_it_goes(self) -> None:
        seen = saved = ""
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_SAVES)
            if self.live.text == seen:
                continue
            seen = self.live.text
            stands = await self._what_stands()  # Nobody would judge it any more if this process were killed.
            if stands not in ("", saved):
                saved = stands
                await asyncio.shield(self._save(saved))

    async def _save(self, text: str) -> None:
        try:
            await database_sync_to_async(self.keeper.save)(self.turn, text)
        except DatabaseError:
            # The last save, in _finish, tries again and tells the owner.
            log.exception("turn %s could not be saved as it went", self.turn.pk)

    async def _finish(self, end: ReplyEnded) -> ReplyEnded:
        try:
            notice, recalled = end.notice or self._notice, [one.id for one in self._recalled]
            finish = database_sync_to_async(self.keeper.finish)
            await finish(self.turn, self.live.text, end, notice=notice, recalled=recalled, given=self._given)
        except Exception:
            log.exception("turn %s could not be finished", self.turn.pk)
            return ReplyEnded(
                Turn.Status.FAILED,
                _("This reply could not be saved: the disk may be full. Free some space and try again."),
            )
        return end

    @property
    def _given(self) -> Given:
        """Nothing where no model was asked."""
        return Given(self.work.setting.profile, asked(self._model)) if self._model else Given()

    async def _note(self, began: datetime) -> None:
        in_crisis = self.work.occasion.in_danger
        note = database_sync_to_async(self.keeper.note)
        await note(self.turn, began=began, ended=timezone.now(), mended=self._mended, in_crisis=in_crisis)

    async def _publish(self, frame: Frame) -> None:
        layer = get_channel_layer()
        assert layer is not None  # noqa: S101
        await layer.group_send(group_of(self.turn.conversation_id), {"type": "turn.news", "frame": frame})
