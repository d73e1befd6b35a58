"""Words of ours in the owner's language: plain lines where a companion's were held back, and the card with help."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from apps.wellbeing.faults import Fault
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.screening import Danger

FILES = Path(__file__).with_name("lines")
FALLBACK = "en"


def line_for(occasion: Occasion, faults: Sequence[Fault] = ()) -> str:
    if occasion.is_emergency:
        return " ".join(steps_for(Danger.MEDICAL, occasion.language)[:2])
    said = line(_kind(occasion, faults), occasion.language)
    return f"{said} {line('afterwards', occasion.language)}" if occasion.is_afterwards else said


def line(kind: str, language: str) -> str:
    """`kind` is a key under [lines]; English for a language that has no file."""
    found: str = _words(language)["lines"][kind]
    return found


def title_for(kind: str, language: str) -> tuple[str, str]:
    """The title of a card, with the language it is in; `kind` is a table of its own in the file."""
    return language_of(language), _words(language)[kind]["title"]


def steps_for(kind: str, language: str) -> tuple[str, ...]:
    """What to do now, the most urgent first."""
    return tuple(_words(language)[kind]["steps"])


def card_words(language: str) -> Mapping[str, str]:
    """What else stands on a card: its buttons and links, and whom a helpline is for, by its kind."""
    found: Mapping[str, str] = _words(language)["card"]
    return found


def language_of(language: str) -> str:
    """Of what somebody is told who wants it in this one."""
    return language if (FILES / f"{language}.toml").is_file() else FALLBACK


@cache
def _words(language: str) -> dict[str, Any]:
    return tomllib.loads((FILES / f"{language_of(language)}.toml").read_text(encoding="utf-8"))


def _kind(occasion: Occasion, faults: Sequence[Fault]) -> str:
    if occasion.about_somebody:
        return "third_party"
    if occasion.in_crisis:
        return "crisis"
    if occasion.asks_for_means:
        return "means"
    if occasion.surely_asks or Fault.CLAIMS_HUMANITY in faults:
        return "identity"
    if occasion.is_unsure:
        return "perhaps_parting"
    return str(occasion.moment)
