"""A restore from the page, step by step: a backup of what is here now, the restore, the files.

Killed at any point, it goes on from there.
"""

import logging
from datetime import datetime
from pathlib import Path

from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.alone import alone
from apps.accounts.models import User
from apps.data_rights.backups.catching_up import of_today
from apps.data_rights.backups.dumping import BadBackup
from apps.data_rights.backups.letting_go import let_go, make_another
from apps.data_rights.backups.restoring import Restored, look_into, restore
from apps.data_rights.backups.services import BackupRunning
from apps.data_rights.backups.vault import file_of, key_of, opened
from apps.data_rights.erasing.jobs import ERASING
from apps.data_rights.erasing.running import clean_up
from apps.data_rights.models import Backup, DataRequest, Erasure, Restoration
from apps.privacy.erasing import NotNow

log = logging.getLogger(__name__)
State = Restoration.State


@transaction.atomic
def open_restoration(*, name: str, made_at: datetime, now: datetime) -> Restoration:
    """With a backup of what is here now, to be made first. Raises BackupRunning."""
    list(User.objects.select_for_update(no_key=True).order_by("pk"))
    if (
        Erasure.objects.filter(is_open=True).exists()
        or DataRequest.objects.filter(state__in=["waiting", "running"]).exists()
    ):
        raise BackupRunning
    try:
        with transaction.atomic():
            safety = Backup.objects.create(reason=Backup.Reason.SAFETY, asked_at=now)
            return Restoration.objects.create(name=name, safety=safety.pk, made_at=made_at, asked_at=now)
    except IntegrityError:
        raise BackupRunning from None


def go_on(restoration: Restoration, *, home: Path, embedded: bool) -> None:
    """Leaves it open where it is not the moment: whoever calls again goes on."""
    if restoration.state == State.WAITING:
        safety = Backup.objects.filter(pk=restoration.safety).first()
        if safety is None or safety.state == Backup.State.FAILED:
            reason = safety.problem if safety else ""
            _end(restoration, state=State.REFUSED, problem=_("What is here now could not be saved first. %s") % reason)
        elif safety.state == Backup.State.PROVED:
            _restore(restoration, home, embedded)
    else:
        erasure = Erasure.objects.filter(pk=restoration.erasure).first() if restoration.erasure else None
        gone = let_go(file_of(home, restoration.name), erasure=erasure, home=home)
        if erasure is None or not erasure.is_open:
            _done(restoration, gone=gone)  # Its files were cleaned by somebody else, after a kill.


def _restore(restoration: Restoration, home: Path, embedded: bool) -> None:
    file = file_of(home, restoration.name)
    with alone(ERASING) as is_alone:
        restored = _put_back(restoration, file, home) if is_alone else None
        if restored is None:
            return
        gone = let_go(file, erasure=restored.erasure, home=home)
        if restored.erasure and not clean_up(restored.erasure, restored.taken, home=home, embedded=embedded):
            return  # The erasure says why; whoever calls after its end goes on.
    _done(restoration, gone=gone)
    log.info("restored %s: %d rows", restoration.pk, restored.rows)


def _put_back(restoration: Restoration, file: Path, home: Path) -> Restored | None:
    """None where it is not the moment, or can't be done, which is noted: then nothing was changed."""
    try:
        with opened(file, key_of(file)) as backup:
            again = len(look_into(backup).again)
            # That it was done is written in the very step that does it.
            with of_today(backup, home=home) as caught_up, transaction.atomic():
                restored = restore(caught_up, now=timezone.now())
                _note(restoration, restored, again)
            return restored
    except NotNow:
        return None
    except BadBackup as why:
        problem = str(why)
    except (OSError, DatabaseError):
        log.exception("a backup could not be restored")
        problem = _("It could not be restored: the disk may be full. Nothing was changed.")
    except Exception:
        # The edge: as long as a restore is open nothing can be erased, taken along or brought in.
        log.exception("restore %s broke off", restoration.pk)
        problem = _(
            "It could not be restored: something went wrong in Hearth itself, and its log says where. Nothing was changed."
        )
    _end(restoration, state=State.REFUSED, problem=problem)
    return None


def _note(restoration: Restoration, restored: Restored, again: int) -> None:
    restoration.state, restoration.rows, restoration.again = State.CLEANING, restored.rows, again
    restoration.erasure = restored.erasure.pk if restored.erasure else None
    restoration.save(update_fields=["state", "rows", "again", "erasure"])


@transaction.atomic
def _done(restoration: Restoration, *, gone: bool) -> None:
    """`gone`: the backup that was restored held what had been erased."""
    _end(restoration, state=State.DONE)
    if gone:
        make_another(timezone.now())


def _end(restoration: Restoration, **values: object) -> None:
    problem = str(values.pop("problem", ""))[:300]
    ended = Restoration.objects.filter(pk=restoration.pk, is_open=True)
    ended.update(**values, problem=problem, is_open=False, ended_at=timezone.now())
