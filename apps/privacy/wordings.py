"""What the owner is asked, word for word. The ledger keeps what was shown, so a text may be changed: it holds from then on.

Where more than the text of a purpose is shown (apps/memories/asking.py), all of that is kept.
"""

from typing import Final

from apps.privacy.purposes import Purpose

WORDINGS: Final[dict[Purpose, str]] = {
    Purpose.ORDINARY: (
        "Your companion may remember the ordinary things you tell it, on this machine alone: what you like, what you plan, "
        "who is who. Nothing of it is sent anywhere but to the model you chose, when it fits what you are talking about."
    ),
    Purpose.HEALTH: (
        "Your companion may remember what you tell it about your health: illnesses, treatments, medicines, "
        "how you are in body and mind."
    ),
    Purpose.SEXUALITY: (
        "Your companion may remember what you tell it about your love life: whom you are drawn to, and what is intimate."
    ),
    Purpose.RELIGION: "Your companion may remember what you tell it about your faith, or that you have none.",
    Purpose.POLITICS: "Your companion may remember what you tell it about your political views, votes and parties.",
    Purpose.ETHNICITY: "Your companion may remember what you tell it about your ethnic origin.",
    Purpose.UNION: "Your companion may remember that you belong to a trade union, and what you do there.",
    Purpose.BIOMETRICS: (
        "Your companion may remember what you tell it about your genes, and about marks of your body that tell who you are."
    ),
    Purpose.MONEY: (
        "Your companion may remember what you tell it about your money: income, debts, and numbers that stand for you. "
        "Passwords, keys and card numbers are left out all the same, unless you ask for one of them by itself."
    ),
    Purpose.OTHERS: (
        "Your companion may remember private things that you tell it of other people: their health, their love life, "
        "their troubles. They can't be asked, so you decide for them."
    ),
    Purpose.REFLECTION: (
        "While you are away, your companion may think over what it remembers of you and draw conclusions. Each of them stands "
        "on the Memory page, marked as its own thought, with what it is drawn from."
    ),
}
"""By purpose, as shown since this version of Hearth."""

ASKED_FOR: Final = (
    "You were not asked, and shown nothing: in a message of yours you said yourself that it is to be remembered."
)
"""In the place of what was shown, where “remember that …” was the yes."""
