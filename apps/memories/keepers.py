"""Who may know what. Each companion has what it was told; it may pass that on, and may hear of what others were told.

Companions are ids here, which the app that knows them gives and gets back. While nothing was ever changed about any of them
there are no rows, and everybody knows everything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from apps.accounts.models import User
from apps.memories.models import Keeper, Memory


@dataclass(frozen=True, slots=True)
class Told:
    """To whom something was told, and whether the others may know it. Nobody in particular can't keep a thing from others."""

    keeper: UUID | None = None
    shared: bool = True


TO_ALL = Told()


def told_to(user: User, keeper: UUID) -> Told:
    """How what is told to this one is kept, from now on."""
    return Told(keeper, not Keeper.objects.filter(user=user, pk=keeper, tells=False).exists())


def known_to(user: User, keeper: UUID | None) -> Q:
    """Of memories or episodes: what this one may know. The owner, who is None, may know all."""
    if keeper is None:
        return Q()
    own = Q(keeper=keeper)
    return own | (Q(shared=True, keeper=None) if keeper in _deaf(user) else Q(shared=True))


def changed_by(user: User, told: Told) -> Q:
    """Of memories: what a statement that was told so may confirm, end or doubt. Never what would tell somebody else of it.

    What is told to one who keeps it, or who hears nothing of others, stands by itself.
    """
    deaf = _deaf(user)
    if not told.shared or told.keeper in deaf:
        return Q(keeper=told.keeper, shared=told.shared)
    return Q(shared=True) & ~Q(keeper__in=deaf)


def circle_in(user: User) -> Callable[[Memory], tuple[bool, UUID | None]]:
    """Memories of one circle may become one: whoever may know one of them may know the others."""
    deaf = _deaf(user)
    return lambda memory: (memory.shared, memory.keeper if memory.keeper in deaf or not memory.shared else None)


def _deaf(user: User) -> Sequence[UUID]:
    return list(Keeper.objects.filter(user=user, hears=False).values_list("pk", flat=True))
