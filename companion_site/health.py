"""What `/healthz` says: whether each part that Hearth stands on answers."""

from datetime import timedelta
from typing import Any

import psycopg
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from apps.classifiers.classifier import in_order, in_trouble
from apps.conversations.learning import backlog
from apps.engines.status import model_server_answers
from apps.memories import sorting

WORKER_SILENT_AFTER = timedelta(seconds=60)
CONNECTS_WITHIN = 2
"""Seconds; PostgreSQL's own library knows no fewer."""
ANSWERS_WITHIN = "1s"
Parts = dict[str, Any]
"""Each is "ok" or one plain word, or a number; no addresses, no names, since anyone who reaches the port may read it."""
UNKNOWN: Parts = {"worker": "unknown", "to_learn": None, "to_learn_from_elsewhere": None}


def report(connection: BaseDatabaseWrapper) -> Parts:
    return {
        **_told_by_database(connection),
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


def _told_by_database(connection: BaseDatabaseWrapper) -> Parts:
    """Over a connection of its own: the pool waits ten seconds for one, and says no more of a server that is gone."""
    parameters: dict[str, Any] = {**connection.get_connection_params(), "connect_timeout": CONNECTS_WITHIN}
    try:
        with psycopg.connect(**parameters, autocommit=True) as session:
            session.execute(f"SET statement_timeout = '{ANSWERS_WITHIN}'")
            return {"database": "ok", **UNKNOWN, **_worker(session), **_to_learn(session)}
    except psycopg.Error:
        return {"database": "unreachable", **UNKNOWN}


def _to_learn(session: psycopg.Connection[Any]) -> Parts:
    """Turns that were not learned from yet. Those of chats from elsewhere come after all else, and may take hours."""
    waiting, values = backlog().order_by().values("brought").query.sql_with_params()
    counts = f"SELECT count(*) FILTER (WHERE NOT brought), count(*) FILTER (WHERE brought) FROM ({waiting}) AS waiting"  # noqa: S608  (Django's)
    try:
        here, elsewhere = session.execute(counts, values).fetchone() or (None, None)
    except psycopg.Error:
        return {}
    return {"to_learn": here, "to_learn_from_elsewhere": elsewhere}


def _worker(session: psycopg.Connection[Any]) -> Parts:
    try:
        (last_heartbeat,) = session.execute("SELECT max(last_heartbeat) FROM procrastinate_workers").fetchone() or (
            None,
        )
    except psycopg.Error:
        return {}
    if last_heartbeat is None:
        return {"worker": "not running"}
    is_alive = timezone.now() - last_heartbeat < WORKER_SILENT_AFTER
    return {"worker": "ok" if is_alive else "not answering"}
