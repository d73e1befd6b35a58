"""How it was checked that something is gone, as the receipt tells it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from apps.data_rights.erasing.asking import NOTHING_ASKED, Asked
from apps.data_rights.erasing.scanning import Unreadable, traces


@dataclass(frozen=True, slots=True)
class Proof:
    embedded: bool
    """Whether the database is Hearth's own: of another it can't see the files, the log nor the backups."""
    looked_for: int
    """Texts out of what was erased."""
    found: int
    """In files, after cleaning."""
    interrupted: bool = False
    """Hearth was stopped meanwhile, and did not know any more what to look for."""
    unreadable: bool = False
    recall: Asked = NOTHING_ASKED
    """Whether memory brought any of it back."""

    @property
    def holds(self) -> bool:
        gone = not self.found and not self.recall.came_back
        return self.embedded and gone and not self.unreadable and not self.interrupted

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"holds": self.holds}


def prove(home: Path, probes: Sequence[str] | None, *, embedded: bool) -> Proof:
    """`probes` is None where they are not known any more."""
    try:
        found = sum(1 for _trace in traces(home, probes or ()))
    except Unreadable:
        return Proof(embedded, len(probes or ()), 0, interrupted=probes is None, unreadable=True)
    return Proof(embedded, len(probes or ()), found, interrupted=probes is None)
