"""Where archives lie until they are brought in: a folder of the data folder that its owner alone may read, for a day."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from apps.data_rights import age
from apps.data_rights.importing.opening import LARGEST, glance_at
from apps.data_rights.importing.refusal import TAKEN_AWAY, TOO_LARGE, TOO_SLOW, ArchiveRefused


def folder() -> Path:
    path = Path(settings.HOME.path) / "imports"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def arrived(person: int, arrival: UUID) -> Path:
    """Looked at, and not decided about; named after whose it is, so that nobody else finds it."""
    return folder() / f"{person}-{arrival}.zip"


def accepted(request: UUID) -> Path:
    return folder() / f"{request}.zip"


def take_in(*, person: int, arrival: UUID, pieces: Iterable[bytes], passphrase: str) -> Path:
    """Raises ArchiveRefused; nothing stays of what was refused."""
    path = arrived(person, arrival)
    try:
        _write(path, pieces)
        _unseal(path, passphrase)
        glance_at(path)
    except FileNotFoundError:
        # An erasure that began meanwhile takes with it what was handed in, with its folder.
        raise ArchiveRefused(TAKEN_AWAY) from None
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return age.is_sealed(file.read(len(age.FIRST_LINE)))


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    taken = 0
    with _private(path) as file:
        for piece in pieces:
            taken += len(piece)
            if taken > LARGEST:
                raise ArchiveRefused(TOO_LARGE)
            file.write(piece)


def _unseal(path: Path, passphrase: str) -> None:
    if not is_sealed(path):
        return
    if not passphrase:
        raise ArchiveRefused(_("This file is sealed. Give the passphrase that it was fetched with."))
    part = path.with_suffix(".part")
    try:
        with path.open("rb") as sealed, _private(part) as plain:
            age.unseal(sealed, plain, passphrase)
        part.replace(path)
    except age.TooMuchWork:
        raise ArchiveRefused(TOO_SLOW) from None
    except age.CannotOpen:
        raise ArchiveRefused(_("The passphrase does not open this file, or the file is damaged.")) from None
    finally:
        part.unlink(missing_ok=True)


def _private(path: Path) -> IO[bytes]:
    """New, and for its owner alone to read from the first moment."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")
