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
    """Texts, and pieces of pictures, out of what was erased; where it is 0, no file was looked through."""
    found: int
    """In files, after cleaning."""
    interrupted: bool = False
    """Hearth was stopped meanwhile, and did not know any more what to look for."""
    unreadable: bool = False
    broken: bool = False
    """Cleaning itself failed, again and again, and not for want of room: nothing is known of the files."""
    by_name: bool = False
    """What was looked for is only what its owner had looked for: nothing that went was longer."""
    about_name: bool = False
    """Its owner had looked for words: what names it exactly so went, and no other form of it but by their tick."""
    rows_asked: int = 0
    """Rows that went and have keys of their own: the tables were asked for them once more."""
    rows_there: int = 0
    """Those of them that were there all the same."""
    recall: Asked = NOTHING_ASKED
    """Whether memory brought any of it back."""

    @property
    def nothing_to_look_for(self) -> bool:
        """Too short, or it stands elsewhere too: of the files nothing can be said."""
        return not (self.looked_for or self.interrupted or self.broken)

    @property
    def holds(self) -> bool:
        """Only where something was looked for, everywhere, and nothing of it was found."""
        is_known = self.embedded and not (self.unreadable or self.interrupted or self.broken)
        return bool(is_known and self.looked_for) and not (self.found or self.rows_there or self.recall.came_back)

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"nothing_to_look_for": self.nothing_to_look_for, "holds": self.holds}


def prove(home: Path, probes: Sequence[str | bytes] | None, *, embedded: bool) -> Proof:
    """`probes` is None where they are not known any more."""
    if not probes:
        return Proof(embedded, 0, 0, interrupted=probes is None)
    try:
        return Proof(embedded, len(probes), sum(1 for _trace in traces(home, probes)))
    except Unreadable:
        return Proof(embedded, len(probes), 0, unreadable=True)
