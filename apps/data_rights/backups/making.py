"""A backup from its key to its proof. Whoever is killed in here leaves nothing that counts, and it is made anew."""

import errno
import logging
import secrets
import shutil
from datetime import datetime
from pathlib import Path
from typing import Protocol

from django.db import DatabaseError, connection
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.data_rights.backups.dumping import BadBackup
from apps.data_rights.backups.proving import prove
from apps.data_rights.backups.services import begin, fail, finish, note_made
from apps.data_rights.backups.vault import file_of, new_key, remove, seal_backup
from apps.data_rights.models import Backup

log = logging.getLogger(__name__)
TIMES_THE_DATABASE = 3
"""The sealed file, the same unsealed for its proof, and the database it is restored into."""
AT_LEAST = 200 * 1024 * 1024
"""Bytes: an empty database takes a good part of that."""


class Prove(Protocol):
    def __call__(self, file: Path, *, home: Path) -> int:
        """Returns how many rows it restored. Raises BadBackup or OSError."""
        ...


def make(backup: Backup, *, home: Path, prove: Prove = prove) -> None:
    """Ends it, whatever happens."""
    try:
        _refuse_where_room_is_short(home)
        file = _sealed(backup, home, timezone.now())
        rows = prove(file, home=home)
    except BadBackup as why:
        problem = str(why)
    except (OSError, DatabaseError) as error:
        log.error("a backup could not be made: %s", type(error).__name__)
        problem = _in_words(error)
    except Exception:
        # The edge: as long as a backup is being made nothing can be erased.
        log.exception("backup %s broke off", backup.pk)
        problem = _("Something went wrong in Hearth itself, and its log says where. Nothing of yours is lost.")
    else:
        finish(backup=backup, rows=rows, now=timezone.now())
        log.info("backup %s: %d rows", backup.pk, rows)
        return
    fail(backup=backup, problem=problem, now=timezone.now())


def _sealed(backup: Backup, home: Path, now: datetime) -> Path:
    if backup.name:  # Half of one, of somebody who was killed.
        remove(file_of(home, backup.name))
    name = f"hearth-{now:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    begin(backup=backup, name=name, recipient=new_key(home, name), now=now)
    file = seal_backup(home, name, backup.recipient, now)
    note_made(backup=backup, size=file.stat().st_size)
    return file


def _refuse_where_room_is_short(home: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        (size,) = cursor.fetchone()
    needed, free = AT_LEAST + TIMES_THE_DATABASE * size, shutil.disk_usage(home).free
    if free < needed:
        raise BadBackup(
            _(
                "The disk has too little room: %(needed)s are needed to make and to prove it, %(free)s are free. Nothing was begun."
            )
            % {"needed": filesizeformat(needed), "free": filesizeformat(free)}
        )


def _in_words(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return _("Its folder was taken away while it was made.")
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _("The disk is full. Free some space, and make another.")
    return _("It could not be written. Nothing of yours is lost; make another.")
