"""What is not in order among the memories, and how each is put in order. Whatever goes can be brought back for an hour."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from apps.accounts.models import User
from apps.memories.access import memories_of
from apps.memories.keepers import circle_in
from apps.memories.models import Evidence, Memory
from apps.memories.saying import saying_of
from apps.memories.services import end_memories, forget_memories, pin_memory, support

LONG = timedelta(days=90)
"""Without ever coming to mind."""

# Each memory stands among the episodes with its stemmed words: those that share all of them may say the same.
SAME_WORDS = """
    SELECT array_agg(source) FROM (
        SELECT episode.source, array_agg(posting.word_id ORDER BY posting.word_id) AS words
        FROM memories_episode episode JOIN memories_posting posting ON posting.episode_id = episode.id
        WHERE episode.user_id = %s::bigint AND episode.speaker = 'memory' AND episode.forgotten_at IS NULL
        GROUP BY episode.source
    ) said GROUP BY words HAVING count(*) > 1
"""

State = Callable[[User, datetime], QuerySet[Memory]]


@dataclass(frozen=True, slots=True)
class Health:
    """How many memories hold today, and how many of them are not in order."""

    total: int
    duplicates: list[list[Memory]]
    """Groups that say the same, the one to keep first."""
    outdated: int
    unsupported: int
    unused: int
    doubtful: int

    @property
    def duplicated(self) -> int:
        """Those that are one too many."""
        return sum(len(group) - 1 for group in self.duplicates)

    @property
    def is_tidy(self) -> bool:
        return not (self.duplicated or self.outdated or self.unsupported or self.unused or self.doubtful)


def health_of(user: User, now: datetime) -> Health:
    return Health(
        total=_holding(user).count(),
        duplicates=duplicates(user),
        outdated=outdated(user, now).count(),
        unsupported=unsupported(user, now).count(),
        unused=unused(user, now).count(),
        doubtful=_holding(user).exclude(doubted_at=None).count(),
    )


def outdated(user: User, now: datetime) -> QuerySet[Memory]:
    """Plans whose day has passed."""
    return _holding(user).filter(kind=Memory.Kind.PLAN, happened_on__lt=now.astimezone(user.zone).date())


def unsupported(user: User, now: datetime) -> QuerySet[Memory]:
    """Nobody can tell any more where it was said; what was written by hand needs no source, a thought has others."""
    return _holding(user).exclude(origin=Memory.Origin.HAND).filter(evidence=None, drawn_from=None)


def unused(user: User, now: datetime) -> QuerySet[Memory]:
    """Never came to mind in a season, and nobody asked for it to be kept."""
    never = _holding(user).filter(recalls=0, pinned=False, created_at__lt=now - LONG)
    return never.exclude(origin=Memory.Origin.HAND)


STATES: dict[str, State] = {"outdated": outdated, "unsupported": unsupported, "unused": unused}


def duplicates(user: User) -> list[list[Memory]]:
    with connection.cursor() as cursor:
        cursor.execute(SAME_WORDS, [user.pk])
        candidates = [ids for (ids,) in cursor]
    known = _holding(user).in_bulk([pk for ids in candidates for pk in ids])
    circle = circle_in(user)
    groups: defaultdict[tuple[object, ...], list[Memory]] = defaultdict(list)
    for number, ids in enumerate(candidates):
        for memory in (known[pk] for pk in ids if pk in known):
            groups[
                number, saying_of(memory.text, user.language), memory.origin, memory.corrected, circle(memory)
            ].append(memory)
    return [sorted(group, key=_best_first) for group in groups.values() if len(group) > 1]


@transaction.atomic
def merge_duplicates(*, user: User, now: datetime) -> int:
    """The best of each group stays, with the sources of all; returns how many others are forgotten."""
    too_many: list[UUID] = []
    for best, *others in duplicates(user):
        ids = [memory.pk for memory in others]
        sources = Evidence.objects.filter(memory__in=ids).values_list("source", flat=True)
        support(memory=best, sources=list(sources))
        if not best.pinned and any(memory.pinned for memory in others):
            pin_memory(memory=best, pinned=True)
        too_many += ids
    return forget_memories(user=user, ids=too_many, at=now, with_their_words=False)


def tidy(*, user: User, what: str, now: datetime) -> int:
    """Put one thing in order: “duplicates”, or one of STATES; returns how many memories changed."""
    if what == "duplicates":
        return merge_duplicates(user=user, now=now)
    ids: Sequence[UUID] = list(STATES[what](user, now).values_list("pk", flat=True))
    if what == "outdated":
        end_memories(user=user, ids=ids, at=now)
        return len(ids)
    return forget_memories(user=user, ids=ids, at=now, with_their_words=False)


def _holding(user: User) -> QuerySet[Memory]:
    return memories_of(user).filter(valid_until=None)


def _best_first(memory: Memory) -> tuple[bool, int, int, datetime]:
    return (not memory.pinned, -memory.importance, -memory.recalls, memory.created_at)
