"""What its owner wanted forgotten, over a restore: a backup from before knows nothing of it, or knows it otherwise."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from apps.accounts.models import User
from apps.memories.episodes import drop_memories, one_writer, put_out_of_mind, unsay
from apps.memories.models import Episode, Evidence, Forgotten, Memory
from apps.memories.services import forget_memories, forgotten_at_wish, restore_memories
from apps.privacy.steps import in_steps


@dataclass(frozen=True, slots=True)
class OutOfMind:
    """As it is today."""

    for_good: Sequence[UUID]
    """What was said, and memories."""
    lately: Mapping[UUID, datetime]
    """The same, with when that was: it can still be brought back."""
    known: Collection[UUID]
    """Memories that are in mind, some of them learned from what is not: of two things said at once only one was to go."""


def out_of_mind(user: User) -> OutOfMind:
    said = Episode.objects.filter(user=user).exclude(forgotten_at=None).exclude(speaker=Episode.Speaker.MEMORY)
    lately = {
        **dict(said.values_list("source", "forgotten_at")),
        **dict(forgotten_at_wish(user).values_list("pk", "forgotten_at")),
    }
    return OutOfMind(
        for_good=list(Forgotten.objects.filter(user=user).values_list("source", flat=True)),
        lately={source: at for source, at in lately.items() if at},
        known=set(Memory.objects.filter(user=user, forgotten_at=None).values_list("pk", flat=True)),
    )


def put_out_of_mind_again(user: User, today: OutOfMind) -> None:
    """And what was brought back to mind since is in mind. Needs a transaction."""
    one_writer(user)
    forgotten_then = Memory.objects.filter(user=user).exclude(forgotten_at=None).values_list("pk", flat=True)
    for some in in_steps([pk for pk in forgotten_then if pk in today.known]):
        restore_memories(user=user, ids=some)
    for some in in_steps(today.for_good):
        unsay(user=user, sources=some, spared=Q(pk__in=_learned_from(some).intersection(today.known)))
        drop_memories(user=user, ids=list(Memory.objects.filter(user=user, pk__in=some).values_list("pk", flat=True)))
        Forgotten.objects.bulk_create([Forgotten(user=user, source=one) for one in some], ignore_conflicts=True)
    by_moment: dict[datetime, list[UUID]] = defaultdict(list)
    for source, at in today.lately.items():
        by_moment[at].append(source)
    for at, sources in by_moment.items():
        for some in in_steps(sources):
            put_out_of_mind(user=user, sources=some, at=at)
            ids = {*some, *_learned_from(some)}.difference(today.known)
            forget_memories(user=user, ids=list(ids), at=at, with_their_words=False)


def _learned_from(sources: Sequence[UUID]) -> set[UUID]:
    return set(Evidence.objects.filter(source__in=sources).values_list("memory", flat=True))
