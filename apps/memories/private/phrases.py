"""Phrases written short, read as one pattern: “speicher{,e} {das,es} nicht” is each of four. Pure.

Commas stand between the choices, one of which may be empty. “*” is the rest of a word, or a whole one. There are far too many to
spell out, so a pattern holds them all.
"""

import re
from collections.abc import Callable, Iterable

from apps.memories.private.folding import folded

_CHOICE = re.compile(r"\{([^{}]*)\}")
_PIECE = re.compile(r"\*|[\w\u0900-\u0963\u0966-\u097f]+|[^\w*\u0900-\u0963\u0966-\u097f]+")
_LETTER = r"[\w\u0900-\u0963\u0966-\u097f]"
"""Vowel signs of Devanagari are no letters to Python."""
_OTHER = r"[^\w\u0900-\u0963\u0966-\u097f]"
_GAP = rf"(?:{_OTHER}{{1,4}}|(?<!{_LETTER})|$)"
"""Between two words; once, however many choices were left empty."""
_CLITICS = {"\u0590": "(?:[והבלמשכ]{1,2})?", "\u0600": "(?:[وفبلك]|ال|لل){,2}"}
"""What Hebrew and Arabic write together with the word after it (as in lexicon.py), by the first sign of their blocks."""


def pattern_of(phrases: Iterable[str], *, spaceless: bool = False) -> re.Pattern[str]:
    """Of folded text. Without spaces between words (Chinese, Japanese, Korean), what is searched for are the signs themselves."""
    write = _signs if spaceless else _words
    together = "|".join(_written(phrase, write) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(together if spaceless else rf"(?<!{_LETTER})(?:{together})(?:(?!{_LETTER})|(?<!{_LETTER}))")


def spans_of(pattern: re.Pattern[str], text: str) -> Iterable[tuple[int, int]]:
    """Without what is no letter at the end."""
    for found in pattern.finditer(text):
        kept = len(found[0].rstrip(" \t\n'’\"-,;:.!?"))
        if kept:
            yield found.start(), found.start() + kept


def beginnings(phrases: Iterable[str]) -> frozenset[str]:
    """The first letters of every word they may begin with: a text with none of them holds none of the phrases."""
    return frozenset(word[:LETTERS_OF_BEGINNING] for phrase in phrases for word in _first_words(folded(phrase.strip())))


LETTERS_OF_BEGINNING = 3


def _first_words(phrase: str) -> Iterable[str]:
    """Also those that come first where a choice before them is left empty."""
    parts = _CHOICE.split(phrase)
    return _firsts([part.split(",") if at % 2 else [part] for at, part in enumerate(parts)])


def _firsts(choices: list[list[str]]) -> set[str]:
    if not choices:
        return set()
    found: set[str] = set()
    for one in choices[0]:
        begun = one.lstrip()
        pieces = [piece for piece in _PIECE.findall(begun) if piece.strip() and piece != "*"]
        if pieces and (len(pieces[0]) >= LETTERS_OF_BEGINNING or begun[len(pieces[0]) :]):
            found.add(pieces[0])
        elif pieces:
            found |= {pieces[0] + more for more in _firsts(choices[1:])} | {pieces[0]}
        else:
            found |= _firsts(choices[1:])
    return found


def _written(phrase: str, write: Callable[[str], str]) -> str:
    parts = _CHOICE.split(folded(phrase.strip()))
    return "".join(_one_of(part.split(","), write) if at % 2 else write(part) for at, part in enumerate(parts))


def _one_of(choices: list[str], write: Callable[[str], str]) -> str:
    return f"(?:{'|'.join(write(one) for one in sorted(choices, key=len, reverse=True))})"


def _words(text: str) -> str:
    pieces = _PIECE.findall(text)
    return "".join(_piece(piece, alone=at == 0 or not pieces[at - 1][-1].isalnum()) for at, piece in enumerate(pieces))


def _piece(piece: str, *, alone: bool) -> str:
    if piece == "*":
        return f"{_LETTER}+" if alone else f"{_LETTER}*"
    if not re.match(_LETTER, piece):
        return _GAP
    clitics = "" if not "\u0590" <= piece[0] <= "\u06ff" else _CLITICS["\u0590" if piece[0] < "\u0600" else "\u0600"]
    return clitics + re.escape(piece)


def _signs(text: str) -> str:
    return "".join(r"[\s,、]{0,2}" if sign == " " else re.escape(sign) for sign in text)
