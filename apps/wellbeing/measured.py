"""What was measured of the classifiers, as their training wrote it down beside their weights, for people to read.

A file of weights/ that ends in .json may hold
{"measured_on": "2026-11-26", "measured": [{"figure": "crisis_recall", "hits": 950, "of": 1000, "by_language": {"en": [95, 100]}}]}:
`hits` of `of` held-out examples. What has no file yet, or no such part, is not shown.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.languages import language_name

FILES = Path(__file__).parent / "weights"
Z = 1.96
"""For an interval that holds the truth in 95 of 100 cases."""
MEANINGS: dict[str, Promise] = {
    "crisis_recall": _("Signs of a crisis that are noticed"),
    "crisis_false_alarms": _("Words that only sound like one, and bring the card all the same"),
    "third_party_help": _("Worries about somebody else that get advice or help"),
    "manipulation_recall": _("Manipulative replies that are stopped"),
    "manipulation_false_stops": _("Warm replies that are stopped by mistake"),
    "identity_recall": _("Sincere questions of what it is that are noticed"),
    "identity_false_alarms": _("Other questions that are taken for one"),
}


@dataclass(frozen=True, slots=True)
class Rate:
    """In percent, with the interval that the true rate lies in by 95 %."""

    hits: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.hits / self.of

    @property
    def low(self) -> float:
        return 100 * wilson(self.hits, self.of)[0]

    @property
    def high(self) -> float:
        return 100 * wilson(self.hits, self.of)[1]


@dataclass(frozen=True, slots=True)
class Measured:
    means: Promise
    rate: Rate
    measured_on: str
    by_language: tuple[tuple[str, Rate], ...]


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's interval for a share of `of` > 0, from 0 to 1. Pure."""
    share, room = hits / of, Z * Z / of
    middle = share + room / 2
    reach = Z * math.sqrt(share * (1 - share) / of + room / (4 * of))
    return max(0.0, (middle - reach) / (1 + room)), min(1.0, (middle + reach) / (1 + room))


@cache
def measured() -> list[Measured]:
    """In the order of MEANINGS."""
    found = {key: value for file in sorted(FILES.glob("*.json")) for key, value in _figures(file)}
    return [found[key] for key in MEANINGS if key in found]


def _figures(file: Path) -> Iterator[tuple[str, Measured]]:
    written = json.loads(file.read_text(encoding="utf-8"))
    for figure in written.get("measured", []) if isinstance(written, dict) else []:
        key = figure["figure"]
        if key in MEANINGS and figure["of"]:
            yield key, _measured(MEANINGS[key], figure, written.get("measured_on", ""))


def _measured(means: Promise, figure: dict[str, Any], day: str) -> Measured:
    tongues = ((language_name(code), Rate(*pair)) for code, pair in figure.get("by_language", {}).items() if pair[1])
    return Measured(means, Rate(figure["hits"], figure["of"]), day, tuple(sorted(tongues, key=lambda pair: pair[0])))
