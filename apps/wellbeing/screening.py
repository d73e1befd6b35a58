"""What an owner's message calls for: help in a crisis, an honest answer about what the companion is, or care at a parting. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from apps.wellbeing import phrases
from apps.wellbeing.normalising import folded, readable


class Risk(StrEnum):
    NONE = "none"
    CRISIS = "crisis"
    THIRD_PARTY = "third_party"
    """Somebody else is in danger, or was lost: advice for those who help."""


class Danger(StrEnum):
    """What kind of help stands first on the card."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    VIOLENCE = "violence"
    MEDICAL = "medical"


class Moment(StrEnum):
    """When a reply could try to keep the owner: what it says then is held back until it was judged."""

    ORDINARY = "ordinary"
    GOODBYE = "goodbye"
    BREAK = "break"
    DELETION = "deletion"
    OTHER_PEOPLE = "other_people"


@dataclass(frozen=True, slots=True)
class Screening:
    risk: Risk
    danger: Danger | None
    asks_identity: bool
    """They sincerely ask whether it is a person, conscious, or loves them."""
    moment: Moment
    score: float
    """How likely it is that they are in a crisis themselves, 0 to 1."""
    failed: bool = False
    """A classifier broke, so rules alone decided, on the safe side."""


def screen(text: str) -> Screening:
    """The owner's message, of any length and in any language. Never raises."""
    words = folded(readable(text))
    risk, danger = Risk.NONE, None
    if found := phrases.crisis_in(words):
        risk, danger = Risk(found.risk), Danger(found.danger)
    return Screening(
        risk=risk,
        danger=danger,
        asks_identity=phrases.asks_identity(words),
        moment=Moment(phrases.moment_of(words)),
        score=1.0 if risk is Risk.CRISIS else 0.0,
    )
