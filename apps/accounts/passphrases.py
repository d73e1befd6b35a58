"""What may be a passphrase, and how hard one is to guess. Pure, but for the word lists zxcvbn brings."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

SHORTEST = 8
LONGEST = 1_024
READ_FOR_STRENGTH = 72
"""Characters that zxcvbn looks at: its time grows with the square of the length."""

CENTURY = 100 * 365 * 86_400


@dataclass(frozen=True, slots=True)
class Strength:
    score: int
    """0 to 4."""
    verdict: str
    guessing_time: str
    hint: str


def normalised(passphrase: str) -> str:
    """The same letters however the keyboard composed them: “é” is one character on one machine and two on another."""
    return unicodedata.normalize("NFKC", passphrase)


def judge(passphrase: str, about: Sequence[str] = ()) -> Strength:
    """`about`: words a guesser would try first, such as the owner's name."""
    from zxcvbn import zxcvbn  # its word lists take a while to load, and few requests need them

    found = zxcvbn(  # type: ignore[no-untyped-call]
        normalised(passphrase)[:READ_FOR_STRENGTH], user_inputs=[word for word in about if word]
    )
    feedback = found["feedback"]
    hints = [*feedback["suggestions"], feedback["warning"]]
    return Strength(
        score=found["score"],
        verdict=_verdicts()[found["score"]],
        guessing_time=in_words(float(found["crack_times_seconds"]["offline_slow_hashing_1e4_per_second"])),
        hint=hints[0] if found["score"] < 4 else "",
    )


def in_words(seconds: float) -> str:
    """How long a guesser needs, to the nearest word."""
    if seconds < 1:
        return _("less than a second")
    if seconds < 60:
        return _("a few seconds")
    if seconds < 3_600:
        return _("some minutes")
    if seconds < 86_400:
        return _("some hours")
    if seconds < 31 * 86_400:
        return _("some days")
    if seconds < 365 * 86_400:
        return _("some months")
    return _("some years") if seconds < CENTURY else _("centuries")


def _verdicts() -> list[str]:
    return [_("Very easy to guess"), _("Easy to guess"), _("Fair"), _("Good"), _("Strong")]
