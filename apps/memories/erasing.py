"""What an erasure takes out of memory beside what goes with the talks."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q

from apps.accounts.models import User
from apps.memories.episodes import drop_memories, unsay
from apps.memories.models import Episode, Evidence, Forgotten, Memory
from apps.privacy.erasing import Chosen, eraser
from apps.privacy.scope import Reach, Scope

MEMORIES = "memories.Memory"


@eraser
def erase_memories(person: AbstractBaseUser, chosen: Chosen) -> None:
    user = cast("User", person)
    picked = Memory.objects.filter(user=user, pk__in=chosen.picked.get(MEMORIES, ()))
    erase_memories_of(user, list(picked.values_list("pk", flat=True)))
    if chosen.scope is not None and chosen.scope.reach == Reach.PERIOD:
        memories = Memory.objects.filter(_within(chosen.scope, "created_at"), user=user)
        drop_memories(user=user, ids=list(memories.values_list("pk", flat=True)))
        said = Episode.objects.filter(_within(chosen.scope, "said_at"), user=user).exclude(speaker="memory")
        unsay(user=user, sources=list(said.values_list("source", flat=True)))


def erase_memories_of(user: User, ids: Sequence[UUID]) -> None:
    """Where the words it came from still stand in a talk, they are recalled no more, and nothing is learned from them again."""
    sources = set(Evidence.objects.filter(memory__in=ids).values_list("source", flat=True))
    drop_memories(user=user, ids=ids)
    forget_again(user, list(sources))


def forget_again(user: User, sources: Sequence[UUID]) -> None:
    """Nothing of what was said there is in memory, and nothing of it will be."""
    unsay(user=user, sources=list(sources))
    Forgotten.objects.bulk_create([Forgotten(user=user, source=source) for source in sources], ignore_conflicts=True)


def _within(scope: Scope, column: str) -> Q:
    first = Q(**{f"{column}__gte": scope.since}) if scope.since else Q()
    return first & Q(**{f"{column}__lt": scope.until}) if scope.until else first
