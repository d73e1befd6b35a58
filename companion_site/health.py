"""What `/healthz` says: whether each part that Hearth stands on answers."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from apps.classifiers.classifier import in_order, in_trouble
from apps.conversations.learning import backlog
from apps.engines.status import model_server_answers
from apps.memories import sorting

WORKER_SILENT_AFTER = timedelta(seconds=60)


def report(connection: BaseDatabaseWrapper) -> dict[str, Any]:
    """Each part is "ok" or one plain word, or a number; no addresses, no names, since anyone who reaches the port may read it."""
    return {
        "database": _database(connection),
        "worker": _worker(connection),
        "to_learn": _to_learn(),
        "care": "ok" if in_order("care") else "rules only",
        "memory_gate": _memory_gate(),
        "model_server": "ok" if model_server_answers() else "built-in only",
        "version": settings.VERSION,
    }


def _memory_gate() -> str:
    """“asks” while nothing can be sorted, so that all is asked about before it is kept."""
    if in_trouble(sorting.AT_ALL):
        return "asks"
    return "ok" if in_order(sorting.WITH_CLASSIFIERS) else "rules only"


def _database(connection: BaseDatabaseWrapper) -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "unreachable"
    return "ok"


def _to_learn() -> int | None:
    """Turns that were not learned from yet; None where that can't be told."""
    try:
        return backlog().count()
    except DatabaseError:
        return None


def _worker(connection: BaseDatabaseWrapper) -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT max(last_heartbeat) FROM procrastinate_workers")
            (last_heartbeat,) = cursor.fetchone()
    except DatabaseError:
        return "unknown"
    if last_heartbeat is None:
        return "not running"
    return "ok" if timezone.now() - last_heartbeat < WORKER_SILENT_AFTER else "not answering"
