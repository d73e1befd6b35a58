"""Where exports lie until they are fetched: a folder of the data folder that its owner alone may read, for a day."""

import os
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings

KEPT_FOR = timedelta(days=1)


def folder() -> Path:
    path = Path(settings.HOME.path) / "exports"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def finished(request: UUID) -> Path:
    return folder() / f"{request}.zip"


def unfinished(request: UUID) -> Path:
    """Made empty, for its owner alone to read: what is written into it is never open to others, not even for a moment."""
    path = folder() / f"{request}.part"
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return path


def remove(request: UUID) -> None:
    for path in (folder() / f"{request}.zip", folder() / f"{request}.part"):
        path.unlink(missing_ok=True)
