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


@eraser
def erase_period(person: AbstractBaseUser, chosen: Chosen) -> None:
    user = cast("User", person)
    if chosen.scope is not None and chosen.scope.reach == Reach.PERIOD:
        memories = Memory.objects.filter(_within(chosen.scope, "created_at"), user=user)
        drop_memories(user=user, ids=list(memories.values_list("pk", flat=True)))
        said = Episode.objects.filter(_within(chosen.scope, "said_at"), user=user).exclude(speaker="memory")
        unsay(user=user, sources=list(said.values_list("source", flat=True)))


def erase_memories_of(user: User, keys: Sequence[UUID]) -> None:
    """Where the words it came from still stand in a talk, they are recalled no more, and nothing is learned from them again."""
    ids = list(Memory.objects.filter(user=user, pk__in=keys).values_list("pk", flat=True))
    sources = set(Evidence.objects.filter(memory__in=ids).values_list("source", flat=True))
    drop_memories(user=user, ids=ids)
    forget_again(user, list(sources))


def erase_episodes(user: User, sources: Sequence[UUID]) -> None:
    """Words that still stand in a talk are recalled no more, and nothing is learned from them again."""
    said = Episode.objects.filter(user=user, source__in=sources).exclude(speaker=Episode.Speaker.MEMORY)
    forget_again(user, list(said.values_list("source", flat=True)))


def forget_again(user: User, sources: Sequence[UUID]) -> None:
    """Nothing of what was said there is in memory, and nothing of it will be."""
    unsay(user=user, sources=list(sources))
    Forgotten.objects.bulk_create([Forgotten(user=user, source=source) for source in sources], ignore_conflicts=True)


def _within(scope: Scope, column: str) -> Q:
    first = Q(**{f"{column}__gte": scope.since}) if scope.since else Q()
    return first & Q(**{f"{column}__lt": scope.until}) if scope.until else first
