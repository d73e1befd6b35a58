"""Texts that an erasure takes out: shown before, looked for afterwards. They are kept in memory alone, and written nowhere."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from django.db import connection, models
from django.db.models.functions import Left

from apps.accounts.models import User
from apps.privacy.folding import spellings
from apps.privacy.registry import PersonalData, sources
from apps.privacy.searching import texts_in

MOST = 12
LONGEST, SHORTEST = 60, 12
"""Characters of what is looked for: shorter ones stand somewhere by chance."""
READ = 300
SHORTEST_NAME = 4
"""Of a name or a topic; it may stand somewhere by chance, so it is looked for only where there is nothing longer."""


class Place(NamedTuple):
    table: str
    row: Any
    column: str


Texts = Mapping[Place, str]
"""Their beginnings, by where they stand."""


def texts_of(user: User) -> Texts:
    """All there are."""
    found: dict[Place, str] = {}
    for source in sources():
        for name in _columns(source) if source.owner else ():
            is_json = isinstance(source.table._meta.get_field(name), models.JSONField)
            rows = source.rows(user).order_by().values_list("pk", name if is_json else Left(name, READ))
            found |= {Place(source.model, key, name): _longest_first(value) for key, value in rows}
    return found


def _longest_first(value: object) -> str:
    """Names of fields stand in the database's own tables too, whatever is erased."""
    return (
        value
        if isinstance(value, str)
        else "\n".join(sorted(texts_in(value, keys=False), key=len, reverse=True))[:READ]
    )


def gone(before: Texts, after: Texts) -> Texts:
    return {place: text for place, text in before.items() if text and after.get(place) != text}


def emptied(before: Texts, after: Texts) -> Counter[str]:
    """By table: rows that are still there, and hold less, or something else."""
    there = {(place.table, place.row) for place in after}
    changed = {(place.table, place.row) for place in gone(before, after)} & there
    return Counter(table for table, _row in changed)


def probes_of(texts: Iterable[str]) -> list[str]:
    """A few of them, from all over; none that still stands in some row: it was said twice, and is erased once."""
    lines = (text.strip().partition("\n")[0][:LONGEST] for text in texts)
    several = list(dict.fromkeys(line for line in lines if len(line) >= SHORTEST))
    some = several[:: max(1, len(several) // (2 * MOST))]
    standing = still_standing(some)
    return [text for text in some if text not in standing][:MOST]


def names_of(about: str, texts: Iterable[str]) -> list[str]:
    """What its owner had looked for, as typed and in each way it was written in what went; none that still stands in some row."""
    if len(about) < SHORTEST_NAME:
        return []
    several = [about, *spelled_otherwise(about, texts)]
    standing = still_standing(several)
    return [] if standing else several


def spelled_otherwise(about: str, texts: Iterable[str]) -> list[str]:
    """Other ways in which that is written there."""
    written = dict.fromkeys(one for text in texts for one in spellings(text, about))
    return list(islice((one for one in written if one != about), MOST - 1))


def still_standing(probes: Sequence[str]) -> set[str]:
    """Those that stand in some row of anybody's."""
    patterns = {f"%{_escaped(probe)}%": probe for probe in probes}
    found: set[str] = set()
    for source in sources():
        if columns := _columns(source):
            found |= {patterns[pattern] for pattern in _matching(source, columns, list(patterns))}
    return found


def _matching(source: PersonalData, names: Sequence[str], patterns: list[str]) -> list[str]:
    quote = connection.ops.quote_name
    columns = [field.column for field in source.table._meta.concrete_fields if field.name in names]
    words = ", ".join(f"{quote(column)}::text" for column in columns if column)
    table = quote(source.table._meta.db_table)
    with connection.cursor() as cursor:
        # Names of columns and tables are the models' own.
        cursor.execute(
            f"SELECT DISTINCT pattern FROM {table}, unnest(%s::text[]) pattern "  # noqa: S608
            f"WHERE concat_ws(chr(10), {words}) LIKE pattern",
            (patterns,),
        )
        return [pattern for (pattern,) in cursor.fetchall()]


def _columns(source: PersonalData) -> list[str]:
    """Those that hold what somebody said or wrote; of files, the bytes are not looked at."""
    fields = (source.table._meta.get_field(name) for name in source.searched)
    return [field.name for field in fields if not isinstance(field, models.BinaryField)]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
