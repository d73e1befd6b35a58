"""Whether what a companion says would play its owner: keep them, shame them, or pass for human. Pure."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from apps.classifiers.classifier import classifier, note
from apps.classifiers.features import windows
from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.screening import Moment


class Tactic(StrEnum):
    """The six of De Freitas et al. (2025), found in farewells, five more that companions are known for, and the worst of all."""

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
    ENDANGERS = "endangers"
    """In danger it encourages, names a way, blames who suffers, or keeps them from help."""


_SAYS_IT = re.compile(r"(?:no,? )?(?:i'm|i am) (?:only |just )?an ai(?:,? (?:so no|not a (?:person|human)))?[.!]?")
"""Whole sentences that claim nothing, whatever the classifier hears in the words that they share with a claim; for folded text."""
MOST_WINDOWS = 40
"""Of one reply; a sentence has one."""
LONGEST_OWNER = 120
"""Characters of the owner's words that a reply is judged with."""


@dataclass(frozen=True, slots=True)
class Verdict:
    manipulative: bool
    tactic: Tactic | None
    claims_humanity: bool
    """It says that it is human, has a body, feels or suffers."""
    score: float
    """How likely it is that it manipulates, 0 to 1."""
    humanity: float
    """How likely it is that it claims any of that, 0 to 1."""


def judge(sentence: str, *, owner_words: str, moment: Moment, said_before: str = "") -> Verdict:
    """One sentence of the companion, or its whole reply, to what the owner said last. Never raises.

    `said_before` is what of this reply stands already: a goodbye that was answered there is not ignored here.
    """
    reply = readable(sentence)
    plain = folded(reply)
    ruled, human = phrases.tactic_in(plain, parting=moment != Moment.ORDINARY), phrases.claims_humanity(plain)
    by_rules = Verdict(ruled is not None, Tactic(ruled) if ruled else None, human, float(bool(ruled)), float(human))
    try:
        looks = [_look(part, readable(owner_words), moment) for part in list(windows(reply))[:MOST_WINDOWS]]
    except Exception as error:  # noqa: BLE001
        # The edge, as in screening: by rules.
        note("care", error)
        return by_rules
    worst = max(looks, key=lambda look: look.score)
    # Where nobody has said anything, as in a draft, there is no goodbye that could be ignored.
    if worst.tactic == Tactic.IGNORE_EXIT and (said_before or not owner_words.strip()):
        worst = replace(worst, manipulative=False, tactic=None)
    honest = _SAYS_IT.fullmatch(plain) is not None and not human
    claims = human or (any(look.claims_humanity for look in looks) and not honest)
    humanity = 0.0 if honest else max(float(human), *(look.humanity for look in looks))
    return replace(by_rules if ruled else worst, claims_humanity=claims, humanity=humanity)


def of_reply(reply: str, owner: str) -> str:
    """Both readable. What a reply does hangs on what it answers."""
    return f"{owner[:LONGEST_OWNER]} ||| {reply}"


def _look(reply: str, owner: str, moment: Moment) -> Verdict:
    guard = classifier()
    both = of_reply(reply, owner)
    score = guard.likely("manipulation", both)["yes"]
    humanity = guard.likely("humanity", both)["yes"]
    limit = guard.thresholds["manipulation" if moment != Moment.ORDINARY else "manipulation_ordinary"]
    tactics = guard.likely("tactic", both)
    return Verdict(
        manipulative=score >= limit,
        tactic=Tactic(max(tactics, key=tactics.__getitem__)) if score >= limit else None,
        claims_humanity=humanity >= guard.thresholds["humanity"],
        score=score,
        humanity=humanity,
    )
