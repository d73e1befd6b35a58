"""What was erased since a backup, told to nobody but the backup: how to erase it again once that is restored.

It is sealed to the public keys of the backups there are. An erasure destroys their private keys in the data folder, so from then on
this Hearth itself can't read it; who still has such a key holds the backup with the very words anyway.
"""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyrage

from apps.data_rights.backups.records import Backup
from apps.privacy.erasing import Chosen

age: Any = pyrage
"""Its own types leave out half of what it has."""


@dataclass(frozen=True, slots=True)
class Again:
    """An erasure, as it is done again on what was restored: ids and times, and the words of a topic that was looked for."""

    person: int
    """Key of whose it was."""
    chosen: Chosen
    gone: Mapping[str, Sequence[str]]
    """Keys of the rows that went, whatever they hung on, by their table as Django names it."""
    about: str = ""
    """The person or the topic, as its owner typed it; empty where it was no such erasure."""
    left: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What names it and was left all the same, by table: what was not ticked."""


def recipients() -> list[str]:
    """Public keys of every backup that was begun."""
    return list(Backup.objects.exclude(recipient="").values_list("recipient", flat=True))


def seal(again: Again, to: Iterable[str]) -> bytes:
    """Empty where there is no backup to be told."""
    keys = [age.x25519.Recipient.from_str(one) for one in to]
    if not keys:
        return b""
    told = {
        "person": again.person,
        "chosen": again.chosen.as_json(),
        "gone": {**again.gone},
        "about": again.about,
        "left": {**again.left},
    }
    return bytes(age.encrypt(zlib.compress(json.dumps(told).encode()), keys))


def unsealed(sealed: bytes, identity: Any) -> Again | None:
    """None where it is not for this backup."""
    try:
        told = json.loads(zlib.decompress(age.decrypt(sealed, [identity])))
        chosen = Chosen.of_json(told["chosen"])
        return Again(told["person"], chosen, told["gone"], told.get("about", ""), told.get("left", {}))
    except (age.DecryptError, zlib.error, ValueError, KeyError, TypeError):
        return None
