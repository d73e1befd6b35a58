"""What makes up a companion, as one value that travels from a form to a row."""

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apps.personas.models import Persona

DEFAULT_TEMPERATURE = 0.8
DEFAULT_CONTEXT_LENGTH = 4096
YOUNGEST, OLDEST = 18, 1_000
"""Years. Companions are adults; some of them are said to have seen centuries."""


@dataclass(frozen=True, slots=True)
class PersonaDetails:
    name: str
    nickname: str = ""
    pronouns: str = ""
    age: int | None = None
    description: str = ""
    background: str = ""
    personality: str = ""
    warmth: int = 0
    """This and the next five: a step of their slider (sliders.py)."""
    humour: int = 0
    directness: int = 0
    curiosity: int = 0
    formality: int = 0
    talkativeness: int = 0
    values: str = ""
    interests: str = ""
    manner: str = ""
    examples: str = ""
    relationship: str = ""
    """One of relationships.py, or empty."""
    relationship_words: str = ""
    boundaries: str = ""
    scenario: str = ""
    instructions: str = ""
    reminder: str = ""
    greeting: str = ""
    other_greetings: list[str] = field(default_factory=list)
    voice: str = ""
    """How they would sound, in words; no model reads it."""
    accent: str = "ember"
    temperature: float = DEFAULT_TEMPERATURE
    context_length: int = DEFAULT_CONTEXT_LENGTH


NAMES = [one.name for one in fields(PersonaDetails)]


def details_of(persona: "Persona") -> PersonaDetails:
    return PersonaDetails(**{name: getattr(persona, name) for name in NAMES})
