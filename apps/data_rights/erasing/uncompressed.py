"""Long values stand in the database's files as they were said.

PostgreSQL packs what is longer than about 2 kB. A word in the middle of that can't be read in the files any more, so whoever
looks there for what was erased would miss what is still there.
"""

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

PACKED = """
    SELECT c.oid::regclass::text, array_agg(quote_ident(a.attname) ORDER BY a.attnum),
        array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND a.attstorage = 'x'
    GROUP BY 1 ORDER BY 1
"""
"""Tables with columns that may be packed, whatever app they are of: a new one follows with the next start."""
STRINGS = ("character varying", "text", "character(")


def store_plainly() -> list[str]:
    """From now on, and what is stored already. Returns the tables of which values were unpacked, as PostgreSQL names them.

    What was packed still stands in the files of those until they are written anew. Table by table all or nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute(PACKED)
        tables = cursor.fetchall()
        unpacked = [(table, _unpack(cursor, table, dict(zip(*found, strict=True)))) for table, *found in tables]
        return [table for table, count in unpacked if count]


def _unpack(cursor: CursorWrapper, table: str, columns: dict[str, str]) -> int:
    """Returns how many rows. The names are the catalogue's, and quoted by it."""
    with transaction.atomic():
        cursor.execute(f"ALTER TABLE {table} {', '.join(f'ALTER {name} SET STORAGE EXTERNAL' for name in columns)}")
        packed = " OR ".join(f"pg_column_compression({name}) IS NOT NULL" for name in columns)
        cursor.execute(f"SELECT EXISTS (SELECT FROM {table} WHERE {packed})")  # noqa: S608
        if cursor.fetchone() == (False,):
            return 0
        # The values stay what they are: neither the ledger of consents nor the queue has to hear of it.
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        anew = ", ".join(f"{name} = {_anew(name, kind)}" for name, kind in columns.items())
        cursor.execute(f"UPDATE {table} SET {anew} WHERE {packed}")  # noqa: S608
        count: int = cursor.rowcount
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        return count


def _anew(column: str, kind: str) -> str:
    """An expression for the same value: PostgreSQL would take over the packed bytes of one that is merely copied."""
    is_string = kind.startswith(STRINGS) and not kind.endswith("[]")
    return f"{column} || ''" if is_string else f"{column}::text::{kind}"
