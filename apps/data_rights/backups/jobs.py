"""The worker's part of backups. A job names nothing: what is to be made or restored stands in the database."""

from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from apps.accounts.alone import alone
from apps.accounts.time_zones import owners_zone
from apps.data_rights.backups.making import make
from apps.data_rights.backups.planning import beyond, is_due
from apps.data_rights.backups.restorations import go_on
from apps.data_rights.backups.services import BackupRunning, open_backup, plan
from apps.data_rights.backups.standing import proved
from apps.data_rights.backups.vault import file_of, remove
from apps.data_rights.models import Backup, Restoration

BACK_UP = "back_up"
BACKING_UP = 7_146_203
"""Of PostgreSQL's advisory locks."""


@app.periodic(cron="* * * * *")  # Whatever is due, or was left when a worker or the machine stopped.
@app.task(name=BACK_UP, queueing_lock=BACK_UP)
def back_up(timestamp: int = 0) -> None:
    with alone(BACKING_UP) as is_alone:
        if is_alone:
            work_off(settings.HOME.path)


def work_off(home: Path) -> None:
    """What is asked for and what is due, then what is to be restored, then what is beyond what the plan keeps."""
    open_if_due(home)
    made = _make_open(home)
    for restoration in Restoration.objects.filter(is_open=True):
        go_on(restoration, home=home, embedded=settings.EMBEDDED_POSTGRES)
    made += _make_open(home)  # One may take the place of what was restored.
    if made and not Restoration.objects.filter(is_open=True).exists():
        thin_out(home)


def _make_open(home: Path) -> int:
    """Returns how many were proved."""
    made = 0
    for backup in Backup.objects.filter(is_open=True):
        make(backup, home=home)
        made += backup.state == Backup.State.PROVED
    return made


def open_if_due(home: Path) -> None:
    failed = Backup.objects.filter(reason=Backup.Reason.PLANNED, state=Backup.State.FAILED).first()
    last_failed = failed.asked_at if failed else None
    now, zone = timezone.now(), owners_zone()
    if is_due(every=plan().every, made=proved(home), last_failed=last_failed, now=now, zone=zone):
        with suppress(BackupRunning):
            open_backup(reason=Backup.Reason.PLANNED, now=now)


def thin_out(home: Path) -> None:
    """Only where a plan says how many are kept: who asks for each decides about each."""
    if plan().every != plan().Every.OFF:
        for one in beyond(proved(home), plan().keep):
            remove(file_of(home, one.name))


def back_up_soon() -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(BACK_UP, queueing_lock=BACK_UP).defer()
