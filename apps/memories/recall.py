"""What comes to mind: of all that was ever said, the few things that matter for what is said now."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db.models import Q, QuerySet, Value

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.embedding import query
from apps.memories.keepers import known_to
from apps.memories.models import Episode, Evidence, Memory
from apps.memories.names import Names
from apps.memories.question import ask
from apps.memories.ranking import rank
from apps.memories.relevance import what_matters
from apps.memories.search import Found, search
from apps.memories.thoughts import THOUGHTS

MOST_IN_TALK = 1_000
"""Messages that a prompt may hold."""
_WORD = re.compile(r"\w+")

LONGEST_QUESTION = 1_000
"""Characters of what is said now that are looked at: a pasted page is no question."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """Something said earlier, with where it was said; or a memory, with where it comes from."""

    id: int
    """Of its episode."""
    source: UUID
    thread: UUID
    speaker: str
    text: str
    said_at: datetime
    origin: str | None = None
    """Of a memory: who said so."""
    valid_until: datetime | None = None
    """Of a memory that is no longer true."""
    to_be_asked: bool = False
    """Of a memory that may no longer be true: the owner has not been asked yet."""
    since_then: str = ""
    """Of words that said what is no longer so: what is true instead."""


@dataclass(frozen=True, slots=True)
class Unless:
    """What needs no recalling: the talk stands before the model from this moment on."""

    thread: UUID | None = None
    since: datetime | None = None

    def covers(self, found: Found) -> bool:
        return found.thread == self.thread and (self.since is None or found.said_at >= self.since)


NOTHING = Unless()


def bring_back(
    *,
    user: User,
    keeper: UUID | None,
    about: str,
    names: Names,
    now: datetime,
    embedder: Embedder,
    most: int,
    unless: Unless = NOTHING,
    only_what_matters: bool = True,
) -> list[Recalled]:
    """What may come to this keeper's mind, or of everything where it is None: at most `most`, best first.

    Embeds, asks in one statement, ranks. Nothing where nothing can be asked or found. Raises ModelError and DatabaseError.
    """
    about = about[:LONGEST_QUESTION]
    best = THOUGHTS.find(
        user.pk,
        (keeper, about, names, embedder.name, only_what_matters),
        lambda: _best(user, keeper, about, names, now, embedder, only_what_matters),
    )
    said_here = _learned_here(best, unless)
    left = (found for found in best if not unless.covers(found) and found.source not in said_here)
    chosen = list(islice(_once_each(left), most))
    since_then = _since_then(user, keeper, [one.source for one in chosen if one.speaker != Episode.Speaker.MEMORY])
    return [
        Recalled(
            found.id,
            found.source,
            found.thread,
            found.speaker,
            found.text,
            found.said_at,
            found.origin,
            found.valid_until,
            bool(found.to_be_asked),
            since_then.get(found.source, ""),
        )
        for found in chosen
    ]


def _best(
    user: User,
    keeper: UUID | None,
    about: str,
    names: Names,
    now: datetime,
    embedder: Embedder,
    only_what_matters: bool,
) -> list[Found]:
    question = ask(about, names=names, now=now, language=user.language)
    if not question.words:  # “Hm.”, “You?”: nothing is meant that could be found.
        return []
    vector = query(question.meaning, embedder)
    pool = search(user_id=user.pk, keeper=keeper, words=question.words, vector=vector, embedder=embedder.name)
    ranked = rank(question, pool)
    return what_matters(question, ranked) if only_what_matters else [found for _score, found in ranked]


def _learned_here(found: Sequence[Found], unless: Unless) -> set[UUID]:
    """Memories of nothing but what the talk holds anyway."""
    memories = [one.source for one in found if one.speaker == Episode.Speaker.MEMORY]
    if not memories or unless.thread is None:
        return set()
    sources = set(_in_talk(unless).values_list("source", flat=True)[:MOST_IN_TALK])
    learned_from: dict[UUID, set[UUID]] = {}
    for memory, source in Evidence.objects.filter(memory__in=memories).values_list("memory", "source"):
        learned_from.setdefault(memory, set()).add(source)
    return {memory for memory, from_where in learned_from.items() if from_where <= sources}


def _since_then(user: User, keeper: UUID | None, sources: Sequence[UUID]) -> dict[UUID, str]:
    """Statements in whose place those stand today that were learned from these words."""
    if not sources:
        return {}
    today = Memory.objects.filter(
        known_to(user, keeper),
        user=user,
        valid_until=None,
        forgotten_at=None,
        replaces__evidence__source__in=sources,
    )
    return dict(today.order_by("valid_from").values_list("replaces__evidence__source", "text"))


def _in_talk(unless: Unless) -> QuerySet[Episode]:
    said = Episode.objects.filter(Q(thread=unless.thread))
    return said.filter(said_at__gte=unless.since) if unless.since else said


def anything_beyond(user: User, unless: Unless) -> bool:
    """Whether there is more than what the talk holds anyway: in a first talk there is not, and asking would cost time."""
    said = Episode.objects.filter(user=user).exclude(speaker=Episode.Speaker.MEMORY)
    if unless.thread:
        here = Q(thread=unless.thread)
        said = said.exclude(here & Q(said_at__gte=unless.since) if unless.since else here)
    told = Memory.objects.filter(user=user, origin__in=[Memory.Origin.HAND, Memory.Origin.IMPORTED])
    return said.order_by().values_list(Value(1)).union(told.values_list(Value(1)), all=True)[:1].exists()


def _once_each(found: Iterator[Found]) -> Iterator[Found]:
    """Whoever says “good morning” each day has said it once; and a memory in the words it was learned from says nothing more."""
    seen: list[str] = []
    for one in found:
        text = " ".join(_WORD.findall(one.text.casefold()))
        if not any(_says_no_more(text, other) for other in seen):
            seen.append(text)
            yield one


def _says_no_more(text: str, than: str) -> bool:
    """It is part of the other, or adds little to it."""
    return text in than or (than in text and len(than) > 0.6 * len(text))


def in_order(recalled: Sequence[Recalled]) -> list[Recalled]:
    """As they were said."""
    return sorted(recalled, key=lambda one: (one.said_at, one.source))
