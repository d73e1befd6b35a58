"""Three small talks by which a companion can be heard before it is saved: what is said in them, and the prompts they make. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.conversations.first_words import first_words
from apps.conversations.prompt import PromptTooLong, Said, Setting, compose_prompt, draft_prompt
from apps.conversations.world import room_for_world, with_world, world_of
from apps.llm.ports import ChatMessage, ChatOptions
from apps.personas.lore import Book
from apps.personas.prompting import Character, spoken
from apps.wellbeing.occasion import Occasion, occasion_of
from apps.wellbeing.safe import room_for_frame

SMALL_TALK = _("Hello! How was your day?")
A_WORRY = _("I made a mistake at work and I don't know how to tell my boss.")
A_DISAGREEMENT = _("You said that I should work less. I think you're wrong: rest is laziness with a nicer name.")
OPENINGS: Sequence[str | Promise] = (SMALL_TALK, A_WORRY, A_DISAGREEMENT)
LONGEST_REPLY = 300
"""Tokens. Six replies are waited for, so each is cut where its voice is clear."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two who are heard."""

    key: str
    """"draft" or "saved"."""
    persona: Character
    setting: Setting
    book: Book
    options: ChatOptions


@dataclass(frozen=True, slots=True)
class Sample:
    """One reply to come."""

    cell: str
    """Where it stands: “0-draft” answers the first opening."""
    occasion: Occasion
    prompt: list[ChatMessage] | None
    """None where the companion leaves no room for a word."""
    options: ChatOptions


def samples_of(sides: Sequence[Side], *, language: str) -> Iterator[Sample]:
    """In turns, so that what belongs beside each other comes after each other; `language` is the owner's, as settings name it."""
    for place, opening in enumerate(map(str, OPENINGS)):
        occasion = occasion_of(opening, language=language)
        for side in sides:
            options = replace(side.options, max_tokens=min(LONGEST_REPLY, side.options.max_tokens))
            yield Sample(f"{place}-{side.key}", occasion, _prompt(side, occasion), options)


def _prompt(side: Side, occasion: Occasion) -> list[ChatMessage] | None:
    """As for the first words of a talk, with nothing to remember."""
    owner = side.setting.owner
    budget = side.options.context_length - side.options.max_tokens - room_for_frame(occasion)
    greeting = first_words(side.persona, owner=owner)[:1]
    history = [Said("assistant", text, 0) for text in greeting]
    history.append(Said("user", occasion.owner_words, 0))
    try:
        draft = draft_prompt(setting=side.setting, history=history, budget=budget)
    except PromptTooLong:
        return None
    room = min(room_for_world(side.book, budget), budget - draft.tokens)
    called = world_of(side.book, [said.text for said in history], room=room)
    world = [spoken(text, side.persona, owner=owner) for text in called]
    return compose_prompt(draft, remembered=with_world(world, ""))
