"""What was told to one companion alone stays so over a restore: when the backup was made, others may have known it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.memories.keeping_apart import Confided, confide_again, confided
from apps.personas.models import Persona
from apps.privacy.steps import in_steps


@dataclass(frozen=True, slots=True)
class Apart:
    """As it is today."""

    turns: Sequence[UUID]
    """That are learned from in confidence."""
    known: Confided


def kept_apart(user: User) -> Apart:
    turns = Turn.objects.filter(conversation__user=user, shared=False)
    return Apart(list(turns.values_list("pk", flat=True)), confided(user))


def keep_apart_again(user: User, today: Apart) -> None:
    """Needs a transaction."""
    there = set(Persona.objects.filter(user=user).values_list("pk", flat=True))
    confide_again(user=user, today=today.known, keepers=there)
    for some in in_steps(today.turns):
        Turn.objects.filter(conversation__user=user, pk__in=some).update(shared=False)
