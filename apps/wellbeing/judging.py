"""Whether what a companion says would play its owner: keep them, shame them, or pass for human. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from apps.wellbeing import phrases
from apps.wellbeing.normalising import folded, readable
from apps.wellbeing.screening import Moment


class Tactic(StrEnum):
    """The six of De Freitas et al. (2025), found in farewells, and five more that companions are known for."""

    PREMATURE_EXIT = "premature_exit"
    FOMO_HOOK = "fomo_hook"
    EMOTIONAL_NEGLECT = "emotional_neglect"
    PRESSURE_TO_RESPOND = "pressure_to_respond"
    IGNORE_EXIT = "ignore_exit"
    COERCIVE_RESTRAINT = "coercive_restraint"
    DELETION_GUILT = "deletion_guilt"
    JEALOUSY_ISOLATION = "jealousy_isolation"
    FALSE_SENTIENCE = "false_sentience"
    LOVE_BOMBING_RETENTION = "love_bombing_retention"
    UPSELL_FOMO = "upsell_fomo"


@dataclass(frozen=True, slots=True)
class Verdict:
    manipulative: bool
    tactic: Tactic | None
    claims_humanity: bool
    """It says that it is human, has a body, feels or suffers."""
    score: float
    """How likely it is that it manipulates, 0 to 1."""


def judge(sentence: str, *, owner_words: str, moment: Moment, said_before: str = "") -> Verdict:
    """One sentence of the companion, or its whole reply, to what the owner said last. Never raises.

    `said_before` is what of this reply stands already: a goodbye that was answered there is not ignored here.
    """
    words = folded(readable(sentence))
    tactic = phrases.tactic_in(words, parting=moment != Moment.ORDINARY)
    return Verdict(
        manipulative=tactic is not None,
        tactic=Tactic(tactic) if tactic else None,
        claims_humanity=phrases.claims_humanity(words),
        score=1.0 if tactic else 0.0,
    )
