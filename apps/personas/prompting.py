"""How a model is told who it is. Pure. Written for small local models: short, concrete, in the second person."""

import re
from collections.abc import Sequence
from typing import Protocol

from apps.personas.macros import expand

_TOKEN = re.compile(r"<\|")
_START = re.compile(r"^\s*<START>\s*$", re.IGNORECASE | re.MULTILINE)


class Character(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def nickname(self) -> str: ...
    @property
    def pronouns(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def personality(self) -> str: ...
    @property
    def manner(self) -> str: ...
    @property
    def scenario(self) -> str: ...
    @property
    def examples(self) -> str: ...
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
    parts = [
        _who(persona),
        _part("Who you are:", persona.description),
        _part("Your traits:", persona.personality),
        _part("How you speak:", persona.manner),
        _part("Where you meet:", persona.scenario),
        _part("What holds in your world:", "\n".join(f"- {one}" for one in always)),
        _part("How to play this part:", persona.instructions.replace("{{original}}", "")),
        _part("How a talk with you sounds:", _START.sub("---", persona.examples)),
        _part("Always keep in mind:", persona.reminder.replace("{{original}}", "")),
        f"Stay {persona.name} in every reply, and say only what {persona.name} says: "
        "no stage directions, no name before your words.",
    ]
    return spoken("\n\n".join(part for part in parts if part), persona, owner=owner)


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
    return f"You are {persona.name}, an AI companion." + (f" Your pronouns are {pronouns}." if pronouns else "")


def _part(heading: str, text: str) -> str:
    return f"{heading}\n{text.strip()}" if text.strip() else ""
