"""What a turn off the record is spoken from: who the companion is and what was said in this talk, and nothing that memory holds."""

from dataclasses import replace

from django.utils import timezone

from apps.conversations.models import Message, Turn
from apps.conversations.off_record import OffRecordTalk
from apps.conversations.prompt import PromptTooLong, Said, draft_prompt
from apps.conversations.setting import setting_of
from apps.conversations.turns import Work, budget_of, options_for, world_for
from apps.conversations.world import room_for_world
from apps.memories.names import Names
from apps.personas.lorebooks import book_of
from apps.wellbeing.occasion import Occasion, as_answer
from apps.wellbeing.safe import room_for_frame
from apps.wellbeing.screening import Risk, screen

WATCHES_TURNS = 20


def prepare_off_record(talk: OffRecordTalk, turn: Turn) -> Work:
    """Help is offered as in any talk; that it was is counted nowhere."""
    user, persona = talk.user, talk.persona
    occasion = _occasion(talk, turn)
    choice = getattr(user, "model_choice", None)
    options = options_for(temperature=persona.temperature, wanted=persona.context_length, choice=choice)
    book = book_of(persona)
    setting = replace(setting_of(persona, keeper=persona.pk, user=user, book=book), profile="")
    budget = budget_of(options) - room_for_frame(occasion)
    world = room_for_world(book, budget)
    try:
        draft = draft_prompt(setting=setting, history=_history(talk), budget=budget, spare=world)
    except PromptTooLong:
        draft = None
    return Work(
        turn=turn,
        user=user,
        names=Names(owner=user.name, companion=persona.name),
        now=timezone.now(),
        said="",
        setting=setting,
        draft=draft,
        wishes=False,
        world=world_for(turn, book, draft, min(world, budget - draft.tokens)) if draft else [],
        has_more_to_recall=False,
        paused=False,
        choice=choice,
        options=options,
        budget=budget,
        occasion=occasion,
    )


def _occasion(talk: OffRecordTalk, turn: Turn) -> Occasion:
    lately = talk.turns[-WATCHES_TURNS - 1 : -1]
    watchful = any(one.care for one in lately)
    words = turn.prompt.text
    screening = screen(words)
    if lately:
        screening = as_answer(screening, words, care=lately[-1].care, danger=lately[-1].danger)
    occasion = Occasion(words, screening, talk.user.language, watchful)
    if occasion.screening.risk != Risk.NONE:
        turn.care, turn.danger = occasion.screening.risk, occasion.screening.danger or ""
    return occasion


def _history(talk: OffRecordTalk) -> list[Said]:
    return [
        Said("user" if one.role == Message.Role.OWNER else "assistant", one.text, one.tokens_before, one.created_at)
        for one in talk.messages
    ]
