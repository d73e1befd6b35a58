"""Pieces of pictures and other files that an erasure takes out: looked for afterwards, as words are. Held in memory alone."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

from django.db import connection, models
from django.db.models import F, Value
from django.db.models.functions import Greatest, Least, Length, Substr

from apps.accounts.models import User
from apps.data_rights.erasing.probes import MOST, Place
from apps.privacy.registry import PersonalData, sources

LONG = 60
"""Bytes of a piece."""
BEGINS = 1_000
"""At most: PostgreSQL cuts what is long into parts of some 2,000 bytes, and a piece across two of them stands in no file."""
MOST_EVEN = 16
"""Different bytes that a piece needs to stand nowhere by chance; an even colour has fewer."""

Pieces = Mapping[Place, bytes]


def pieces_of(user: User) -> Pieces:
    """Of each file there is in a row of theirs."""
    found: dict[Place, bytes] = {}
    for source in sources():
        for name in (field.name for field in _files_in(source) if source.owner):
            middle = (Length(F(name)) - LONG) / 2 + 1
            piece = Substr(name, Least(Greatest(middle, 1), BEGINS), Value(LONG), output_field=models.BinaryField())
            rows = source.rows(user).order_by().annotate(piece=piece).values_list("pk", "piece")
            found |= {Place(source.model, key, name): bytes(value) for key, value in rows}
    return found


def gone_with(before: Pieces, left: Container[Place]) -> list[bytes]:
    """A few of those that went, each once; none that still stands in some row: a companion's copy has the same picture."""
    went = dict.fromkeys(piece for place, piece in before.items() if place not in left)
    several = [piece for piece in went if len(piece) == LONG and len(set(piece)) >= MOST_EVEN]
    some = several[:: max(1, len(several) // MOST)][:MOST]
    standing = _standing(some)
    return [piece for piece in some if piece not in standing]


def _standing(pieces: Sequence[bytes]) -> set[bytes]:
    """In a file of anybody's."""
    quote = connection.ops.quote_name
    found: set[bytes] = set()
    with connection.cursor() as cursor:
        for source in sources() if pieces else ():
            for field in _files_in(source):
                # Names of columns and tables are the models' own.
                cursor.execute(
                    f"SELECT DISTINCT piece FROM {quote(source.table._meta.db_table)}, unnest(%s::bytea[]) piece "  # noqa: S608
                    f"WHERE position(piece IN {quote(str(field.column))}) > 0",
                    [list(pieces)],
                )
                found |= {bytes(piece) for (piece,) in cursor.fetchall()}
    return found


def _files_in(source: PersonalData) -> "list[models.BinaryField[Any, Any]]":
    return [field for field in source.table._meta.concrete_fields if isinstance(field, models.BinaryField)]
