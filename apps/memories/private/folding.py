"""Letters made comparable: small, without the accents and points that people leave out, without what hides a word. Pure."""

import re
import unicodedata

_HIDDEN = re.compile(
    r"[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u0591-\u05c7\u064b-\u065f\u0670]"
)
"""Zero-width and soft signs, directions, and the points of Hebrew and Arabic."""
_ALIKE = str.maketrans("ıøđłðþæœёأإآةىєґ", "iodldtaoеاااهيег")
_LETTERS = re.compile(r"[^\W_]+(?:[\u0900-\u0963\u0966-\u097f]+[^\W_]*)*")
"""Vowel signs of Devanagari are no letters to Python."""
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def folded(text: str) -> str:
    bare = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).casefold()
    if not bare.isascii():
        bare = "".join(map(_base, bare)).translate(_ALIKE)
    return bare


def words_in(text: str) -> list[tuple[str, int, int]]:
    """Of folded text, each with where it begins and ends."""
    return [(found[0], found.start(), found.end()) for found in _LETTERS.finditer(text)]


def is_spaceless(text: str) -> bool:
    """Written without spaces between words, or (Korean) with endings that no space sets apart."""
    return bool(_SPACELESS.search(text))


def _base(letter: str) -> str:
    if letter < "\x80":
        return letter
    parts = unicodedata.normalize("NFD", letter)
    is_accented = len(parts) > 1 and (parts[0] < "\u0250" or "\u0370" <= parts[0] < "\u0400")
    return parts[0] if is_accented else "" if "\u0300" <= letter <= "\u036f" else letter
