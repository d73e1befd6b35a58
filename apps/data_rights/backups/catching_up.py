"""A backup that an earlier Hearth made, brought up to date before it is restored: beside, never in the tables in use.

In an empty database its tables are made as they were then, its rows copied into them, and the migrations that came since run over
both, as the first start after an update does. What comes out is a backup of the same moment, as this Hearth would have made it.
"""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.utils.translation import gettext as _

from apps.data_rights.backups.dumping import BadBackup, manifest_of
from apps.data_rights.backups.proving import restored_beside
from apps.data_rights.backups.vault import Opened
from apps.data_rights.backups.versions import is_of_today


@contextmanager
def of_today(backup: Opened, *, home: Path) -> Iterator[Opened]:
    """Itself, where this very version made it. Raises BadBackup; and what is newer than this Hearth is refused."""
    if is_of_today(manifest_of(backup.archive)["migrations"]):
        yield backup
        return
    with tempfile.TemporaryFile(dir=home) as plain:  # Without a name: it goes with this process.
        try:
            restored_beside(backup.file, backup.key, home=home, into=plain.fileno())
        except BadBackup as why:
            raise BadBackup(_("It could not be brought up to date. %s") % why) from None
        with zipfile.ZipFile(plain) as archive:
            yield replace(backup, archive=archive)
