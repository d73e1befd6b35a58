"""Countries, and which of them a time zone lies in."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

COUNTRY = str
"""An ISO 3166 code of two letters, in capitals; empty where it is not known."""


@cache
def names() -> dict[COUNTRY, str]:
    """By code, in the order of their English names."""
    rows = ((row[0], row[1]) for row in _rows("iso3166.tab"))
    return dict(sorted(rows, key=lambda pair: pair[1]))


def country_of(time_zone: str) -> COUNTRY:
    """Empty for UTC and its like. Browsers still call some zones by an old name (Asia/Calcutta)."""
    zones = _by_zone()
    return zones.get(time_zone) or zones.get(_renamed().get(time_zone, ""), "")


@cache
def _by_zone() -> dict[str, COUNTRY]:
    return {row[2]: row[0] for row in _rows("zone.tab")}


@cache
def _renamed() -> dict[str, str]:
    """The name of today, by the old one."""
    links = (line.split() for line in _text("tzdata.zi").splitlines() if line.startswith("L "))
    return {old: new for _link, new, old in links}


def _rows(table: str) -> Iterator[list[str]]:
    for line in _text(table).splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _text(name: str) -> str:
    return (files("tzdata.zoneinfo") / name).read_text(encoding="utf-8")
