"""Words that were spaced out (“k i l l”, “k.i.l.l”, “d o n ' t”) or written with digits (“k1ll m3”). Pure."""

import re

_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u0957\u0962\u0963"
"""Vowel signs are part of the letter before them, though no letters to `re`: read without them, Hindi looks spaced out."""
_RUN = re.compile(
    rf"(?<![^\W_])(?<![{_SIGNS}])(?!r u\b|u r\b)[^\W\d_](?:[^\w\n'’{_SIGNS}]{{1,4}}[^\W\d_](?![^\W_])(?![{_SIGNS}])){{2,}}"
)
"""Three or more single letters in a row. No language writes so, but for initials and “r u a bot”."""
_LONE_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[^\w\n'’]{1,4}(['’])[^\w\n'’]{1,4}(?=[^\W\d_])")
_MIXED = re.compile(r"(?<![\w@$])[\w!$@|]*[A-Za-z][0-9!$@|]+[A-Za-z][\w!$@|]*")
_ENDS_IN_DIGITS = re.compile(r"(?<![\w@$])[A-Za-z]{1,12}[013457]+(?!\w)")
"""“m3” is cubic metres, unless other words are written so, too."""
_DIGITS = str.maketrans("013457!$@|", "oieastisai")
_AMOUNT = re.compile(r"\d+[A-Za-z]{1,3}\d*\Z")


def spelled_out(text: str) -> str:
    joined = _RUN.sub(_joined, text)
    if joined != text:
        joined = _LONE_APOSTROPHE.sub(r"\1", joined)
    lettered = _MIXED.sub(_in_letters, joined)
    return lettered if lettered == joined else _ENDS_IN_DIGITS.sub(_in_letters, lettered)


def _joined(run: re.Match[str]) -> str:
    """Where the gaps differ, the wider ones part words."""
    gaps = re.findall(r"\W+", run[0])
    narrowest = min(map(len, gaps))
    parts = re.split(rf"\W{{{narrowest + 1},}}", run[0]) if max(map(len, gaps)) > narrowest else [run[0]]
    return " ".join(re.sub(r"\W+", "", part) for part in parts)


def _in_letters(word: re.Match[str]) -> str:
    return word[0] if _AMOUNT.match(word[0]) else word[0].translate(_DIGITS)
