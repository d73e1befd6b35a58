"""A companion is heard before it is saved: sample by sample, beside the one that is. Nothing of it is kept.

One at a time for each owner, for as long as somebody listens, and never in the way of a talk.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from channels.db import database_sync_to_async
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.events import ReplyDelta, ReplyEnded, ReplyTakenBack
from apps.conversations.given import note_lines_read
from apps.conversations.models import Reading, Turn
from apps.conversations.samples import Sample, Side, samples_of
from apps.conversations.setting import setting_of
from apps.conversations.speaking import speak
from apps.conversations.turns import ModelFor, options_for
from apps.engines.access import choice_of
from apps.engines.choosing import model_for
from apps.engines.models import ModelChoice
from apps.engines.pinned import builtin_model
from apps.llm.ports import ChatModel
from apps.personas.details import PersonaDetails, details_of
from apps.personas.lore import Book
from apps.personas.lorebooks import book_of
from apps.personas.models import Persona
from apps.wellbeing.guard import what_stands

log = logging.getLogger(__name__)

DRAFT, SAVED = "draft", "saved"

_running: dict[int, asyncio.Task[None]] = {}
"""By owner, in this process."""


@dataclass(frozen=True, slots=True)
class Heard:
    """More of a reply."""

    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Of a reply only this stands: more was heard, and turned out bad with the end of its sentence."""

    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply's end, with all of its words."""

    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class Over:
    notice: str = ""
    """Why it ended before its end."""


PreviewEvent = Heard | TakenBack | Answered | Over


@dataclass(frozen=True, slots=True)
class Preview:
    user: User
    samples: Sequence[Sample]
    sides: Sequence[str]
    choice: ModelChoice | None
    profile: str
    """The lines about their owner that stand before both; empty for none."""


def prepare_preview(*, user: User, draft: PersonaDetails, saved: Persona | None) -> Preview:
    """`saved` is left out where there is no difference to be heard."""
    book = book_of(saved) if saved else Book()
    choice = choice_of(user)
    heard = {DRAFT: draft} | ({SAVED: details_of(saved)} if saved and details_of(saved) != draft else {})
    sides = [
        Side(
            key,
            details,
            setting_of(details, keeper=saved.pk if saved else None, user=user, book=book),
            book,
            # One context length for both: another would make the model's server load it anew for each reply.
            options_for(temperature=details.temperature, wanted=draft.context_length, choice=choice),
        )
        for key, details in heard.items()
    ]
    samples = list(samples_of(sides, language=user.language))
    return Preview(user, samples, [side.key for side in sides], choice, sides[0].setting.profile)


async def hear(preview: Preview, *, models: ModelFor = model_for) -> AsyncGenerator[PreviewEvent, None]:
    """Yield what the samples say, then one Over. Closing the iterator stops the model; so does `give_way`."""
    owner = preview.user.pk
    give_way(owner)
    heard: asyncio.Queue[PreviewEvent] = asyncio.Queue()
    task = asyncio.create_task(_speak(preview, models, heard), name="a preview")
    _running[owner] = task
    try:
        event: PreviewEvent = Heard("", "")
        while not isinstance(event, Over):
            event = await heard.get()
            yield event
    finally:
        task.cancel()
        if _running.get(owner) is task:
            del _running[owner]


def give_way(owner: int) -> None:
    """The owner speaks in a talk, or wants to hear something else: the model is theirs at once."""
    if task := _running.pop(owner, None):
        task.cancel()


async def _speak(preview: Preview, models: ModelFor, heard: asyncio.Queue[PreviewEvent]) -> None:
    over = Over()
    try:
        await _note(preview, models(preview.choice))
        for sample in preview.samples:
            end = await _answer(sample, models(preview.choice), heard)
            if end.status != Turn.Status.COMPLETE:
                over = Over(end.notice)
                break
            over = Over(_small_model_notice() if end.answered_by == builtin_model().name else "")
    except asyncio.CancelledError:
        over = Over(_("This stopped because you went on elsewhere. Show it again whenever you like."))
        raise
    except Exception:
        # The edge: whatever a back end throws, its owner gets a sentence.
        log.exception("a preview broke")
        over = Over(_("Something went wrong inside Hearth. What you wrote is still in the form; try again."))
    finally:
        heard.put_nowait(over)


async def _note(preview: Preview, model: ChatModel) -> None:
    """Once for all of its samples: each is sent the same lines, to the same model."""
    if any(sample.prompt for sample in preview.samples):
        await database_sync_to_async(note_lines_read)(
            user=preview.user, what_for=Reading.WhatFor.SHOWING, model=model, profile=preview.profile
        )


async def _answer(sample: Sample, model: ChatModel, heard: asyncio.Queue[PreviewEvent]) -> ReplyEnded:
    if sample.prompt is None:
        too_long = _("There is no room left to talk in: shorten the texts, or raise the context length.")
        return ReplyEnded(Turn.Status.FAILED, too_long)
    said = ""
    end: ReplyEnded | None = None
    try:
        async with aclosing(speak(model, sample.prompt, sample.options, occasion=sample.occasion)) as events:
            async for event in events:
                match event:
                    case ReplyDelta(text):
                        said += text
                        heard.put_nowait(Heard(sample.cell, text))
                    case ReplyTakenBack(said):
                        heard.put_nowait(TakenBack(sample.cell, said))
                    case ReplyEnded():
                        end = event
    finally:
        if end is None and (stands := what_stands(said, sample.occasion)) != said:
            heard.put_nowait(TakenBack(sample.cell, stands))
    end = end or ReplyEnded(Turn.Status.FAILED)
    if end.status != Turn.Status.COMPLETE:
        # The sentences of a talk's errors say that a message is kept; here there is none.
        return replace(
            end, notice=_("The model could not answer. See on the Models page whether it is there, then try again.")
        )
    heard.put_nowait(Answered(sample.cell, f"{said}…" if end.cut_short else said))
    return end


def _small_model_notice() -> str:
    return _("The small built-in model answered, which plays nobody well. Choose a larger one on the Models page.")
