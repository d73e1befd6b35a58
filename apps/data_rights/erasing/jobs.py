"""The worker's part of erasing. A job names nothing: what is to be erased stands in the database until it is gone."""

from contextlib import suppress

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from apps.accounts.alone import alone
from apps.data_rights.erasing.nightly import clean_after_deleting
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.slow_indexes import build_missing
from apps.data_rights.expiring import sweep
from apps.data_rights.models import Erasure

ERASE = "erase"
BUILD = "build_indexes"
SWEEP = "forget_what_expired"
ERASING, BUILDING, SWEEPING = 7_146_201, 7_146_205, 7_146_207
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


@app.periodic(cron="* * * * *")  # Looked at, not done: at night this machine may be off.
@app.task(queueing_lock=SWEEP)
def forget_expired_rows(timestamp: int = 0) -> None:
    with alone(SWEEPING) as is_alone:
        if is_alone and sweep(now=timezone.now()):
            erase_soon()
        elif is_alone:
            clean_in_the_night()


def clean_in_the_night() -> None:
    """While nothing is erased: an erasure cleans everything itself."""
    with alone(ERASING) as is_alone:
        if is_alone and clean_after_deleting(now=timezone.now(), embedded=settings.EMBEDDED_POSTGRES):
            build_soon()


def erase_soon() -> None:
    _soon(ERASE)


def build_soon() -> None:
    _soon(BUILD)


def _soon(task: str) -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(task, queueing_lock=task).defer()
