"""Turns that this process is about to speak: from before one is a row until its reply runs (runner.py).

In between its prompt is read together. Whoever asked meanwhile what runs would take it for a turn of a process that is gone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from apps.conversations.models import Turn


@dataclass(eq=False, slots=True)
class Claim:
    talk: UUID
    turns: frozenset[UUID]
    """Each of which may be the one."""
    ends: Turn.Status | None = None
    """How it is to end, as soon as it begins."""
    is_given_up: bool = False
    """It must not begin any more."""


_claims: list[Claim] = []


@contextmanager
def claimed(talk: UUID, *turns: UUID) -> Iterator[None]:
    claim = Claim(talk, frozenset(turns))
    _claims.append(claim)
    try:
        yield
    finally:
        _claims.remove(claim)


def claims_on(turn: UUID) -> list[Claim]:
    """More than one where the same was sent twice."""
    return [claim for claim in list(_claims) if turn in claim.turns]


def end_claims(talk: UUID, status: Turn.Status) -> None:
    for claim in [claim for claim in list(_claims) if claim.talk == talk]:
        claim.ends = claim.ends or status


def give_up(turn: UUID) -> None:
    for claim in claims_on(turn):
        claim.is_given_up = True
