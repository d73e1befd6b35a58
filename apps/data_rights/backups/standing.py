"""The backups that lie in the data folder, as the page lists them: a file is what counts, whatever is known of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from apps.data_rights.backups.planning import Made, made_of
from apps.data_rights.backups.services import plan
from apps.data_rights.backups.vault import key_of
from apps.data_rights.models import Backup, BackupPlan


@dataclass(frozen=True, slots=True)
class Standing:
    name: str
    size: int
    """Bytes."""
    has_key: bool
    backup: Backup | None
    """What this Hearth knows of it: nothing where it was made by another."""

    @property
    def is_proved(self) -> bool:
        return self.backup is not None and self.backup.state == Backup.State.PROVED

    @property
    def made_at(self) -> datetime | None:
        return self.backup.made_at if self.backup else None


def standing(home: Path) -> list[Standing]:
    """The newest first; those of which nothing is known last."""
    files = {file.stem: file for file in (home / "backups").glob("*.age")}
    known = {backup.name: backup for backup in Backup.objects.filter(name__in=files, is_open=False)}
    being_made = set(Backup.objects.filter(is_open=True).values_list("name", flat=True))
    found = [
        Standing(name, file.stat().st_size, key_of(file).exists(), known.get(name))
        for name, file in sorted(files.items(), reverse=True)
        if name not in being_made
    ]
    return sorted(found, key=lambda one: one.made_at.timestamp() if one.made_at else 0, reverse=True)


@dataclass(frozen=True, slots=True)
class Status:
    """In a line, for the privacy page."""

    plan: BackupPlan
    newest: Standing | None
    """That was proved."""
    count: int
    size: int
    """Bytes, of all there are."""

    @property
    def is_on(self) -> bool:
        return self.plan.every != BackupPlan.Every.OFF


def status(home: Path) -> Status:
    there = standing(home)
    newest = next((one for one in there if one.is_proved), None)
    return Status(plan(), newest, len(there), sum(one.size for one in there))


def proved(home: Path) -> list[Made]:
    return made_of([one.backup for one in standing(home) if one.backup and one.has_key])
