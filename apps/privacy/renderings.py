"""What apps make of a person's data to be read, by people or by other programs: each says it in its exported.py."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.contrib.auth.base_user import AbstractBaseUser

from apps.privacy.scope import Scope


class Rendering(Protocol):
    """What an app makes of a person's data to be read by people or by other programs: files of an export."""

    def __call__(self, person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Path in the archive and content, piece by piece."""
        ...


Pieces = Callable[[AbstractBaseUser, Scope], int]
"""About how many pieces that will be, of all its files: an export tells by it how far it is."""


@dataclass(frozen=True, slots=True)
class Readable:
    files: Rendering
    pieces: Pieces


_renderings: list[Readable] = []


def rendering(*, pieces: Pieces) -> Callable[[Rendering], Rendering]:
    """Decorator: an export holds these files too."""

    def declare(made: Rendering) -> Rendering:
        _renderings.append(Readable(made, pieces))
        return made

    return declare


def renderings() -> Sequence[Readable]:
    return tuple(_renderings)
