"""What makes up a companion, as one value that travels from a form to a row."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apps.personas.models import Persona

DEFAULT_TEMPERATURE = 0.8
DEFAULT_CONTEXT_LENGTH = 4096


@dataclass(frozen=True, slots=True)
class PersonaDetails:
    name: str
    pronouns: str = ""
    description: str = ""
    manner: str = ""
    greeting: str = ""
    accent: str = "ember"
    temperature: float = DEFAULT_TEMPERATURE
    context_length: int = DEFAULT_CONTEXT_LENGTH


NAMES = [field.name for field in fields(PersonaDetails)]


def details_of(persona: "Persona") -> PersonaDetails:
    return PersonaDetails(**{name: getattr(persona, name) for name in NAMES})
