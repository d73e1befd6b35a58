"""The placeholders that people write into a companion's texts: {{char}}, {{user}} and a few more. Pure, and nothing is ever run.

As in character-card-spec-v3 (macros). What is unknown stays as it stands: to somebody it may be text.
"""

import re
from collections.abc import Callable
from random import Random

MOST = 2_000
"""Of one text."""
LARGEST_ROLL = 1_000_000

_MACRO = re.compile(r"\{\{([^{}]{0,500})\}\}|<(user|char|bot)>", re.IGNORECASE)
_CHOICES = re.compile(r"(?<!\\),")


def expand(text: str, *, companion: str, owner: str, seed: str = "") -> str:
    """With names in their places; `seed` makes the same choice where something is left to chance."""
    chance = Random(f"{seed}{text}".encode(errors="replace"))  # noqa: S311  (a choice of words)
    names = {"char": companion, "bot": companion, "user": owner}

    def replaced(found: re.Match[str]) -> str:
        if found[2]:
            return names[found[2].lower()]
        inner = found[1].strip()
        if inner.lower() in names:
            return names[inner.lower()]
        if inner.startswith("//"):
            return ""
        name, colon, rest = inner.partition(":")
        act = _ACTS.get(name.strip().lower()) if colon else None
        return act(rest, chance) if act else found[0]

    return _MACRO.sub(replaced, text, count=MOST)


def _one_of(rest: str, chance: Random) -> str:
    return chance.choice([one.replace("\\,", ",").strip() for one in _CHOICES.split(rest)])


def _rolled(rest: str, chance: Random) -> str:
    number = rest.strip().lower().removeprefix("d")
    if not (number.isascii() and number.isdecimal()) or not 1 <= len(number) <= len(str(LARGEST_ROLL)):
        return ""
    return str(chance.randint(1, max(1, int(number))))


def _reversed(rest: str, _chance: Random) -> str:
    return rest.strip()[::-1]


def _nothing(_rest: str, _chance: Random) -> str:
    return ""


_ACTS: dict[str, Callable[[str, Random], str]] = {
    "random": _one_of,
    "pick": _one_of,
    "roll": _rolled,
    "reverse": _reversed,
    "comment": _nothing,
    "hidden_key": _nothing,
}
