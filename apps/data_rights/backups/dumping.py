"""All rows of the database as one archive, and back: table by table as PostgreSQL copies them, with a checksum each."""

import hashlib
import json
import zipfile
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import IO, Any

from django.db import DatabaseError, connection, transaction
from django.utils.translation import gettext as _

from apps.accounts.archives import UNREADABLE
from apps.data_rights.backups.versions import applied, is_newer, is_of_today
from apps.data_rights.erasing.slow_indexes import set_aside, stop_building

FORMAT = "hearth-backup-2"
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 1024**2
"""A line for each table and each migration: some kilobytes."""
TABLES = """
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'procrastinate\\_%' AND tablename NOT IN (
        'django_migrations', 'django_content_type', 'auth_permission', 'django_session', 'data_rights_marker',
        'data_rights_backupplan', 'data_rights_restoration'
    ) ORDER BY tablename
"""
"""Not what the queue waits for, nor who is signed in, nor what is planned of backups: that of today holds."""
ADDED = frozenset({"data_rights_erasure", "data_rights_backup"})
"""The receipts of erasures and the public keys of backups: those of today stay, and what ended before the backup is added."""
NUMBERED = """
    SELECT format(
        'SELECT setval(%%L, greatest((SELECT last_value FROM %%s), (SELECT max(%%I) FROM %%I)))',
        sequence, sequence, column_name, table_name
    )
    FROM information_schema.columns, pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
    WHERE table_schema = 'public' AND table_name = ANY(%s) AND sequence IS NOT NULL
"""
"""Never back: a number that was given since is not given again, for an erasure may have named it."""


class BadBackup(Exception):
    """It can't be restored here; the text tells why. Nothing was changed."""


def dump(to: IO[bytes], now: datetime) -> None:
    """All of it is of one moment. `to` need not be seekable."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive, transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        sums, rows = {}, {}
        for table in _tables():
            sum_, rows[table] = hashlib.sha256(), 0
            with archive.open(table, "w", force_zip64=True) as file:
                for piece in _copied(table):
                    sum_.update(piece)
                    rows[table] += piece.count(b"\n")
                    file.write(piece)
            sums[table] = sum_.hexdigest()
        whole = {"migrations": applied(), "tables": sums, "rows": rows}
        manifest = {"format": FORMAT, "made_at": now.isoformat(), **whole}
        archive.writestr(MANIFEST, json.dumps(manifest))


def manifest_of(archive: zipfile.ZipFile) -> dict[str, Any]:
    """Raises BadBackup where it is not whole, or a newer Hearth made it."""
    try:
        if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
            raise BadBackup("This is no backup of Hearth's.")
        manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
        sums: dict[str, str] = manifest["tables"]
        whole = manifest["format"] == FORMAT and all(_sum(archive, name) == sums[name] for name in sums)
        rows: dict[str, int] = manifest["rows"]
        whole = whole and rows.keys() == sums.keys() and all(type(count) is int for count in rows.values())
        whole = whole and made_at(manifest).tzinfo is not None
        is_too_new = is_newer(manifest["migrations"])
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError, *UNREADABLE):
        raise BadBackup("This is no backup of Hearth's.") from None
    if not whole:
        raise BadBackup("This backup is damaged: a checksum is not right.")
    if is_too_new:
        raise BadBackup(_("A newer Hearth made this backup. Update this one first, then restore it."))
    return manifest


def made_at(manifest: Mapping[str, Any]) -> datetime:
    """The moment it is of."""
    return datetime.fromisoformat(manifest["made_at"])


def hold_tables() -> None:
    """Nobody else reads or writes until the transaction ends. Raises OperationalError where somebody doesn't let go."""
    with connection.cursor() as cursor:
        stop_building(cursor)
        cursor.execute("SET LOCAL lock_timeout = '20s'")
        cursor.execute(f"LOCK TABLE {', '.join(map(connection.ops.quote_name, _tables()))} IN ACCESS EXCLUSIVE MODE")


def load(archive: zipfile.ZipFile, *, added: Collection[str] = ADDED) -> int:
    """In place of all rows there are but of those `added`: all of it, or nothing. Returns how many rows. Raises BadBackup.

    Slow indexes over many rows are set aside, and built by the worker afterwards.
    """
    manifest = manifest_of(archive)
    sums, rows = manifest["tables"], manifest["rows"]
    if not is_of_today(manifest["migrations"]) or sorted(sums) != sorted(_tables()):
        raise BadBackup(_("This backup was made by another version of Hearth. Restore it with that one."))
    added = sums.keys() & set(added)
    names = ", ".join(connection.ops.quote_name(table) for table in sums if table not in added)
    count = 0
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            # Rows come in any order, and the ledger of consents as it was: neither foreign keys nor triggers are asked.
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(f"TRUNCATE {names}")
            for table in sums:
                set_aside(cursor, table, rows=rows[table])
            into = {table: f"added_{table}" if table in added else table for table in sums}
            for table in added:
                cursor.execute(f"CREATE TEMPORARY TABLE {into[table]} (LIKE {table}) ON COMMIT DROP")
            for table in sums:
                count += _fill(table, into[table], archive)
            cursor.execute(NUMBERED, [list(sums)])
            for (statement,) in cursor.fetchall():
                cursor.execute(statement)
            if wrong := [table for table in sums if _sum_of_pieces(_copied(into[table])) != sums[table]]:
                raise BadBackup(f"What was restored is not what was saved: {wrong[0]}.")
            for table in added:
                ended = f"SELECT * FROM {into[table]} WHERE NOT is_open"  # noqa: S608  (the names are ours)
                cursor.execute(f"INSERT INTO {table} {ended} ON CONFLICT DO NOTHING")
                cursor.execute(f"DROP TABLE {into[table]}")
            cursor.execute("SET LOCAL session_replication_role = origin")
    except DatabaseError as error:
        raise BadBackup(f"The database refused it: {type(error.__cause__).__name__}.") from None
    return count


def _fill(table: str, into: str, archive: zipfile.ZipFile) -> int:
    raw = connection.connection.cursor()
    with archive.open(table) as file, raw.copy(f"COPY {connection.ops.quote_name(into)} FROM STDIN") as copy:
        while piece := file.read(1 << 16):
            copy.write(piece)
    return int(raw.rowcount)


def _copied(table: str) -> Iterator[bytes]:
    with connection.connection.cursor().copy(f"COPY {connection.ops.quote_name(table)} TO STDOUT") as copy:
        yield from (bytes(piece) for piece in copy)


def _tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return [name for (name,) in cursor.fetchall()]


def _sum(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as file:
        return _sum_of_pieces(iter(lambda: file.read(1 << 20), b""))


def _sum_of_pieces(pieces: Iterator[bytes]) -> str:
    sum_ = hashlib.sha256()
    for piece in pieces:
        sum_.update(piece)
    return sum_.hexdigest()
