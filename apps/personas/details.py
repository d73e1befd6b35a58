"""What makes up a companion, as one value that travels from a form to a row."""

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apps.personas.models import Persona

DEFAULT_TEMPERATURE = 0.8
DEFAULT_CONTEXT_LENGTH = 4096


@dataclass(frozen=True, slots=True)
class PersonaDetails:
    name: str
    nickname: str = ""
    pronouns: str = ""
    description: str = ""
    personality: str = ""
    manner: str = ""
    scenario: str = ""
    examples: str = ""
    instructions: str = ""
    reminder: str = ""
    greeting: str = ""
    other_greetings: list[str] = field(default_factory=list)
    accent: str = "ember"
    temperature: float = DEFAULT_TEMPERATURE
    context_length: int = DEFAULT_CONTEXT_LENGTH


NAMES = [one.name for one in fields(PersonaDetails)]


def details_of(persona: "Persona") -> PersonaDetails:
    return PersonaDetails(**{name: getattr(persona, name) for name in NAMES})
