"""The worker's part of erasing. A job names nothing: what is to be erased stands in the database until it is gone."""

from contextlib import suppress

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from apps.accounts.alone import alone
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.slow_indexes import build_missing
from apps.data_rights.expiring import forget_what_expired, let_go_of_what_aged
from apps.data_rights.models import Erasure

ERASE = "erase"
BUILD = "build_indexes"
ERASING, BUILDING = 7_146_201, 7_146_205
"""Of PostgreSQL's advisory locks."""


@app.periodic(cron="* * * * *")  # Whatever was left when a worker or the machine stopped, or somebody was speaking.
@app.task(name=ERASE, queueing_lock=ERASE)
def erase(timestamp: int = 0) -> None:
    with alone(ERASING) as is_alone:
        for erasure in Erasure.objects.filter(is_open=True) if is_alone else ():
            run(erasure, home=settings.HOME.path, embedded=settings.EMBEDDED_POSTGRES)
            build_soon()


@app.periodic(cron="* * * * *")
@app.task(name=BUILD, queueing_lock=BUILD)
def build_indexes(timestamp: int = 0) -> None:
    """What an erasure set aside: apart from it, or the next one would wait for that."""
    with alone(BUILDING) as is_alone:
        if is_alone and not Erasure.objects.filter(is_open=True).exists():
            build_missing()


@app.periodic(cron="47 3 * * *")
@app.task(queueing_lock="forget_what_expired")
def forget_expired_rows(timestamp: int = 0) -> None:
    forget_what_expired(now=timezone.now())
    if let_go_of_what_aged(now=timezone.now()):
        erase_soon()


def erase_soon() -> None:
    _soon(ERASE)


def build_soon() -> None:
    _soon(BUILD)


def _soon(task: str) -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(task, queueing_lock=task).defer()
