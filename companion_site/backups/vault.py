"""Backups in the data folder, each sealed with a key of its own (age), which lies apart: without the key it is closed for good."""

import os
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import pyrage

from companion_site.backups.dumping import BadBackup, dump

age: Any = pyrage
"""Its own types leave out half of what it has."""


def make_backup(home: Path, now: datetime) -> Path:
    """Words reach the disk sealed, never plain. It is there whole, or not at all."""
    name = f"hearth-{now:%Y%m%d-%H%M%S}"
    key, file = _folder(home, "backup-keys") / f"{name}.key", _folder(home, "backups") / f"{name}.age"
    identity, part = age.x25519.Identity.generate(), file.with_suffix(".part")
    _write(key, str(identity).encode())
    try:
        _seal(part, identity, now)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        key.unlink(missing_ok=True)
        raise
    return file


def key_of(file: Path) -> Path:
    return file.parent.parent / "backup-keys" / f"{file.stem}.key"


@contextmanager
def opened(file: Path, key: Path) -> Iterator[zipfile.ZipFile]:
    """Raises BadBackup. What is unsealed for it is a file without a name, which goes with this process."""
    with tempfile.TemporaryFile(dir=file.parent) as plain:
        try:
            identity = age.x25519.Identity.from_str(key.read_text().strip())
            with file.open("rb") as sealed:
                age.decrypt_io(sealed, plain, [identity])
            plain.seek(0)
            archive = zipfile.ZipFile(plain)
        except OSError as error:
            raise BadBackup(f"{error.filename} can't be read: {error.strerror}.") from None
        except (age.IdentityError, age.DecryptError, UnicodeDecodeError):
            raise BadBackup("The key does not open this backup.") from None
        except zipfile.BadZipFile:
            raise BadBackup("This is no backup of Hearth's.") from None
        with archive:
            yield archive


def _seal(part: Path, identity: Any, now: datetime) -> None:
    reading, writing = os.pipe()
    problems: list[BaseException] = []

    def seal() -> None:
        try:
            with os.fdopen(reading, "rb") as plain, _private(part) as sealed:
                age.encrypt_io(plain, sealed, [identity.to_public()])
        except BaseException as error:  # noqa: BLE001  (told to whoever waits for the thread)
            problems.append(error)

    sealer = threading.Thread(target=seal, name="sealing")
    sealer.start()
    try:
        with os.fdopen(writing, "wb") as plain:
            dump(plain, now)
    finally:
        sealer.join()
    if problems:
        raise problems[0]


def _folder(home: Path, name: str) -> Path:
    path = home / name
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb")


def _write(path: Path, content: bytes) -> None:
    with _private(path) as file:
        file.write(content)
