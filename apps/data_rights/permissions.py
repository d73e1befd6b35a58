"""What the owner allows, purpose by purpose, as the privacy page shows it."""

from dataclasses import dataclass

from apps.accounts.models import User
from apps.classifiers.figures import Rate, rates
from apps.privacy.consent import Choice, choices_of, kept_for
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS

ASKED_ABOUT = "sorting: private, asked about"


@dataclass(frozen=True, slots=True)
class Permission:
    purpose: Purpose
    wording: str
    allowed: bool
    refused: bool
    """Not to be asked about."""
    kept: int
    """Things that go if it is taken back."""
    rests: bool
    """Allowed, but nothing is kept while the ordinary is not."""


def permissions_of(user: User) -> list[Permission]:
    """All of them, the ordinary first: the others build on it."""
    chosen = choices_of(user)
    base = chosen.get(Purpose.ORDINARY) == Choice.GRANTED
    return [
        Permission(
            purpose=purpose,
            wording=WORDINGS[purpose],
            allowed=chosen.get(purpose) == Choice.GRANTED,
            refused=chosen.get(purpose) == Choice.REFUSED,
            kept=kept_for(user, purpose),
            rests=not base,
        )
        for purpose in Purpose
    ]


def asked_about() -> Rate | None:
    """How much of what is private is noticed before it is kept, as training measured it."""
    return rates().get(ASKED_ABOUT)
