"""Out of memory with what a wish names: “don't remember what I said about my aunt Wilma”, “… what I said today”.

Whatever names it goes, the companion's lines too, and can be brought back as after any forgetting.
Where nothing does, nothing is done.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q, QuerySet

from apps.accounts.models import User
from apps.memories.called import Name, may_speak_of, speaks_of
from apps.memories.episodes import put_out_of_mind
from apps.memories.keepers import known_to
from apps.memories.models import Episode, Evidence, Memory, Word
from apps.memories.naming import Named, Period
from apps.memories.services import forget_memories

AT_ONCE = 2_000
"""Episodes read in one go."""


@transaction.atomic
def leave_out(*, user: User, keeper: UUID, named: Named, thread: UUID, now: datetime) -> int:
    """Within what this keeper may know; `thread` is the talk in which it is wished. Returns how many things are forgotten."""
    known = Episode.objects.filter(known_to(user, keeper), user=user, forgotten_at=None)
    said = known.exclude(speaker=Episode.Speaker.MEMORY)
    if named.period:
        said = said.filter(within(named.period, now=now, zone=user.zone, said_at="said_at", thread="thread", of=thread))
    words = _naming(user, said, named.names) if named.names else list(said.values_list("source", flat=True))
    forgotten = forget_memories(user=user, ids=_memories(user, known, named, words), at=now)
    return forgotten + put_out_of_mind(user=user, sources=words, at=now)


def within(period: Period, *, now: datetime, zone: ZoneInfo, said_at: str, thread: str, of: UUID) -> Q:
    """Of rows with these two columns. A day is one where the owner is."""
    if period == Period.TALK:
        return Q(**{thread: of})
    today = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    begin = today if period == Period.TODAY else today - timedelta(days=1)
    return Q(**{f"{said_at}__gte": begin, f"{said_at}__lt": begin + timedelta(days=1)})


def is_meant(text: str, named: Named) -> bool:
    return not named.names or any(speaks_of(text, name) for name in named.names)


def _memories(user: User, known: QuerySet[Episode], named: Named, words: Sequence[UUID]) -> list[UUID]:
    """With a time, what was learned then and from nothing else."""
    memories = known.filter(speaker=Episode.Speaker.MEMORY)
    if not named.period:
        return _naming(user, memories, named.names)
    learned = Evidence.objects.filter(memory__user=user, source__in=words)
    elsewhere = Evidence.objects.filter(memory__user=user).exclude(source__in=words)
    found = Memory.objects.filter(pk__in=learned.values("memory")).exclude(pk__in=elsewhere.values("memory"))
    of_them = memories.filter(source__in=found.values("pk"))
    return _naming(user, of_them, named.names) if named.names else list(of_them.values_list("source", flat=True))


def _naming(user: User, episodes: QuerySet[Episode], names: Sequence[Name]) -> list[UUID]:
    """By the words that stand in them first: reading all that was ever said would take too long."""
    near = _words(user, lambda word: any(may_speak_of(word, name) for name in names))
    rows = episodes.filter(postings__word__in=near).distinct().values_list("source", "text")
    return [source for source, text in rows.iterator(AT_ONCE) if any(speaks_of(text, name) for name in names)]


def _words(user: User, is_near: Callable[[str], bool]) -> list[int]:
    words = Word.objects.filter(user=user).exclude(text="").values_list("pk", "text")
    return [pk for pk, text in words.iterator(AT_ONCE) if is_near(text)]
