"""One turn, from claim to last word, as events. Knows no socket, no browser and no particular model."""

import logging
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from datetime import datetime

from channels.db import database_sync_to_async
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.caring import look_at, take_care
from apps.conversations.events import CareOffered, Event, Recollected, ReplyDelta, ReplyEnded
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.path import read_back
from apps.conversations.prompt import Draft, PromptTooLong, Said, Setting, compose_prompt, draft_prompt, history_wanted
from apps.conversations.remembered import MOST, recollect, room_for, with_honesty
from apps.conversations.setting import setting_of
from apps.conversations.speakers import note_speaker
from apps.conversations.speaking import speak
from apps.conversations.summaries import summary_before
from apps.conversations.wishes import Granted, grant_wish, has_wish
from apps.conversations.world import room_for_world, with_world, world_of
from apps.engines.models import ModelChoice
from apps.llm.errors import ModelError
from apps.llm.ports import ChatModel, ChatOptions
from apps.llm.tokens import estimate_tokens
from apps.memories.commands import WhatIsKnown, command_in
from apps.memories.embedding import embedder_of
from apps.memories.known import known_of
from apps.memories.names import Names
from apps.memories.profile import is_paused
from apps.memories.recall import Recalled, Unless, anything_beyond, bring_back
from apps.memories.relevance import asks_what_was_told
from apps.personas.lore import Book
from apps.personas.lorebooks import book_of
from apps.personas.prompting import spoken
from apps.wellbeing.lines import line_for
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.safe import room_for_frame
from apps.wellbeing.screening import Risk

log = logging.getLogger(__name__)

MOST_MESSAGES = 400
"""Of history in one prompt; the token budget cuts far earlier but for very short messages."""
REPLY_SHARE = 4
"""A reply gets a quarter of the context."""
LONGEST_REPLY = 2048
ROOM_TO_BE_HONEST = 100
MOST_KNOWN = 12
"""Memories for who asks what is known."""
SUMMARY_SHARE = 8
SUMMARY_TOKENS = 400
"""Room that a summary of MOST_TOKENS takes with the words around it."""

ModelFor = Callable[[ModelChoice | None], ChatModel]


@dataclass(frozen=True, slots=True)
class Work:
    """All that one turn needs, read in one go before the model speaks."""

    turn: Turn
    user: User
    names: Names
    now: datetime
    said: str
    """What the reply holds already, when it goes on."""
    setting: Setting
    draft: Draft | None
    """None where the owner's words don't fit."""
    wishes: bool
    """Whether memory itself is asked for something."""
    world: list[str]
    """What the companion's lorebook says to this."""
    has_more_to_recall: bool
    """Than the draft holds: in a first talk there is nothing, and asking would cost time."""
    paused: bool
    """Memory is, so that nothing may be looked up."""
    choice: ModelChoice | None
    options: ChatOptions
    budget: int
    """Tokens of the prompt, less the room for what care adds to it."""
    occasion: Occasion
    """What the owner's words call for."""


async def run_turn(work: Work, *, model_for: ModelFor) -> AsyncGenerator[Event, None]:
    """Yield what the model says, then one ReplyEnded; a model's failure is an end like others, never an exception."""
    if work.occasion.screening.risk != Risk.NONE:
        yield CareOffered(work.occasion.screening.risk)
    if work.draft is None:
        for event in _too_long(work):
            yield event
        return
    room = min(room_for(work.budget), work.budget - work.draft.tokens - sum(map(estimate_tokens, work.world)))
    wish: Granted = await database_sync_to_async(grant_wish)(work.user, work.turn) if work.wishes else Granted()
    recalled = await _recalled(work, work.draft) if work.has_more_to_recall and not wish.notice else []
    recollecting = recollect(recalled, names=work.names, now=work.now, zone=work.user.zone, room=room)
    if recollecting.recalled or wish.notice:
        yield Recollected(recollecting.recalled, wish.notice)
    asks = room >= ROOM_TO_BE_HONEST and asks_what_was_told(work.turn.prompt.text)
    remembered = with_honesty(recollecting.text, paused=work.paused) if asks else recollecting.text
    prompt = compose_prompt(work.draft, remembered=with_world(work.world, wish.told or remembered))
    model = model_for(work.choice)
    async with aclosing(speak(model, prompt, work.options, occasion=work.occasion, said=work.said)) as events:
        async for event in events:
            if isinstance(event, ReplyEnded) and event.status == Turn.Status.COMPLETE:
                told = await note_speaker(model, user=work.user, choice=work.choice)
                yield replace(event, notice=event.notice or told)
            else:
                yield event


def _too_long(work: Work) -> Iterator[Event]:
    """No model can read it; whoever may be in danger is answered all the same, in words of ours."""
    notice = too_long_notice(work.options)
    if not work.occasion.needs_help:
        yield ReplyEnded(Turn.Status.FAILED, notice=notice)
        return
    yield ReplyDelta(line_for(work.occasion))
    yield ReplyEnded(Turn.Status.COMPLETE, notice=notice)


def prepare(turn: Turn, *, again: bool = False) -> Work:
    """Read what the turn needs, and offer help if its words call for it; its rows are those that access.py loads.

    `again`: a reply to the same words was begun before.
    """
    look_at(turn.prompt.text)  # Beside all that is read meanwhile.
    persona, user = turn.conversation.persona, turn.conversation.user
    choice = getattr(user, "model_choice", None)
    options = options_for(temperature=persona.temperature, wanted=persona.context_length, choice=choice)
    book = book_of(persona)
    setting = setting_of(persona, keeper=persona.pk, user=user, book=book)
    history = _history(turn, budget_of(options))
    occasion = take_care(turn, again=again)
    budget = budget_of(options) - room_for_frame(occasion)
    world_room = room_for_world(book, budget)
    draft = _draft(turn, setting, budget, history, world_room)
    paused = is_paused(user)
    return Work(
        turn=turn,
        user=user,
        names=Names(owner=user.name, companion=persona.name),
        now=timezone.now(),
        said=turn.reply.text if turn.reply else "",
        setting=setting,
        draft=draft,
        wishes=has_wish(turn),
        world=world_for(turn, book, draft, min(world_room, budget - draft.tokens)) if draft else [],
        has_more_to_recall=draft is not None and not paused and anything_beyond(user, _held(turn, draft)),
        paused=paused,
        choice=choice,
        options=options,
        budget=budget,
        occasion=occasion,
    )


def options_for(*, temperature: float, wanted: int, choice: ModelChoice | None) -> ChatOptions:
    """The companion's wishes, within what the model can read."""
    able = choice.context_length if choice and choice.context_length else wanted
    context = min(wanted, able)
    return ChatOptions(
        temperature=temperature, context_length=context, max_tokens=min(LONGEST_REPLY, context // REPLY_SHARE)
    )


def too_long_notice(options: ChatOptions) -> str:
    words = budget_of(options) * 2 // 3
    return _(
        "Your message is longer than the model can read at once (about %(words)d words). It is kept. "
        "Send it in parts, or raise the context length on the companion's page."
    ) % {"words": words}


def budget_of(options: ChatOptions) -> int:
    """Tokens of the prompt: the reply has the rest."""
    return options.context_length - options.max_tokens


def draft_after(turn: Turn, work: Work) -> Draft | None:
    """What the next prompt of this talk begins with, whatever its words will be."""
    history = _history(turn, budget_of(work.options))
    last = history[-1]
    next_words = Said("user", "", last.tokens_before + estimate_tokens(last.text))
    budget = budget_of(work.options)
    world = room_for_world(book_of(turn.conversation.persona), budget)
    draft = _draft(turn, work.setting, budget, [*history, next_words], world)
    return replace(draft, history=draft.history[:-1]) if draft and len(draft.history) > 1 else None


def world_for(turn: Turn, book: Book, draft: Draft, room: int) -> list[str]:
    called = world_of(book, [said.text for said in draft.history], room=room)
    persona, user = turn.conversation.persona, turn.conversation.user
    return [spoken(text, persona, owner=user.name) for text in called]


def _draft(turn: Turn, setting: Setting, budget: int, history: Sequence[Said], world: int) -> Draft | None:
    """With `world` tokens left for a lorebook."""
    spare = room_for(budget) + min(SUMMARY_TOKENS, budget // SUMMARY_SHARE) + world
    try:
        draft = draft_prompt(setting=setting, history=history, budget=budget, spare=spare)
    except PromptTooLong:
        return None
    if not draft.cut:
        return draft
    summary = summary_before(turn.conversation, turn.prompt_id, draft.cut)
    # Never at the price of the owner's words, which may take all the room there is.
    return replace(draft, summary=summary) if estimate_tokens(summary) <= budget - draft.tokens else draft


def _history(turn: Turn, budget: int) -> list[Said]:
    """Up to the words to be answered, or up to the partial reply that goes on."""
    last = turn.reply or turn.prompt
    end = last.tokens_before + estimate_tokens(last.text)
    rows = read_back(last.pk, most=MOST_MESSAGES, after_tokens=history_wanted(end, budget))
    return [
        Said("user" if role == Message.Role.OWNER else "assistant", text, before, at) for role, text, before, at in rows
    ]


def think_ahead(conversation: Conversation, words: str) -> None:
    """As the turn will that these words begin; failing now is no matter."""
    looking, user = look_at(words), conversation.user
    with suppress(ModelError, DatabaseError):
        if not is_paused(user):
            bring_back(
                user=user,
                keeper=conversation.persona_id,
                about=words,
                names=Names(owner=user.name, companion=conversation.persona.name),
                now=timezone.now(),
                embedder=embedder_of(user),
                most=MOST,
            )
    looking.result()  # Whoever types on asks again: never more than one look at a time waits.


async def _recalled(work: Work, draft: Draft) -> list[Recalled]:
    """What else was ever said that matters now: not what the model reads of this conversation in any case."""
    command = command_in(work.turn.prompt.text)
    known = await _known(work, command.about) if isinstance(command, WhatIsKnown) else []
    listed = {one.id for one in known}
    return [*known, *(one for one in await _comes_to_mind(work, draft) if one.id not in listed)]


async def _comes_to_mind(work: Work, draft: Draft) -> list[Recalled]:
    """A failure is no reason not to answer: it is logged."""
    try:
        found: list[Recalled] = await database_sync_to_async(bring_back)(
            user=work.user,
            keeper=work.turn.conversation.persona_id,
            about=work.turn.prompt.text,
            names=work.names,
            now=work.now,
            embedder=embedder_of(work.user),
            most=MOST,
            unless=_held(work.turn, draft),
        )
    except (ModelError, DatabaseError):
        log.exception("nothing could be recalled")
        return []
    return found


async def _known(work: Work, about: str) -> list[Recalled]:
    try:
        known: list[Recalled] = await database_sync_to_async(known_of)(
            user=work.user,
            keeper=work.turn.conversation.persona_id,
            about=about,
            embedder=embedder_of(work.user),
            most=MOST_KNOWN,
        )
    except DatabaseError:
        log.exception("nothing that is known could be listed")
        return []
    return known


def _held(turn: Turn, draft: Draft) -> Unless:
    """What the model reads of this talk in any case; all of it where nothing was cut."""
    return Unless(turn.conversation_id, since=draft.history[0].said_at if draft.cut else None)
