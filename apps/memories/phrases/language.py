"""What the rules of one language are made of."""

import re
from dataclasses import dataclass, field

from apps.memories.models import Memory

Kind = Memory.Kind


def phrase(text: str) -> re.Pattern[str]:
    """A pattern that cares for capitals in its names alone: `NAME` is one or two capitalised words, `PLACE` up to three."""
    name = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’-]+(?: (?:de |von |van )?[A-ZÀ-ÖØ-Þ][\w'’-]+)?)"
    place = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’.-]+(?: (?:[A-ZÀ-ÖØ-Þ][\w'’-]+|am|an|der|on|upon|de|la|of)){0,3})"
    return re.compile(text.replace("NAME", name).replace("PLACE", place), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say something of oneself. Groups: `what` is kept in place of the sentence, `name` and `relation` make a person.

    `slot` names that of which there is one at a time; "{what}" in it stands for a group of that name.
    """

    kind: Kind
    pattern: re.Pattern[str]
    importance: int = 3
    slot: str = ""
    needs_day: bool = False
    anywhere: bool = False
    """Matches within a sentence, not only at the beginning of one."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The rules of one language, and what keeps a sentence from being taken at its word."""

    openers: re.Pattern[str]
    """Words before the statement that change nothing: “Well, by the way, …”."""
    doubts: re.Pattern[str]
    """Of a sentence that is no plain statement: hypothetical, quoted, dreamt, said by others."""
    rules: tuple[Rule, ...]
    clauses: re.Pattern[str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    tomorrow: re.Pattern[str]
    next_week: re.Pattern[str]
    not_names: frozenset[str] = field(default_factory=frozenset)
