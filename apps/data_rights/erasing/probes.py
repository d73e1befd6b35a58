"""Texts that an erasure takes out: shown before, looked for afterwards. They are kept in memory alone, and written nowhere."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection, models
from django.db.models.functions import Left, Length

from apps.accounts.models import User
from apps.privacy.registry import PersonalData, sources

MOST = 12
LONGEST, SHORTEST = 60, 12
"""Characters of what is looked for: shorter ones stand somewhere by chance."""
READ = 300
A_TEXT = 1_000
"""Columns that hold so many characters hold what somebody said or wrote; shorter ones hold names of models and the like."""

Texts = Mapping[tuple[str, Any], str]
"""Their beginnings, by table and key of the row."""


def texts_of(user: User) -> Texts:
    """All there are."""
    found: dict[tuple[str, Any], str] = {}
    for source in sources():
        for name in _columns(source) if source.owner else ():
            rows = source.rows(user).alias(size=Length(name)).filter(size__gte=SHORTEST).order_by()
            found |= {(source.model, key): text for key, text in rows.values_list("pk", Left(name, READ))}
    return found


def gone(before: Texts, after: Texts) -> Texts:
    return {place: text for place, text in before.items() if after.get(place) != text}


def probes_of(texts: Iterable[str]) -> list[str]:
    """A few of them, from all over; none that still stands in some row: it was said twice, and is erased once."""
    several = list(dict.fromkeys(text.strip()[:LONGEST] for text in texts if len(text.strip()) >= SHORTEST))
    some = several[:: max(1, len(several) // (2 * MOST))]
    standing = still_standing(some)
    return [text for text in some if text not in standing][:MOST]


def still_standing(probes: Sequence[str]) -> set[str]:
    """Those that stand in some row of anybody's."""
    patterns = {f"%{_escaped(probe)}%": probe for probe in probes}
    found: set[str] = set()
    for source in sources():
        if columns := _columns(source, json=True):
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


def _columns(source: PersonalData, *, json: bool = False) -> list[str]:
    return [
        field.name
        for field in source.table._meta.concrete_fields
        if isinstance(field, models.TextField)
        or (isinstance(field, models.CharField) and (field.max_length or A_TEXT) >= A_TEXT)
        or (json and isinstance(field, models.JSONField))
    ]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
