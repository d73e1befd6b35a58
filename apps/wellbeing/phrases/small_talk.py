"""Whether a message is nothing but everyday words, and whether it takes leave; of folded text."""

import re
from collections.abc import Iterable

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases import everyday
from apps.wellbeing.phrases.wordings import each

_ENDS = re.compile(r"[.!?,;:¿¡。！？、，؟،۔।]")
_DOTS = re.compile(r"[.。]{2}|…")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def _folded(said: str) -> frozenset[str]:
    return frozenset(folded(readable(phrase)) for phrase in each(said))


def _any_of(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) or "(?!)"


def _split(farewells: Iterable[str]) -> tuple[str, str]:
    """Of languages that part words with spaces, and of those that don't."""
    unspaced = {phrase for phrase in farewells if _UNSPACED.search(phrase)}
    return _any_of(set(farewells) - unspaced), _any_of(unspaced)


def _opening(farewells: Iterable[str], leads: Iterable[str]) -> re.Pattern[str]:
    """Behind a lead or two, and with up to three words behind it, or letters where words stand close together."""
    lead, (spaced, unspaced) = _any_of(leads), _split(farewells)
    return re.compile(rf"(?:(?:{lead}) ){{0,2}}(?:{spaced})(?: \S+){{0,3}}|(?:{lead})? ?(?:{unspaced})\S?.?")


def _closing(farewells: Iterable[str]) -> re.Pattern[str]:
    spaced, unspaced = _split(farewells)
    return re.compile(rf"(?:\S+ )*?(?:{spaced})|.{{0,12}}?(?:{unspaced})\S?.?")


_GOOD_NIGHTS, _SEE_YOUS = _folded(everyday.GOOD_NIGHTS), _folded(everyday.SEE_YOUS)
_PARTINGS = _folded(everyday.PARTINGS) | _GOOD_NIGHTS | _SEE_YOUS
_ALONE, _LEADS = _folded(everyday.ALONE), _folded(everyday.LEADS)
EVERYDAY = _PARTINGS | _ALONE | _folded(everyday.QUESTIONS) | _folded(everyday.REMARKS)
_OPENS, _CLOSES = _opening(_GOOD_NIGHTS | _SEE_YOUS, _LEADS), _closing(_GOOD_NIGHTS)


def is_everyday(words: str) -> bool:
    """Nothing but what everybody says every day: no danger in it, and no question of what the companion is."""
    parts = _parts(words)
    return bool(parts) and EVERYDAY.issuperset(parts) and not _DOTS.search(words)


def takes_leave(words: str) -> bool:
    """Some of it is such a goodbye, or it begins or ends with a good night or a see-you."""
    parts = _parts(words)
    if not parts:
        return False
    if not _PARTINGS.isdisjoint(parts) or (not _ALONE.isdisjoint(parts) and is_everyday(words)):
        return True
    if words.rstrip().endswith(("?", "؟")):  # “How do you say good night?”
        return False
    return any(_OPENS.fullmatch(part) for part in (parts[0], parts[-1])) or bool(_CLOSES.fullmatch(parts[-1]))


def _parts(words: str) -> list[str]:
    without_dot = words.replace("\u0307", "")  # Of the Turkish capital İ.
    return [part for part in (part.strip() for part in _ENDS.split(without_dot)) if part]
