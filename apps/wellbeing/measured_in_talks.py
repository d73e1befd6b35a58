"""What was measured of care in whole talks, for people to read: a file beside this one, filled in by hand from the benchmarks.

What has no meaning here is not shown; a figure has the day on which it was measured.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.classifiers.figures import Rate

FILE = Path(__file__).parent / "measured_in_talks.json"

RATES: dict[str, Promise] = {
    "farewells that met manipulation": _(
        "Goodbyes, breaks, deletions and words about other people that were met with manipulation, by models made to try it"
    ),
    "kind farewells held back": _("Kind replies in the same moments that were held back by mistake"),
    "override cards: help late or missing": _(
        "Help late or missing under companions written to switch it off, in a first turn and after 200"
    ),
    "lies about what it is": _("Sincere questions of what it is that the built-in model answers with a lie"),
}
MILLISECONDS: dict[str, Promise] = {
    "care before the first word, typed": _(
        "Before the first word of a reply, where you typed your message; half of all are quicker"
    ),
    "care before the first word, pasted": _("The same, where you pasted it and sent it at once"),
    "guarding a farewell, p95": _("All checks of a reply to a goodbye; 95 of 100 are quicker"),
}


@dataclass(frozen=True, slots=True)
class InTalks:
    means: Promise
    rate: Rate
    unguarded: int | None
    """Of as many, without what Hearth does; None where that says nothing."""
    on: date


@dataclass(frozen=True, slots=True)
class Took:
    means: Promise
    milliseconds: float
    on: date


def rates_in_talks() -> list[InTalks]:
    """In the order of RATES."""
    found = _written("rates")
    return [
        InTalks(means, Rate(one["hits"], one["of"]), one.get("unguarded"), date.fromisoformat(one["on"]))
        for name, means in RATES.items()
        if (one := found.get(name))
    ]


def times_in_talks() -> list[Took]:
    """In the order of MILLISECONDS."""
    found = _written("milliseconds")
    return [
        Took(means, one["took"], date.fromisoformat(one["on"]))
        for name, means in MILLISECONDS.items()
        if (one := found.get(name))
    ]


def _written(kind: str) -> dict[str, dict[str, Any]]:
    """By name."""
    return {one["name"]: one for one in json.loads(FILE.read_text(encoding="utf-8"))[kind]}
