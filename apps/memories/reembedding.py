"""Embeds anew what another embedder embedded, and cuts into words anew what was said before the owner's language changed.

What is left to do is what stands in the database with another's name: stopped at any moment, it goes on where it was. Until it is
done, what still waits is found by its words alone.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.embedding import embedder_of
from apps.memories.episodes import list_anew
from apps.memories.models import Episode
from apps.memories.names import Names, without_names
from apps.memories.profile import is_paused

REEMBED = "reembed"
AT_ONCE = 32

NamesOf = Callable[[Sequence[UUID]], dict[UUID, Names]]
"""What the two are called in each thread; memories have threads of their own, and nobody else in them."""


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int

    @property
    def is_done(self) -> bool:
        return self.done >= self.total

    @property
    def percent(self) -> int:
        return 100 if self.is_done else self.done * 100 // self.total


def progress_of(user: User) -> Progress:
    total = Episode.objects.filter(user=user).count()
    return Progress(total - _waiting(user, embedder_of(user)).count(), total)


def reembed_soon() -> None:
    """One waiting job is enough: it takes everything there is."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(REEMBED, queueing_lock=REEMBED).defer()


def reembed(user: User, *, names_of: NamesOf, go_on: Callable[[], bool] = lambda: True) -> int:
    """Until nothing waits, memory is paused or `go_on` says no; returns how many were done. Raises a ModelError: what is left
    stays."""
    by, done = embedder_of(user), 0
    while go_on() and not is_paused(user) and (some := list(_waiting(user, by).order_by("-said_at", "id")[:AT_ONCE])):
        _embed(user, some, by, names_of)
        done += len(some)
    return done


def _waiting(user: User, by: Embedder) -> QuerySet[Episode]:
    return Episode.objects.filter(user=user).filter(~Q(embedder=by.name) | ~Q(language=user.language))


def _embed(user: User, some: Sequence[Episode], by: Embedder, names_of: NamesOf) -> None:
    other = [one for one in some if one.embedder != by.name]
    names = names_of([one.thread for one in other])
    alone = Names(owner=user.name, companion="")
    texts = [without_names(one.text, names.get(one.thread, alone)) for one in other]
    # Before the transaction: numbers take longer than rows.
    vectors = by.embed_passages(texts) if texts else []
    with transaction.atomic():
        for one, vector in zip(other, vectors, strict=True):
            # Whoever edited it meanwhile has embedded it anew.
            Episode.objects.filter(pk=one.pk, text=one.text).update(embedding=vector, embedder=by.name)
        list_anew(user=user, episodes=[one.pk for one in some if one.language != user.language])
