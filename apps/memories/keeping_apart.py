"""The only writer of who may know what: the two switches of a companion, and whose a single memory is."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from apps.accounts.models import User
from apps.memories.episodes import drop_memories, memories_drawn_from, one_writer, unsay
from apps.memories.keepers import Told
from apps.memories.models import BY_HAND, Episode, Evidence, Keeper, Memory
from apps.memories.profile import rebuild_profile
from apps.memories.thoughts import THOUGHTS
from apps.privacy.steps import in_steps


@transaction.atomic
def change_telling(*, user: User, keeper: UUID, tells: bool, and_so_far: bool) -> None:
    """What it is told may be known to the others, or not; `and_so_far`: what it was told until now, too."""
    one_writer(user)
    Keeper.objects.update_or_create(pk=keeper, user=user, defaults={"tells": tells})
    if and_so_far and tells:
        _mark(user, _own(user, keeper).values_list("pk", flat=True), Told(keeper))
        Episode.objects.filter(user=user, keeper=keeper, shared=False).update(shared=True)
    elif and_so_far:
        _keep_to_itself(user, keeper)
    _changed(user)


@transaction.atomic
def change_hearing(*, user: User, keeper: UUID, hears: bool) -> None:
    """It knows what the others were told, or not."""
    one_writer(user)
    Keeper.objects.update_or_create(pk=keeper, user=user, defaults={"hears": hears})
    _changed(user)


@transaction.atomic
def note_who_was_told(*, user: User, keeper: UUID, threads: Sequence[UUID]) -> None:
    """Of talks from before anybody asked: what was said there, and learned there, was told to this one."""
    one_writer(user)
    Episode.objects.filter(user=user, keeper=None, thread__in=threads).update(keeper=keeper)
    said = Episode.objects.filter(user=user, keeper=keeper, thread__in=threads).values("source")
    learned = Memory.objects.filter(user=user, keeper=None, evidence__source__in=said)
    learned = learned.exclude(BY_HAND)
    for shared in (True, False):
        _mark(user, learned.filter(shared=shared).values_list("pk", flat=True), Told(keeper, shared))


@transaction.atomic
def give_memory(*, memory: Memory, told: Told) -> None:
    """To one alone, or to all; the words it was learned from go with it, or it would be known from them."""
    user = memory.user
    one_writer(user)
    if told.keeper and not told.shared:
        Keeper.objects.get_or_create(pk=told.keeper, user=user)
        _drop_thoughts_of_others(user, [memory.pk], told.keeper)
    _mark(user, [memory.pk], told)
    words = Evidence.objects.filter(memory=memory).values("source")
    Episode.objects.filter(user=user, source__in=words).update(keeper=told.keeper, shared=told.shared)
    memory.keeper, memory.shared = told.keeper, told.shared
    _changed(user)


@transaction.atomic
def let_go(*, user: User, keeper: UUID, share: bool) -> None:
    """There is no such companion any more: what it alone knew becomes known to all, or goes with it."""
    if share:
        change_telling(user=user, keeper=keeper, tells=True, and_so_far=True)
    else:
        drop_memories(user=user, ids=list(_own(user, keeper).values_list("pk", flat=True)))
        said = Episode.objects.filter(user=user, keeper=keeper, shared=False)
        unsay(user=user, sources=list(said.values_list("source", flat=True)))
    Keeper.objects.filter(user=user, pk=keeper).delete()
    _changed(user)


@dataclass(frozen=True, slots=True)
class Confided:
    """As it is today."""

    switches: Mapping[UUID, tuple[bool, bool]]
    """Whether each tells the others, and hears of them."""
    alone: Mapping[UUID, UUID]
    """What was said, and memories: to each the one that alone knows it."""


def confided(user: User) -> Confided:
    switches = {one.pk: (one.tells, one.hears) for one in Keeper.objects.filter(user=user)}
    said = Episode.objects.filter(user=user, shared=False).values_list("source", "keeper")
    learned = Memory.objects.filter(user=user, shared=False).values_list("pk", "keeper")
    return Confided(switches, {source: keeper for source, keeper in [*said, *learned] if keeper})


@transaction.atomic
def confide_again(*, user: User, today: Confided, keepers: Collection[UUID]) -> None:
    """What others knew at another time is one's alone again, and the switches of these keepers stand as they do today."""
    if not (today.switches or today.alone):
        return
    one_writer(user)
    for keeper in today.switches.keys() & set(keepers):
        tells, hears = today.switches[keeper]
        Keeper.objects.update_or_create(pk=keeper, user=user, defaults={"tells": tells, "hears": hears})
    by_keeper: dict[UUID, list[UUID]] = defaultdict(list)
    for source, keeper in today.alone.items():
        by_keeper[keeper].append(source)
    for keeper, sources in by_keeper.items():
        for some in in_steps(sources):
            _drop_thoughts_of_others(user, some, keeper)
            _mark(user, some, Told(keeper, shared=False))
            _let_others_go_on(user, some)
    _changed(user)


def count_own(user: User, keeper: UUID) -> int:
    """Memories that this one alone knows."""
    return _own(user, keeper).filter(forgotten_at=None).count()


def _own(user: User, keeper: UUID) -> QuerySet[Memory]:
    return Memory.objects.filter(user=user, keeper=keeper, shared=False)


def _keep_to_itself(user: User, keeper: UUID) -> None:
    """What it was told, and what was learned from that alone; what was told to others as well stays theirs."""
    said = Episode.objects.filter(user=user, keeper=keeper).exclude(speaker=Episode.Speaker.MEMORY)
    said.update(shared=False)
    here = Evidence.objects.filter(memory__user=user, memory__shared=True, source__in=said.values("source"))
    elsewhere = Episode.objects.filter(user=user).exclude(keeper=keeper).exclude(speaker=Episode.Speaker.MEMORY)
    others = Evidence.objects.filter(memory__in=here.values("memory"), source__in=elsewhere.values("source"))
    known_elsewhere = dict(others.values_list("memory", "source"))
    Evidence.objects.filter(pk__in=list(here.filter(memory__in=known_elsewhere).values_list("pk", flat=True))).delete()
    for memory, source in known_elsewhere.items():
        if Memory.objects.filter(pk=memory, keeper=keeper).exists():
            _mark(user, [memory], Told(Episode.objects.get(source=source).keeper))
    own = Memory.objects.filter(user=user, keeper=keeper, shared=True).values_list("pk", flat=True)
    ids = [*own, *here.values_list("memory", flat=True)]
    _drop_thoughts_of_others(user, ids, keeper)
    _mark(user, ids, Told(keeper, shared=False))
    _let_others_go_on(user, ids)


def _let_others_go_on(user: User, ids: Sequence[UUID]) -> None:
    """They never heard what stands in its place now."""
    untold = Memory.objects.filter(user=user, shared=True, replaced_by__in=ids)
    untold.update(valid_until=None, replaced_by=None)


def _drop_thoughts_of_others(user: User, ids: Sequence[UUID], keeper: UUID | None) -> None:
    """Whoever thought them may not know any more what they rest on."""
    thoughts = memories_drawn_from(ids)
    drop_memories(user=user, ids=list(thoughts.exclude(keeper=keeper).values_list("pk", flat=True)))
    _mark(user, thoughts.filter(keeper=keeper).values_list("pk", flat=True), Told(keeper, shared=False))


def _mark(user: User, memories: Sequence[UUID] | QuerySet[Memory, UUID], told: Told) -> None:
    """Each stands among the episodes, too."""
    ids = list(memories)
    Memory.objects.filter(user=user, pk__in=ids).update(keeper=told.keeper, shared=told.shared)
    Episode.objects.filter(user=user, source__in=ids).update(keeper=told.keeper, shared=told.shared)


def _changed(user: User) -> None:
    THOUGHTS.drop(user.pk)
    rebuild_profile(user=user, now=timezone.now())
