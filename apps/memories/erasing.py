"""What an erasure takes out of memory beside what goes with the talks."""

from collections.abc import Iterator, Sequence
from typing import cast
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q
from django.utils import timezone

from apps.accounts.models import User
from apps.memories.about import memories_about
from apps.memories.embedding import embedder_of
from apps.memories.episodes import NONE, drop_memories, unsay
from apps.memories.models import Episode, Evidence, Forgotten, Memory
from apps.memories.names import Names
from apps.memories.recall import bring_back
from apps.privacy.erasing import Chosen, eraser, recaller
from apps.privacy.scope import Reach, Scope

MOST_RECALLED = 40
"""Of one question; a companion is given six at most."""


@eraser
def erase_period(person: AbstractBaseUser, chosen: Chosen) -> None:
    user = cast("User", person)
    if chosen.scope is not None and chosen.scope.reach == Reach.PERIOD:
        memories = Memory.objects.filter(_within(chosen.scope, "created_at"), user=user)
        drop_memories(user=user, ids=list(memories.values_list("pk", flat=True)))
        said = Episode.objects.filter(_within(chosen.scope, "said_at"), user=user).exclude(speaker="memory")
        unsay(user=user, sources=list(said.values_list("source", flat=True)))


@recaller
def what_comes_to_mind(person: AbstractBaseUser, about: str) -> Iterator[str]:
    """To a companion that may know everything, unsifted; and in the memory book."""
    user = cast("User", person)
    recalled = bring_back(
        user=user,
        keeper=None,
        about=about,
        names=Names(owner=user.name, companion=""),
        now=timezone.now(),
        embedder=embedder_of(user),
        most=MOST_RECALLED,
        only_what_matters=False,
    )
    yield from (one.text for one in recalled)
    yield from (found.text for found in memories_about(user, about))


def erase_memories_of(user: User, keys: Sequence[UUID], *, spared: Q = NONE) -> None:
    """Where the words it came from still stand in a talk, they are recalled no more, and nothing is learned from them again."""
    ids = list(Memory.objects.filter(user=user, pk__in=keys).values_list("pk", flat=True))
    sources = set(Evidence.objects.filter(memory__in=ids).values_list("source", flat=True))
    drop_memories(user=user, ids=ids, spared=spared)
    forget_again(user, list(sources), spared=spared)


def erase_episodes(user: User, sources: Sequence[UUID]) -> None:
    """Words that still stand in a talk are recalled no more, and nothing is learned from them again."""
    said = Episode.objects.filter(user=user, source__in=sources).exclude(speaker=Episode.Speaker.MEMORY)
    forget_again(user, list(said.values_list("source", flat=True)))


def forget_again(user: User, sources: Sequence[UUID], *, spared: Q = NONE) -> None:
    """Nothing of what was said there is in memory, and nothing of it will be."""
    unsay(user=user, sources=list(sources), spared=spared)
    Forgotten.objects.bulk_create([Forgotten(user=user, source=source) for source in sources], ignore_conflicts=True)


def _within(scope: Scope, column: str) -> Q:
    first = Q(**{f"{column}__gte": scope.since}) if scope.since else Q()
    return first & Q(**{f"{column}__lt": scope.until}) if scope.until else first
