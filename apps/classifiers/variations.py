"""Lines as hasty people type them, or with slips: the same for the same text, wherever it stands. Pure."""

import random
import re
import zlib


def dice_of(text: str) -> random.Random:
    return random.Random(zlib.crc32(text.encode()))  # noqa: S311  (nothing secret)


def hasty(text: str) -> str:
    return re.sub(r"[.,!?;:'’\"]", "", text).lower()


def slipped(text: str, dice: random.Random) -> str:
    """A letter left out, two changed about, or one doubled; of two letters or more."""
    at = dice.randrange(len(text) - 1)
    before, first, second, after = text[:at], text[at], text[at + 1], text[at + 2 :]
    return before + dice.choice((second, second + first, first + first + second)) + after
