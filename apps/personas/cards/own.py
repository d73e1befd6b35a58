"""What only Hearth has a field for, in the “extensions” of a card. Pure.

A card comes from anywhere, so each value is checked like any other; what is not as it must be is left where it stands.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from apps.accounts.text import clean_line, clean_text
from apps.personas.details import NAMES, OLDEST, YOUNGEST
from apps.personas.models import LONGEST_LINE, LONGEST_TEXT, Accent
from apps.personas.relationships import Relationship
from apps.personas.sliders import BY_NAME, STEPS

OURS = "hearth"
AI_MADE = "ai_generated"
LONGEST_PRONOUNS = 40
LONGEST_CONTEXT = 1_048_576


def own_values(extensions: Mapping[str, Any]) -> dict[str, Any]:
    """By the names of PersonaDetails; without what can't be."""
    own = extensions.get(own_key(extensions)) or {}
    found = {name: read(own[name]) for name, read in _READ.items() if name in own}
    return {name: value for name, value in found.items() if value is not None}


def with_own(
    extensions: Mapping[str, Any], changed: Mapping[str, Any], *, defaults: Mapping[str, Any]
) -> dict[str, Any]:
    """With what was changed in its place, or gone from there where it is as ever; all else stays as it came."""
    key = own_key(extensions)
    own = {name: value for name, value in (extensions.get(key) or {}).items() if name not in changed}
    own |= {name: value for name, value in changed.items() if value != defaults[name]}
    return {**extensions, key: own}


def written_by_ai(extensions: Mapping[str, Any]) -> list[str]:
    """The fields that a model wrote, as a card of ours says of itself."""
    found = (extensions.get(own_key(extensions)) or {}).get(AI_MADE)
    return sorted({name for name in found if name in NAMES}) if isinstance(found, list) else []


def with_ai_mark(extensions: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """The same, said of these fields; all else stays as it came."""
    key = own_key(extensions)
    own = {name: value for name, value in (extensions.get(key) or {}).items() if name != AI_MADE}
    own |= {AI_MADE: sorted(names)} if names else {}
    return {**extensions, key: own} if own or key in extensions else dict(extensions)


def own_key(extensions: Mapping[str, Any]) -> str:
    """Ours, unless somebody keeps something else there: a key of theirs is never written over."""
    key = OURS
    while not isinstance(extensions.get(key, {}), dict):
        key += "_"
    return key


def _line(most: int) -> Callable[[Any], str | None]:
    return lambda value: clean_line(value)[:most].strip() if isinstance(value, str) else None


def _text(value: Any) -> str | None:
    return clean_text(value)[:LONGEST_TEXT].strip() if isinstance(value, str) else None


def _one_of(values: list[str]) -> Callable[[Any], str | None]:
    return lambda value: value if isinstance(value, str) and value in values else None


def _whole(least: int, most: int) -> Callable[[Any], int | None]:
    return lambda value: value if type(value) is int and least <= value <= most else None


def _temperature(value: Any) -> float | None:
    return float(value) if type(value) in (int, float) and 0 <= value <= 2 else None


_TEXTS = ("background", "values", "interests", "manner", "boundaries")
_LINES = ("relationship_words", "voice")
_READ: dict[str, Callable[[Any], Any]] = {
    "pronouns": _line(LONGEST_PRONOUNS),
    "age": _whole(YOUNGEST, OLDEST),
    **dict.fromkeys(_TEXTS, _text),
    **dict.fromkeys(BY_NAME, _whole(STEPS[0], STEPS[-1])),
    "relationship": _one_of(Relationship.values),
    **dict.fromkeys(_LINES, _line(LONGEST_LINE)),
    "accent": _one_of(Accent.values),
    "temperature": _temperature,
    "context_length": _whole(1_024, LONGEST_CONTEXT),
}
OWN_NAMES = tuple(_READ)
OWN_TEXTS = ("pronouns", *_TEXTS, *_LINES)
