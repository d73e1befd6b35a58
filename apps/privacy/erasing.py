"""What each app takes out when its owner erases a part of what is kept. Each app registers how, in its personal_data.py."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser

from apps.privacy.scope import Scope


class NotNow(Exception):
    """It can be done a little later: somebody is speaking just now. Nothing was taken out."""


class CannotErase(Exception):
    """It can't be done at all as it was asked. Nothing was taken out."""

    def __init__(self, public: str) -> None:
        super().__init__(public)
        self.public = public
        """For its owner to read."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A part of what is kept: a scope, single rows, or what is older than its owner wants it kept."""

    scope: Scope | None = None
    picked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Keys of rows, by their table as Django names it."""
    aged: Mapping[str, datetime] = field(default_factory=dict)
    """Rows of these tables from before then."""

    def as_json(self) -> dict[str, Any]:
        scope = {} if self.scope is None else {"scope": self.scope.as_json()}
        picked = {table: list(keys) for table, keys in self.picked.items()}
        aged = {"aged": {table: str(before) for table, before in self.aged.items()}} if self.aged else {}
        return {**scope, "picked": picked, **aged}

    @classmethod
    def of_json(cls, kept: dict[str, Any]) -> "Chosen":
        scope = Scope.of_json(kept["scope"]) if "scope" in kept else None
        aged = {table: datetime.fromisoformat(before) for table, before in kept.get("aged", {}).items()}
        return cls(scope, {table: tuple(keys) for table, keys in kept.get("picked", {}).items()}, aged)


class Eraser(Protocol):
    def __call__(self, person: AbstractBaseUser, chosen: Chosen) -> None:
        """Take out what of this app's is chosen, with what is drawn from it, within the caller's transaction.

        Whoever is not concerned does nothing. Raises NotNow or CannotErase.
        """
        ...


class Recaller(Protocol):
    def __call__(self, person: AbstractBaseUser, about: str) -> Iterable[str]:
        """Texts that come to mind when somebody speaks of this: for trying that what was erased does not."""
        ...


_erasers: list[Eraser] = []
_recallers: list[Recaller] = []
Registered = TypeVar("Registered", bound=Eraser)


def eraser(registered: Registered) -> Registered:
    """Decorator: an erasure asks this, too."""
    _erasers.append(registered)
    return registered


def recaller(registered: Recaller) -> Recaller:
    """Decorator: whoever tries whether something is forgotten asks this, too."""
    _recallers.append(registered)
    return registered


def recallers() -> Sequence[Recaller]:
    return tuple(_recallers)


def erasers() -> Sequence[Eraser]:
    """Apps that stand higher first: they know what hangs on theirs."""
    return tuple(reversed(_erasers))
