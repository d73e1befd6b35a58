"""What goes when its owner takes back a consent: everything that was kept under it, at once, with what was drawn from it."""

from django.db import transaction
from django.db.models import Q, QuerySet

from apps.accounts.models import User
from apps.memories.episodes import drop_memories, unsay
from apps.memories.models import BY_HAND, Episode, Memory
from apps.privacy.purposes import Purpose


def count_kept_for(user: User, purpose: Purpose) -> int:
    """Things said and things known."""
    return _episodes(user, purpose).count() + _memories(user, purpose).count()


@transaction.atomic
def drop_kept_for(*, user: User, purpose: Purpose) -> int:
    """What the owner wrote down by hand stays: they asked for it by itself. What they only put right does not.

    Returns how many things went.
    """
    learned = drop_memories(user=user, ids=list(_memories(user, purpose).values_list("pk", flat=True)))
    return learned + unsay(user=user, sources=list(_episodes(user, purpose).values_list("source", flat=True)))


def kept_under(row: Episode | Memory) -> set[str]:
    """What has to be taken back for this to go, any one of them."""
    match row:
        case Episode(speaker=Episode.Speaker.MEMORY) | Memory(origin=Memory.Origin.HAND, corrected=False):
            return set()
        case Memory(origin=Memory.Origin.THOUGHT):
            return {Purpose.ORDINARY.value, Purpose.REFLECTION.value, *row.kept_for}
        case _:
            return {Purpose.ORDINARY.value, *row.kept_for}


def _episodes(user: User, purpose: Purpose) -> QuerySet[Episode]:
    said = Episode.objects.filter(user=user).exclude(speaker=Episode.Speaker.MEMORY)
    match purpose:
        case Purpose.ORDINARY:
            return said
        case Purpose.REFLECTION:
            return said.none()
        case _:
            return said.filter(kept_for__contains=[purpose.value])


def _memories(user: User, purpose: Purpose) -> QuerySet[Memory]:
    learned = Memory.objects.filter(user=user).exclude(BY_HAND)
    match purpose:
        case Purpose.ORDINARY:
            return learned
        case Purpose.REFLECTION:
            # One that was put right is its owner's by its words, and rests on others still.
            was_thought = Q(corrected=True, pk__in=Memory.drawn_from.through.objects.values("from_memory"))
            return learned.filter(was_thought | Q(origin=Memory.Origin.THOUGHT))
        case _:
            return learned.filter(kept_for__contains=[purpose.value])
