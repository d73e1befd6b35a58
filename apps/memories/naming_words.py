"""The words of `naming.toml` and of private/words, as naming.py and called.py look for them. Read once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from apps.memories.hearing import SPACELESS
from apps.memories.private.folding import folded
from apps.memories.private.phrases import pattern_of
from apps.memories.private.tongues import words_of

FILE = Path(__file__).parent / "naming.toml"
BESIDE = ("own", "whose", "article", "please", "openers", "fillers")
"""Kinds of words that may stand beside a name and tell nothing."""
SAID = ("earlier", "leave", "leave_first", "leave_last", "leave_whole", "before", "says")
"""Kinds of phrases whose words end what is named: “über Ilse gesagt”."""
WITHOUT_SPACES = ("ja", "zh")


@cache
def naming() -> Mapping[str, Mapping[str, list[str]]]:
    """By language and kind."""
    return tomllib.loads(FILE.read_text())


@cache
def phrases(language: str, kind: str) -> re.Pattern[str] | None:
    listed = _list(language, kind)
    return pattern_of(listed, spaceless=language in SPACELESS) if listed else None


@cache
def joins(language: str) -> frozenset[str]:
    return frozenset(map(folded, _list(language, "joins")))


@cache
def conjunction(language: str) -> str:
    """“And”, which stands first."""
    return next(map(folded, _list(language, "joins")), "")


@cache
def ends(language: str) -> frozenset[str]:
    return frozenset({"", *map(folded, _list(language, "ends"))})


@cache
def little(language: str) -> frozenset[str]:
    own = [one for kind in BESIDE for one in words_of(language).get(kind, ()) if " " not in one]
    return frozenset(map(folded, [*_list(language, "little"), *_list(language, "stands_for"), *own]))


@cache
def verbs(language: str) -> re.Pattern[str]:
    """The words of “what I said” and of wishes, each by itself, but for little ones."""
    spelt = " ".join(phrase for kind in SAID for phrase in words_of(language).get(kind, ()))
    return any_of({folded(one) for one in re.findall(r"[^\W_]{2,}\*?", spelt)} - little(language))


@cache
def relations(language: str) -> re.Pattern[str]:
    """What people are to each other; no “she”."""
    return any_of(one for one in set(_relations(language)) - little(language) if " " not in one)


@cache
def cuts(language: str) -> re.Pattern[str]:
    """Where no spaces are, signs between what is named and the rest."""
    return any_of(_list(language, "cuts"))


@cache
def runs(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?!{cuts(language).pattern})\w)+")


@cache
def little_signs(language: str) -> re.Pattern[str]:
    """Where no spaces are: any number of little words, and of what people are to each other."""
    listed = {*map(folded, _list(language, "little")), *_relations(language)}
    return re.compile(rf"(?:{any_of(sorted(listed, key=len, reverse=True)).pattern})+")


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """“*” is the rest of a word."""
    return re.compile("|".join(re.escape(one).replace(r"\*", r"\w*") for one in words))


def _relations(language: str) -> list[str]:
    return [folded(one) for one in (*words_of(language).get("person", ()), *_list(language, "relations"))]


def _list(language: str, kind: str) -> list[str]:
    return naming()[language].get(kind, [])
