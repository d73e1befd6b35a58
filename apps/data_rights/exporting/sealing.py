"""An export under a passphrase of its own, in the age format (age-encryption.org/v1), which other programs open too."""

from pathlib import Path

import pyrage.passphrase

LARGEST = 512 * 1024 * 1024
"""Bytes that are sealed in memory; what is larger is refused rather than left half sealed."""


class TooLargeToSeal(Exception):
    pass


def sealed(file: Path, passphrase: str) -> bytes:
    if file.stat().st_size > LARGEST:
        raise TooLargeToSeal
    return bytes(pyrage.passphrase.encrypt(file.read_bytes(), passphrase))
