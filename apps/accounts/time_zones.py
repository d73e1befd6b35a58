"""Time zones as people look for them: by continent, then by town."""

from datetime import UTC, tzinfo
from functools import cache
from importlib.resources import files
from itertools import groupby

from apps.accounts.models import User

Groups = list[tuple[str, list[tuple[str, str]]]]


@cache
def grouped() -> Groups:
    """For a select with groups; the first group holds UTC alone."""
    by_continent = groupby(_zones(), key=lambda zone: zone.partition("/")[0])
    return [
        ("UTC", [("UTC", "UTC")]),
        *((continent, [(z, town(z)) for z in zones]) for continent, zones in by_continent),
    ]


def town(zone: str) -> str:
    """“America/Argentina/Buenos_Aires” → “Buenos Aires, Argentina”."""
    _, _, place = zone.partition("/")
    return ", ".join(reversed(place.replace("_", " ").split("/")))


def owners_zone() -> tzinfo:
    """Where it is night when Hearth works unseen. There is one owner, or none yet."""
    owner = User.objects.order_by("pk").first()
    return owner.zone if owner else UTC


def _zones() -> list[str]:
    """One zone a region, without the old names that the zone database keeps for its own past."""
    table = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8")
    return sorted({line.split("\t")[2] for line in table.splitlines() if line and not line.startswith("#")})
