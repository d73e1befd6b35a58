"""One folding for what is looked for and what is looked through, so that a name is found however its letters were typed. Pure.

“Zoë” may stand as three signs or as four (the dots apart), and people write “Zoe”, too; ß is ss, and a capital letter a small one.
Marks that make another letter (the dots of が, the vowel signs of Hindi) stay.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

_LEFT_OUT = re.compile(
    # Soft hyphens, letters of no width, directions, the stroke that makes an Arabic word longer.
    r"[\u00ad\u034f\u061c\u0640\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    # Accents of Latin, Greek and Cyrillic letters; the points of Hebrew and Arabic.
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_ALIKE = {"ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "’": "'", "‘": "'", "ʼ": "'"}
_HAS_ALIKE = re.compile(f"[{''.join(_ALIKE)}]")


def folded(text: str) -> str:
    """Of ASCII the same in small letters, and ASCII."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = unicodedata.normalize("NFC", _LEFT_OUT.sub("", letters))
    return _HAS_ALIKE.sub(lambda found: _ALIKE[found[0]], bare)


def place_of(text: str, about: str) -> tuple[int, int] | None:
    """Where it first stands as it is written there, with the marks that belong to its last letter."""
    wanted = folded(about)
    if not wanted or wanted not in folded(text):
        return None
    # Halved again and again: folding is quick, and a text may be long.
    end = bisect_left(range(len(text)), True, key=lambda at: wanted in folded(text[:at]))
    begin = bisect_left(range(end), True, key=lambda at: wanted not in folded(text[at:end])) - 1
    while end < len(text) and not folded(text[end]):
        end += 1
    return begin, end


def spellings(text: str, about: str) -> Iterator[str]:
    """Each way it is written there, from the first on."""
    while place := place_of(text, about):
        begin, end = place
        yield text[begin:end]
        text = text[end:]
