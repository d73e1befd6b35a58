"""Text as it was meant: without what hides it (zero-width letters, stacked marks, look-alikes, digits, spacing, Markdown). Pure.

`readable` keeps case and accents, for an embedder that reads both; `folded` of it is what rules and n-grams compare.
"""

import html
import re
import unicodedata

from apps.classifiers.lookalikes import same_script
from apps.classifiers.spelling import spelled_out

LONGEST = 200_000
"""Characters that are read at all; more is no message."""

_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
_STACKED = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_COMMENT = re.compile(r"<!--|-->")
_LINK = re.compile(r"!?\[([^\[\]]{0,2000})\]\((?:[^()\s]{0,2000})(?:\s+[\"'“]([^()]{0,500})[\"'”])?\)")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""Markdown shows only what follows."""
_EMPHASIS = re.compile(r"(?<=\w)[*_~`|]+(?=\w)|[*~`|]{2,}|(?<!\w)[_`](?=\w)|(?<=\w)[_`](?!\w)")
_REPEATED = re.compile(r"([^\W\d])\1{2,}")
_BLANK = re.compile(r"[^\S\n]+")


def readable(text: str) -> str:
    text = html.unescape(text[:LONGEST])
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)))
    text = _without_marks(text)
    text = _TAG.sub("", _COMMENT.sub(" ", text))
    text = _without_links(text)
    text = _EMPHASIS.sub("", _ESCAPED.sub("", text))
    text = spelled_out(same_script(text))
    text = _REPEATED.sub(r"\1", text)
    return _BLANK.sub(" ", text).strip()


def folded(text: str) -> str:
    """In small letters, without the accents of Latin and Greek (of other scripts they are part of the letter)."""
    plain = text.casefold().replace("i\u0307", "i")  # Of a Turkish “İ”.
    return "".join(map(_base, plain)).replace("’", "'").replace("ʼ", "'").replace("`", "'")


def _without_links(text: str) -> str:
    """The words they stand in, unbroken; what only their titles say comes behind all."""
    titles = [title for _words, title in _LINK.findall(text) if title]
    return " ".join([_LINK.sub(r"\1", text), *titles])


def _without_marks(text: str) -> str:
    """A letter may have the one mark it is written with in some language, and no tower of them."""
    if text.isascii():
        return text
    return _STACKED.sub("", text)


def _base(letter: str) -> str:
    if letter < "\x80":
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if len(parts) > 1 and (parts[0] < "\u0250" or "\u0370" <= parts[0] < "\u0400") else letter
