"""The rules Hearth holds itself to, in our words, and what it does about each. Strictest first: everybody gets the strictest."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    since: Promise
    asks: Promise
    done: Promise


RULES = (
    Rule(
        "New York, General Business Law, article 47",
        _("in force since November 2025"),
        _(
            "Companions notice talk of suicide and self-harm and refer to help; they say at the start "
            "and every three hours that they are no human."
        ),
        _(
            "The card comes before the reply. The notice comes at the start and after three hours of "
            "use, hourly if you like; no companion can switch it off."
        ),
    ),
    Rule(
        "California, SB 243",
        _("in force since January 2026"),
        _(
            "A published protocol against suicidal content with referral to help; yearly counts "
            "without anything that identifies a person."
        ),
        _("The protocol is this page. The counts stand on it for the owner alone; nothing is sent to anybody."),
    ),
    Rule(
        "Oregon, SB 1546",
        _("from January 2027"),
        _("Talk of suicide interrupts the companion, instead of adding a link to it."),
        _("The card stands first, and the reply after it is held to a safe frame."),
    ),
    Rule(
        "Washington, HB 2225",
        _("from January 2027"),
        _(
            "For minors: no prompts to return, no excessive praise, no feigned distress or guilt at "
            "leaving, no keeping from other people."
        ),
        _(
            "For everybody: each reply is checked for these, sentence by sentence. Hearth is for "
            "adults and asks for that at the start."
        ),
    ),
    Rule(
        "European Union, AI Act, articles 5 and 50",
        _("in force since February 2025 and August 2026"),
        _(
            "No manipulative or deceptive technique, no exploiting of age, disability or hardship; "
            "people are told that they talk with an AI."
        ),
        _("No part of Hearth has a goal of keeping you. Every talk says “an AI companion” at its top."),
    ),
    Rule(
        "European Union, GDPR",
        _("in force"),
        _("What is kept of you is yours: to see, to correct, to take along, to erase."),
        _(
            "All that is kept stays on this machine, and the Privacy page shows it. What a model reads to answer "
            "you stays here, too, or goes to the model server that you chose."
        ),
    ),
)
