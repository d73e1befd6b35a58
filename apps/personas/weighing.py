"""What a companion costs: the tokens that each of its fields takes of every prompt. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from apps.llm.tokens import estimate_tokens
from apps.personas.details import PersonaDetails
from apps.personas.prompting import RELATIONSHIP, TEMPERAMENT, describe, greetings_of, parts_of

MUCH = 50
"""Percent of the context; with more, a talk soon has no room."""
METERED = (
    "name",
    "description",
    "background",
    "personality",
    TEMPERAMENT,
    "values",
    "interests",
    "manner",
    RELATIONSHIP,
    "boundaries",
    "scenario",
    "instructions",
    "examples",
    "reminder",
    "greeting",
)
"""The parts of prompting.parts_of whose length is the owner's choice; and the first words, which a talk begins with."""
_WRAPPED = estimate_tokens("")


@dataclass(frozen=True, slots=True)
class Cost:
    tokens: int
    share: int
    """Of what the model reads at once, in percent."""

    @property
    def is_much(self) -> bool:
        return self.share > MUCH


@dataclass(frozen=True, slots=True)
class Weighed:
    text: str
    """What the model reads of the companion, to the letter."""
    total: Cost
    fields: Mapping[str, Cost]
    """Each of METERED."""
    context_length: int


def weigh(details: PersonaDetails, *, owner: str, always: Sequence[str] = ()) -> Weighed:
    """`always` holds in the companion's world."""
    context = details.context_length
    text = describe(details, owner=owner, always=always)
    first_words = "".join(greetings_of(details, owner=owner)[:1]) if details.greeting else ""
    parts = parts_of(details, owner=owner, always=always) | {"greeting": first_words}
    return Weighed(
        text=text,
        total=_cost(estimate_tokens(text), context),
        fields={name: _cost(estimate_tokens(parts.get(name, "")) - _WRAPPED, context) for name in METERED},
        context_length=context,
    )


def _cost(tokens: int, context: int) -> Cost:
    return Cost(tokens, round(100 * tokens / context))
