"""Backups in the data folder, each sealed with a key of its own (age), which lies apart: without the key it is closed for good."""

import os
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import pyrage

from apps.accounts.archives import UNREADABLE
from apps.data_rights.age import is_sealed
from apps.data_rights.backups.dumping import BadBackup, dump

age: Any = pyrage
"""Its own types leave out half of what it has."""
LARGEST_HEAD = 1 << 16
"""Bytes: one key opens it, which takes some hundred."""


@dataclass(frozen=True, slots=True)
class Opened:
    archive: zipfile.ZipFile
    identity: Any
    """Its private key."""
    file: Path
    """Sealed, as it lies there."""
    key: Path

    @property
    def recipient(self) -> str:
        return str(self.identity.to_public())


def new_key(home: Path, name: str) -> str:
    """Kept apart from the backup. Returns its public half."""
    identity = age.x25519.Identity.generate()
    _write(_folder(home, "backup-keys") / f"{name}.key", str(identity).encode())
    return str(identity.to_public())


def seal_backup(home: Path, name: str, recipient: str, now: datetime) -> Path:
    """Words reach the disk sealed, never plain. It is there whole, or not at all; without it its key goes, too."""
    file = file_of(home, name)
    key, part = key_of(file), file.with_suffix(".part")
    _folder(home, "backups")
    try:
        _seal(part, recipient, now)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        key.unlink(missing_ok=True)
        raise
    return file


def file_of(home: Path, name: str) -> Path:
    return home / "backups" / f"{name}.age"


def remove(file: Path) -> None:
    """Key first, written over: then nobody opens a copy of it any more."""
    key = key_of(file)
    if key.exists():
        with key.open("r+b") as there:
            there.write(os.urandom(key.stat().st_size))
            os.fsync(there.fileno())
    for path in (key, file, file.with_suffix(".part")):
        path.unlink(missing_ok=True)


def key_of(file: Path) -> Path:
    return file.parent.parent / "backup-keys" / f"{file.stem}.key"


@contextmanager
def opened(file: Path, key: Path) -> Iterator[Opened]:
    """Raises BadBackup. What is unsealed for it is a file without a name, which goes with this process."""
    with tempfile.TemporaryFile(dir=file.parent) as plain:
        try:
            identity = age.x25519.Identity.from_str(key.read_text().strip())
            with file.open("rb") as sealed:
                if not _has_head(sealed):
                    raise BadBackup("This is no backup of Hearth's.")
                age.decrypt_io(sealed, plain, [identity])
            plain.seek(0)
            archive = zipfile.ZipFile(plain)
        except OSError as error:
            if error.filename is None:
                raise BadBackup("This is no backup of Hearth's.") from None
            raise BadBackup(f"{error.filename} can't be read: {error.strerror}.") from None
        except (age.IdentityError, age.DecryptError, UnicodeDecodeError):
            raise BadBackup("The key does not open this backup.") from None
        except UNREADABLE:
            raise BadBackup("This is no backup of Hearth's.") from None
        with archive:
            yield Opened(archive, identity, file, key)


def _has_head(sealed: IO[bytes]) -> bool:
    """Whether it begins as what age seals: where a line of its head never ends, age would read all of it into memory."""
    head = sealed.read(LARGEST_HEAD)
    sealed.seek(0)
    return is_sealed(head) and b"\n--- " in head


def _seal(part: Path, recipient: str, now: datetime) -> None:
    reading, writing = os.pipe()
    problems: list[BaseException] = []

    def seal() -> None:
        try:
            with os.fdopen(reading, "rb") as plain, _private(part) as sealed:
                age.encrypt_io(plain, sealed, [age.x25519.Recipient.from_str(recipient)])
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
