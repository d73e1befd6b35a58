"""Where files of chats lie until they are brought in: a folder of the data folder that its owner alone may read, for a day.

It is one of those that an erasure empties (apps/data_rights/erasing/files.py).
"""

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from uuid import UUID

from django.conf import settings

from apps.conversations.importing.opening import LARGEST, check
from apps.conversations.importing.refusal import GONE, TOO_LARGE, ChatsRefused
from apps.privacy.old_files import remove_old


def folder() -> Path:
    path = Path(settings.HOME.path) / "chat-imports"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def file_of(chats: UUID) -> Path:
    return folder() / str(chats)


def take_in(*, chats: UUID, pieces: Iterable[bytes]) -> Path:
    """Raises ChatsRefused; nothing stays of what was refused."""
    path = file_of(chats)
    try:
        _write(path, pieces)
        check(path)
    except FileNotFoundError:
        # An erasure that began meanwhile takes with it what was handed in.
        raise ChatsRefused(GONE) from None
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def remove(chats: UUID) -> None:
    file_of(chats).unlink(missing_ok=True)


def remove_others(*, wanted: Collection[UUID], before: float) -> None:
    """Those of nobody, unless they were written since then (seconds since 1970): somebody may be about to want them."""
    remove_old(folder(), before=before, wanted={str(one) for one in wanted})


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    taken = 0
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        for piece in pieces:
            taken += len(piece)
            if taken > LARGEST:
                raise ChatsRefused(TOO_LARGE)
            file.write(piece)
