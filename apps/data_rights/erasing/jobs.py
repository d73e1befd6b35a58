"""The worker's part of erasing. A job names nothing: what is to be erased stands in the database until it is gone."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from apps.data_rights.erasing.running import run
from apps.data_rights.expiring import forget_what_expired
from apps.data_rights.models import Erasure

ERASE = "erase"
LOCK = 7_146_201
"""Of PostgreSQL, held while one runs: it goes with whoever holds it, as the queue's own locks do not when a worker is killed."""


@app.periodic(cron="* * * * *")  # Whatever was left when a worker or the machine stopped, or somebody was speaking.
@app.task(name=ERASE, queueing_lock=ERASE)
def erase(timestamp: int = 0) -> None:
    with _alone() as alone:
        for erasure in Erasure.objects.filter(is_open=True) if alone else ():
            run(erasure, home=settings.HOME.path, embedded=settings.EMBEDDED_POSTGRES)


@app.periodic(cron="47 3 * * *")
@app.task(queueing_lock="forget_what_expired")
def forget_expired_rows(timestamp: int = 0) -> None:
    forget_what_expired(now=timezone.now())


def erase_soon() -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(ERASE, queueing_lock=ERASE).defer()


@contextmanager
def _alone() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        (alone,) = cursor.fetchone()
        try:
            yield bool(alone)
        finally:
            if alone:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
