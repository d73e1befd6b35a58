"""One question to one companion, with one model: a talk that begins and ends with it, and of which nobody's history knows."""

from contextlib import aclosing
from dataclasses import replace

from apps.accounts.models import User
from apps.continuity.examinees import Examinee
from apps.conversations.discretion import DiscreetModel
from apps.conversations.prompt import Said, compose_prompt, draft_prompt
from apps.conversations.setting import setting_of
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece
from apps.personas.lorebooks import book_of
from apps.personas.models import Persona
from apps.wellbeing.guard import guarded
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.safe import room_for_frame

LONGEST_ANSWER = 220
"""Tokens: enough to hear who speaks, and a small machine has sixty of these before it."""


def prompt_for(
    occasion: Occasion, *, persona: Persona, user: User, options: ChatOptions, known: str = ""
) -> list[ChatMessage]:
    """As a turn's: the companion, Hearth's promises, and before a question about memory the lines that are `known`. Who is asked
    anything else is told nothing of its owner, so that nothing of them is in the answer. Raises PromptTooLong.
    """
    setting = replace(setting_of(persona, keeper=persona.pk, user=user, book=book_of(persona)), profile=known)
    budget = options.context_length - options.max_tokens - room_for_frame(occasion)
    return compose_prompt(draft_prompt(setting=setting, history=[Said("user", occasion.owner_words, 0)], budget=budget))


def options_for(persona: Persona, model: Examinee) -> ChatOptions:
    """As when it talks, for its server would load it anew for another context; but always the same words to the same question."""
    context = min(persona.context_length, model.context_length or persona.context_length)
    return ChatOptions(temperature=0.0, context_length=context, max_tokens=min(LONGEST_ANSWER, context // 4))


async def answer(model: ChatModel, prompt: list[ChatMessage], options: ChatOptions, occasion: Occasion) -> str:
    """What its owner would hear: through the guard, as everything that companions say. Raises a ModelError."""
    async with aclosing(
        guarded(DiscreetModel(model), prompt, options, occasion=occasion, word_by_word=False)
    ) as events:
        said = [event.text async for event in events if isinstance(event, Piece)]
    return "".join(said).strip()
