"""What was measured of the classifiers, as their training wrote it down beside the weights.

The file holds {"measured_on": "2026-11-26", "rates": [{"name": "crisis: recognised", "hits": 950, "of": 1000}, {"name": "crisis:
recognised, en", ...}, ...]}: of examples that were held out, in all and by language, kind and more.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from apps.classifiers.intervals import wilson
from apps.classifiers.weights_file import FIGURES as FILE


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


def measured_on() -> date | None:
    """The day of all of them."""
    day = _written().get("measured_on")
    return date.fromisoformat(day) if day else None


def rates() -> Mapping[str, Rate]:
    """By name; nothing is claimed of what was not measured."""
    return {one["name"]: Rate(one["hits"], one["of"]) for one in _written().get("rates", ()) if one["of"]}


@cache
def _written() -> Mapping[str, Any]:
    """Once: no file, no figures."""
    found: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return found


def forget() -> None:
    """Read them anew when somebody asks next."""
    _written.cache_clear()
