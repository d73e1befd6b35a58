"""Whom to call: helplines by country, from dated files that anybody can check (helplines/README.md)."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from apps.wellbeing import dialling
from apps.wellbeing.screening import Danger

FILES = Path(__file__).parent / "helplines"
EVERYWHERE = "international"


class Kind(StrEnum):
    EMERGENCY = "emergency"
    SUICIDE = "suicide"
    """And every other deep distress."""
    VIOLENCE = "violence"
    CHILD = "child"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class Helpline:
    name: str
    phone: str
    """Empty where there is only a site, or a number for texts."""
    text_to: str
    """A number, or “HOME to 741741”: the word to send and the number."""
    url: str
    hours: str
    """Local time; “24/7” for always, empty where they are not known."""
    country: str
    """Empty for everywhere."""
    languages: tuple[str, ...]
    checked_on: date
    source: str
    kind: Kind
    note: str = ""
    """What its name does not say: what it is, or is not. In English."""

    @property
    def tel(self) -> str:
        return dialling.tel(self.phone)

    @property
    def sms(self) -> str:
        return dialling.sms(self.text_to)

    @property
    def is_nameless(self) -> bool:
        """No service, but whoever answers the number where one is."""
        return not self.country and self.kind is Kind.EMERGENCY


STANDS_FIRST = {
    None: (Kind.SUICIDE, Kind.EMERGENCY, Kind.VIOLENCE, Kind.CHILD, Kind.MEDICAL),
    Danger.SUICIDE: (Kind.SUICIDE, Kind.EMERGENCY),
    Danger.SELF_HARM: (Kind.SUICIDE, Kind.EMERGENCY),
    Danger.VIOLENCE: (Kind.EMERGENCY, Kind.VIOLENCE, Kind.CHILD),
    Danger.MEDICAL: (Kind.EMERGENCY, Kind.MEDICAL),
}

OWN_KIND = {
    Danger.SUICIDE: Kind.SUICIDE,
    Danger.SELF_HARM: Kind.SUICIDE,
    Danger.VIOLENCE: Kind.VIOLENCE,
    Danger.MEDICAL: Kind.MEDICAL,
}
"""Those who know about this danger, also for whoever only wants to talk."""


TERRITORIES = {
    **dict.fromkeys(("GF", "GP", "MQ", "RE", "YT"), "FR"),
    **dict.fromkeys(("AS", "GU", "MP", "VI"), "US"),
    **dict.fromkeys(("GG", "IM", "JE"), "GB"),
    "AX": "FI",
}
"""Where the numbers of another country work."""


def helplines_for(country: str, danger: Danger | None) -> list[Helpline]:
    """What helps in this danger, the most fitting first; without one, everything. `country` by its ISO code.

    Never empty: the lines for everywhere follow those of the country, or stand alone where it has none.
    """
    order = STANDS_FIRST[danger]
    home = served_by(country)
    own = _read(home) if home else ()
    ours = sorted((line for line in own if line.kind in order), key=lambda line: order.index(line.kind))
    # Whoever has a national emergency number needs no general one.
    have = {line.kind for line in ours} & {Kind.EMERGENCY}
    everywhere = [line for line in _read("") if line.kind in order and line.kind not in have]
    # Where nothing else is known, what can be dialled at once comes before what has to be looked up.
    return ours + sorted(everywhere, key=lambda line: (not line.phone, order.index(line.kind)))


def shortlist(lines: Sequence[Helpline], most: int, *, danger: Danger | None = None) -> list[Helpline]:
    """The first `most` services, each by its first number; with an emergency number and somebody to talk to where there are.

    So does a line of the country's own for this `danger`: further emergency numbers make way for it.
    """
    services: dict[tuple[str, Kind], Helpline] = {}
    for line in lines:
        services.setdefault((line.name, line.kind), line)
    kept = _must_stand(list(services.values()), OWN_KIND[danger] if danger else None)
    others = [line for line in services.values() if line not in kept]
    chosen = [*kept, *others][:most]
    return [line for line in services.values() if line in chosen]


def _must_stand(services: Sequence[Helpline], own: Kind | None) -> list[Helpline]:
    """One of each kind without which nobody may be left."""
    firsts = [
        next((line for line in services if line.kind is Kind.EMERGENCY), None),
        next((line for line in services if line.kind is Kind.SUICIDE), None),
        # A list of sites for everywhere is no reason to drop what can be called.
        next((line for line in services if line.kind is own and line.country), None),
    ]
    return list(dict.fromkeys(line for line in firsts if line))


def known_on(lines: Sequence[Helpline]) -> date:
    """The day up to which all of them were known to be right."""
    return min(line.checked_on for line in lines)


def has_line_for_distress(country: str) -> bool:
    """Of its own. Many countries have none, or none that anybody is sure of."""
    home = served_by(country)
    return bool(home) and any(line.kind is Kind.SUICIDE for line in _read(home))


def served_by(country: str) -> str:
    """The country whose lines help there; empty where none are known."""
    country = TERRITORIES.get(country, country)
    return country if country in covered() else ""


@cache
def covered() -> tuple[str, ...]:
    """Those with lines of their own, by code."""
    return tuple(sorted(file.stem.upper() for file in FILES.glob("??.toml")))


@cache
def _read(country: str) -> tuple[Helpline, ...]:
    file = FILES / f"{country.lower() or EVERYWHERE}.toml"
    return tuple(_lines(country, tomllib.loads(file.read_text(encoding="utf-8"))))


def _lines(country: str, written: dict[str, Any]) -> Iterator[Helpline]:
    for line in written["line"]:
        yield Helpline(
            name=line["name"],
            phone=line.get("phone", ""),
            text_to=line.get("text_to", ""),
            url=line.get("url", ""),
            hours=line.get("hours", ""),
            country=country,
            languages=tuple(line.get("languages", written["languages"])),
            checked_on=line.get("checked_on", written["checked_on"]),
            source=line.get("source") or line["url"],
            kind=Kind(line["kind"]),
            note=line.get("note", ""),
        )
