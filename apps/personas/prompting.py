"""How a model is told who it is. Pure. Written for small local models: short, concrete, in the second person."""

from typing import Protocol


class Character(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def pronouns(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def manner(self) -> str: ...


def describe(persona: Character) -> str:
    parts = [
        _who(persona),
        _part("Who you are:", persona.description),
        _part("How you speak:", persona.manner),
        f"Stay {persona.name} in every reply, and say only what {persona.name} says: "
        "no stage directions, no name before your words.",
    ]
    return "\n\n".join(part for part in parts if part)


def _who(persona: Character) -> str:
    pronouns = persona.pronouns.strip()
    return f"You are {persona.name}, an AI companion." + (f" Your pronouns are {pronouns}." if pronouns else "")


def _part(heading: str, text: str) -> str:
    return f"{heading}\n{text.strip()}" if text.strip() else ""
