"""Once a night: what was merely deleted since the last one leaves the files, too.

It has no receipt and looks for nothing afterwards: whoever wants that erases. PostgreSQL itself counts what is written to each
table; a night before which nothing was deleted costs a look at these numbers.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import Model

from apps.accounts.models import User
from apps.accounts.time_zones import owners_zone
from apps.data_rights.erasing.cleaning import end_log_files, rewrite_tables
from apps.data_rights.expiring import is_due
from apps.data_rights.models import Backup, DataRequest, Erasure, Restoration, Sweep
from apps.privacy.registry import sources

log = logging.getLogger(__name__)

# What this very session did is counted as well.
FLUSH = "SELECT pg_stat_force_next_flush()"
COUNTED = "SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_user_tables"

Counted = Mapping[str, list[int]]
"""By table, as PostgreSQL names it: rows that were ever added, changed and deleted."""


def clean_after_deleting(*, now: datetime, embedded: bool) -> list[str]:
    """If it is due, and nobody is at work: else whoever calls next does it. Returns the tables that were written anew.

    Not within a transaction, and not beside an erasure.
    """
    last = Sweep.objects.first()
    if last is None or not is_due(last=last.cleaned_at, now=now, zone=owners_zone()) or _something_runs():
        return []
    if last.cleaned_at is None:  # The first night begins with everything; a Hearth that was just set up has time.
        Sweep.objects.update(cleaned_at=now)
        return []
    try:
        counted = count()
        tables = to_clean(last.counted, counted)
        _clean(tables, embedded=embedded)
    except DatabaseError:
        # A full disk, say: it is tried again next night.
        log.exception("files could not be cleaned")
        counted, tables = last.counted, []
    Sweep.objects.update(cleaned_at=now, counted=counted)
    return tables


def _clean(tables: Sequence[str], *, embedded: bool) -> None:
    if not tables:
        return
    rewrite_tables(only=tables)
    if embedded:
        end_log_files()
    log.info("%d tables were written anew", len(tables))


def count() -> Counted:
    """Of the tables that hold anything of a person."""
    names = {table._meta.db_table for table in _tables()}
    with connection.cursor() as cursor:
        cursor.execute(FLUSH)
        cursor.execute(COUNTED)
        return {name: numbers for name, *numbers in cursor.fetchall() if name in names}


def to_clean(before: Counted, now: Counted) -> list[str]:
    """None where nothing was deleted; else all that had rows deleted or changed: what goes may stand in older forms of other rows.

    All where the counting began anew (a first time, a crash): what happened in between nobody knows.
    """
    if any(map(_went_back, (before.get(name, [1]) for name in now), now.values())):
        return list(now)
    written = [name for name, numbers in now.items() if numbers[1:] != before[name][1:]]
    return written if any(now[name][2] != before[name][2] for name in written) else []


def _went_back(before: list[int], now: list[int]) -> bool:
    return len(before) != len(now) or any(then > today for then, today in zip(before, now, strict=True))


def _something_runs() -> bool:
    at_work = any(table.objects.filter(is_open=True).exists() for table in (Backup, Erasure, Restoration))
    asked = DataRequest.objects.filter(state__in=["waiting", "running"]).exists()
    return at_work or asked or any(source.is_in_use(user) for source in sources() for user in User.objects.all())


def _tables() -> Iterator[type[Model]]:
    for source in sources():
        yield source.table
        fields: list[Any] = list(source.table._meta.many_to_many)
        yield from (field.remote_field.through for field in fields)
