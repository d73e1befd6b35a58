"""How a model is told who it is. Pure. Written for small local models: short, concrete, in the second person."""

import re
from collections.abc import Sequence
from typing import Protocol

from apps.personas.macros import expand
from apps.personas.relationships import sentence_of
from apps.personas.sliders import SLIDERS

TEMPERAMENT, RELATIONSHIP, WORLD = "temperament", "relationship", "world"
"""Parts of a description that are not one field's."""

_TOKEN = re.compile(r"<\|")
_START = re.compile(r"^\s*<START>\s*$", re.IGNORECASE | re.MULTILINE)


class Character(Protocol):
    """What is read of a companion; its sliders, too, by the names that sliders.py gives them."""

    @property
    def name(self) -> str: ...
    @property
    def nickname(self) -> str: ...
    @property
    def pronouns(self) -> str: ...
    @property
    def age(self) -> int | None: ...
    @property
    def description(self) -> str: ...
    @property
    def background(self) -> str: ...
    @property
    def personality(self) -> str: ...
    @property
    def values(self) -> str: ...
    @property
    def interests(self) -> str: ...
    @property
    def manner(self) -> str: ...
    @property
    def examples(self) -> str: ...
    @property
    def relationship(self) -> str: ...
    @property
    def relationship_words(self) -> str: ...
    @property
    def boundaries(self) -> str: ...
    @property
    def scenario(self) -> str: ...
    @property
    def instructions(self) -> str: ...
    @property
    def reminder(self) -> str: ...
    @property
    def greeting(self) -> str: ...
    @property
    def other_greetings(self) -> Sequence[str]: ...


def describe(persona: Character, *, owner: str = "", always: Sequence[str] = ()) -> str:
    """All that a companion is, as text; `always` holds in its world. What Hearth promises is said after it, and holds whatever
    stands here."""
    return "\n\n".join(parts_of(persona, owner=owner, always=always).values())


def parts_of(persona: Character, *, owner: str = "", always: Sequence[str] = ()) -> dict[str, str]:
    """The description in its order, by the field that each part comes from; a field that is empty has none."""
    relationship = " ".join(filter(None, (sentence_of(persona.relationship), persona.relationship_words.strip())))
    parts = {
        "name": _who(persona),
        "description": _part("Who you are:", persona.description),
        "background": _part("Where you come from:", persona.background),
        "personality": _part("Your traits:", persona.personality),
        TEMPERAMENT: _part("Your temperament:", temperament_of(persona)),
        "values": _part("What matters to you:", persona.values),
        "interests": _part("What you like to talk about:", persona.interests),
        "manner": _part("How you speak:", persona.manner),
        RELATIONSHIP: _part("What you are to {{user}}:", relationship),
        "boundaries": _part("Boundaries that you keep with {{user}}:", persona.boundaries),
        "scenario": _part("Where you meet:", persona.scenario),
        WORLD: _part("What holds in your world:", "\n".join(f"- {one}" for one in always)),
        "instructions": _part("How to play this part:", persona.instructions.replace("{{original}}", "")),
        "examples": _part("How a talk with you sounds:", _START.sub("---", persona.examples)),
        "reminder": _part("Always keep in mind:", persona.reminder.replace("{{original}}", "")),
        "stay": f"Stay {persona.name} in every reply, and say only what {persona.name} says: "
        "no stage directions, no name before your words.",
    }
    return {name: spoken(part, persona, owner=owner) for name, part in parts.items() if part}


def temperament_of(persona: Character) -> str:
    """What the sliders say, a line each."""
    sentences = (slider.sentence(getattr(persona, slider.name)) for slider in SLIDERS)
    return "\n".join(f"- {sentence}" for sentence in sentences if sentence)


def greetings_of(persona: Character, *, owner: str) -> list[str]:
    """What a conversation may open with, the first first."""
    texts = (persona.greeting, *persona.other_greetings)
    return [text for text in (spoken(one, persona, owner=owner).strip() for one in texts) if text]


def spoken(text: str, persona: Character, *, owner: str) -> str:
    """With its placeholders filled, and without what a chat template would take for the end of a message."""
    filled = expand(text, companion=persona.nickname or persona.name, owner=owner or "you", seed=persona.name)
    return _TOKEN.sub("< |", filled)


def _who(persona: Character) -> str:
    pronouns = persona.pronouns.strip()
    told = [f"You are {persona.name}, an AI companion."]
    told += [f"Your pronouns are {pronouns}."] if pronouns else []
    told += [f"As a character you are an adult of {persona.age} years."] if persona.age else []
    return " ".join(told)


def _part(heading: str, text: str) -> str:
    return f"{heading}\n{text.strip()}" if text.strip() else ""
