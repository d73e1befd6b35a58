"""How much of what is kept: all of it, one companion, one talk, or a period."""

from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class Reach(StrEnum):
    EVERYTHING = "everything"
    COMPANION = "companion"
    TALK = "talk"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Scope:
    reach: Reach = Reach.EVERYTHING
    id: UUID | None = None
    """Of the companion or the talk."""
    since: datetime | None = None
    until: datetime | None = None
    """Of a period, which begins with `since` and ends before `until`; open at an end that is None."""

    def as_json(self) -> dict[str, Any]:
        return {name: str(value) for name, value in asdict(self).items() if value is not None}

    @classmethod
    def of_json(cls, kept: dict[str, Any]) -> "Scope":
        """Raises ValueError for what is none."""
        return cls(
            reach=Reach(kept.get("reach", "")),
            id=UUID(kept["id"]) if "id" in kept else None,
            since=datetime.fromisoformat(kept["since"]) if "since" in kept else None,
            until=datetime.fromisoformat(kept["until"]) if "until" in kept else None,
        )
