"""Does to memories what their owner asked for in a talk. Sure of what is meant, or nothing is done."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.commands import Forget, NoLonger
from apps.memories.embedding import query
from apps.memories.episodes import put_out_of_mind
from apps.memories.finding import find
from apps.memories.keepers import known_to
from apps.memories.models import Episode, Memory
from apps.memories.search import search
from apps.memories.services import end_memories, forget_memories
from apps.memories.words import words_of

SURE = 0.75
"""Share of the telling words asked for that must stand in what is meant."""


@transaction.atomic
def obey(
    *,
    user: User,
    keeper: UUID,
    command: Forget | NoLonger,
    last: Sequence[UUID],
    embedder: Embedder,
    now: datetime,
) -> int:
    """Within what this keeper may know. Returns how many things were forgotten or ended; `last` are the sources of what was
    spoken of last."""
    if isinstance(command, NoLonger):
        ids = _meant(user, keeper, command.about, embedder) if command.about else _learned_from(user, keeper, last)
        end_memories(user=user, ids=ids, at=now)
        return len(ids)
    ids = _meant(user, keeper, command.about, embedder) if command.about else _learned_from(user, keeper, last)
    words = _words_meant(user, keeper, command.about, embedder) if command.about else list(last)
    forgotten = forget_memories(user=user, ids=ids, at=now)
    return forgotten + put_out_of_mind(user=user, sources=words, at=now)


def _meant(user: User, keeper: UUID, about: str, embedder: Embedder) -> list[UUID]:
    found = find(user=user, text=about, embedder=embedder)
    current = Memory.objects.filter(
        known_to(user, keeper), user=user, pk__in=found, forgotten_at=None, valid_until=None
    )
    return [memory.pk for memory in current if _share(about, memory.text, user.language) >= SURE]


def _words_meant(user: User, keeper: UUID, about: str, embedder: Embedder) -> list[UUID]:
    """Of everything that was said; what only lies near in meaning stays."""
    pool = search(
        user_id=user.pk,
        keeper=keeper,
        words=words_of(about, user.language),
        vector=query(about, embedder),
        embedder=embedder.name,
    )
    said = (one for one in pool if one.speaker != Episode.Speaker.MEMORY)
    return [one.source for one in said if _share(about, one.text, user.language) >= SURE]


def _share(about: str, text: str, language: str) -> float:
    asked = set(words_of(about, language))
    return len(asked & set(words_of(text, language))) / len(asked) if asked else 0.0


def _learned_from(user: User, keeper: UUID, sources: Sequence[UUID]) -> list[UUID]:
    """And the memories among the sources themselves."""
    there = Q(pk__in=sources) | Q(evidence__source__in=sources)
    memories = Memory.objects.filter(known_to(user, keeper), there, user=user, valid_until=None)
    return list(memories.filter(forgotten_at=None).distinct().values_list("pk", flat=True))
