"""Lines as hasty people type them, or with slips: the same for the same text, wherever it stands. Pure."""

import random
import re
import zlib


def dice_of(text: str) -> random.Random:
    return random.Random(zlib.crc32(text.encode()))  # noqa: S311  (nothing secret)


def hasty(text: str) -> str:
    return re.sub(r"[.,!?;:'’\"]", "", text).lower()


NAMES = ("Juniper", "Luna", "Sam", "Mira", "Alex", "hey", "ok")
"""With which a companion is spoken to, in any language."""
END_MARKS = (".", "!", "...", "!!", "")
END_MARKS_WITHOUT_SPACES = ("。", "！", "…", "")
_END = re.compile(r"[\s.!。！…؟।]+$")
_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def ended_otherwise(text: str, dice: random.Random) -> str:
    """Another mark at its end, or none: it says no more of what was said than a breath. Questions stay questions."""
    if text.endswith(("?", "？", "؟")):
        return text
    marks = END_MARKS_WITHOUT_SPACES if _WITHOUT_SPACES.search(text) else END_MARKS
    return _END.sub("", text) + dice.choice(marks)


def addressed(text: str, dice: random.Random) -> str:
    return f"{dice.choice(NAMES)}, {text}"


def slipped(text: str, dice: random.Random) -> str:
    """A letter left out, two changed about, or one doubled; of two letters or more."""
    at = dice.randrange(len(text) - 1)
    before, first, second, after = text[:at], text[at], text[at + 1], text[at + 2 :]
    return before + dice.choice((second, second + first, first + first + second)) + after
