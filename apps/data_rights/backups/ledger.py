"""What was erased since a backup, told to nobody but the backup: how to erase it again once that is restored.

It is sealed to the public keys of the backups there are. An erasure destroys their private keys in the data folder, so from then on
this Hearth itself can't read it; who still has such a key holds the backup with the very words anyway.
"""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyrage

from apps.data_rights.backups.records import Backup
from apps.privacy.erasing import Chosen

age: Any = pyrage
"""Its own types leave out half of what it has."""


@dataclass(frozen=True, slots=True)
class Again:
    """An erasure, as it is done again on what was restored. Ids and times, never words."""

    person: int
    """Key of whose it was."""
    chosen: Chosen
    gone: Mapping[str, Sequence[str]]
    """Keys of the rows that went, whatever they hung on, by their table as Django names it."""


def recipients() -> list[str]:
    """Public keys of every backup that was begun."""
    return list(Backup.objects.exclude(recipient="").values_list("recipient", flat=True))


def seal(again: Again, to: Iterable[str]) -> bytes:
    """Empty where there is no backup to be told."""
    keys = [age.x25519.Recipient.from_str(one) for one in to]
    if not keys:
        return b""
    told = {"person": again.person, "chosen": again.chosen.as_json(), "gone": {**again.gone}}
    return bytes(age.encrypt(zlib.compress(json.dumps(told).encode()), keys))


def unsealed(sealed: bytes, identity: Any) -> Again | None:
    """None where it is not for this backup."""
    try:
        told = json.loads(zlib.decompress(age.decrypt(sealed, [identity])))
        return Again(told["person"], Chosen.of_json(told["chosen"]), told["gone"])
    except (age.DecryptError, zlib.error, ValueError, KeyError, TypeError):
        return None
