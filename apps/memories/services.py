"""The only writer of memories: statements, whom they are about and what they were learned from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import Greatest
from django.utils import timezone

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.episodes import (
    Utterance,
    bring_to_mind,
    drop_forgotten,
    keep_episodes,
    memories_drawn_from,
    one_writer,
    put_out_of_mind,
)
from apps.memories.keepers import TO_ALL, Told
from apps.memories.models import LONGEST_SLOT, Episode, Evidence, Forgotten, Memory, Person
from apps.memories.names import Names
from apps.memories.permitting import kept_for
from apps.memories.profile import rebuild_profile

UNDO_WITHIN = timedelta(hours=1)
"""What was forgotten can be brought back for so long; then nothing of it is left."""


class Gone(Exception):
    """It was forgotten or erased while it lay open before its owner. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Someone a statement is about: at least one of the two."""

    name: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is to be remembered, before it is."""

    text: str
    kind: Memory.Kind
    origin: Memory.Origin
    learned_at: datetime
    people: tuple[Mentioned, ...] = ()
    importance: int = 3
    happened_on: date | None = None
    slot: str = ""
    """Names that of which one thing is true at a time: “home”, “favourite colour”."""
    kept_for: tuple[str, ...] = ()
    """Consents beside that for ordinary things that hold for it: its owner gave them for good, or for just this."""
    by_model: bool = False
    """These are a model's words for it."""
    verbatim: bool = False
    """The owner asked for it to be remembered: it is kept as it was said, beside whatever is known."""
    replaces: tuple[UUID, ...] = ()
    """Memories that are no longer true because of it."""
    doubts: tuple[UUID, ...] = ()
    """Memories that may no longer be."""


@transaction.atomic
def remember(
    *, user: User, statement: Statement, embedder: Embedder, sources: Sequence[UUID] = (), told: Told = TO_ALL
) -> Memory:
    """Keep it as a memory of its own, recallable from now on; `sources` name the episodes it was learned from.

    Raises NotAllowed.
    """
    memory = Memory.objects.create(
        user=user,
        kind=statement.kind,
        text=statement.text,
        origin=statement.origin,
        by_model=statement.by_model,
        importance=statement.importance,
        happened_on=statement.happened_on,
        slot=statement.slot[:LONGEST_SLOT],
        kept_for=kept_for(user, statement.text, statement.kept_for),
        keeper=told.keeper,
        shared=told.shared,
        valid_from=statement.learned_at,
        created_at=statement.learned_at,
    )
    memory.people.set([_person(user, one) for one in statement.people])
    support(memory=memory, sources=sources)
    _make_recallable(user, memory, embedder)
    if statement.origin == Memory.Origin.HAND:
        rebuild_profile(user=user, now=statement.learned_at)
    return memory


def support(*, memory: Memory, sources: Sequence[UUID]) -> None:
    """It was said here too."""
    Evidence.objects.bulk_create([Evidence(memory=memory, source=one) for one in sources], ignore_conflicts=True)


@transaction.atomic
def correct_memory(*, memory: Memory, statement: Statement, embedder: Embedder) -> Memory:
    """The owner knows best: the words, kind and people become these, and no doubt is left. Raises NotAllowed and Gone.

    What it was kept for and what it rests on stay: it goes with those as before.
    """
    memory = _as_it_stands(memory)
    memory.corrected = memory.corrected or memory.origin != Memory.Origin.HAND
    memory.text, memory.kind, memory.origin = statement.text, statement.kind, statement.origin
    memory.by_model = statement.by_model
    memory.importance, memory.happened_on = statement.importance, statement.happened_on
    memory.kept_for = kept_for(memory.user, statement.text, {*memory.kept_for, *statement.kept_for})
    memory.doubted_at = memory.asked_at = None
    memory.save(force_update=True)
    memory.people.set([_person(memory.user, one) for one in statement.people])
    _drop_strangers(memory.user)
    _make_recallable(memory.user, memory, embedder)
    _end_what_was_drawn_from([memory.pk], timezone.now())
    _changed(memory)
    return memory


@transaction.atomic
def pin_memory(*, memory: Memory, pinned: bool) -> None:
    """Raises Gone."""
    memory = _as_it_stands(memory)
    memory.pinned = pinned
    memory.save(update_fields=["pinned", "updated_at"])
    _changed(memory)


def pin_memories(*, user: User, ids: Sequence[UUID], pinned: bool) -> None:
    Memory.objects.filter(user=user, pk__in=ids, forgotten_at=None).update(pinned=pinned)
    rebuild_profile(user=user, now=timezone.now())


def end_memories(*, user: User, ids: Sequence[UUID], at: datetime, replaced_by: Memory | None = None) -> None:
    """True until then: they are kept as history, and `replaced_by` says what is true instead."""
    Memory.objects.filter(user=user, pk__in=ids).update(
        valid_until=Greatest(at, F("valid_from")),
        replaced_by=replaced_by,
        pinned=False,
        doubted_at=None,
        updated_at=timezone.now(),
    )
    _end_what_was_drawn_from(ids, at)
    rebuild_profile(user=user, now=timezone.now())


@transaction.atomic
def renew_memory(*, memory: Memory) -> None:
    """Still, or again, true. Raises Gone."""
    memory = _as_it_stands(memory)
    memory.valid_until = memory.replaced_by = memory.doubted_at = memory.asked_at = None
    memory.save(update_fields=["valid_until", "replaced_by", "doubted_at", "asked_at", "updated_at"])
    _changed(memory)


def doubt_memories(*, user: User, ids: Sequence[UUID], at: datetime) -> None:
    """They may no longer be true, and the owner is to be asked once."""
    Memory.objects.filter(user=user, pk__in=ids).update(doubted_at=at, updated_at=timezone.now())
    rebuild_profile(user=user, now=timezone.now())


@transaction.atomic
def forget_memories(*, user: User, ids: Sequence[UUID], at: datetime, with_their_words: bool = True) -> int:
    """Neither these nor the words they were learned from come to mind again; for UNDO_WITHIN it can be undone.

    Tidying leaves the words alone: that something was said is no less true for not standing twice.
    """
    memories = Memory.objects.filter(user=user, pk__in=ids, forgotten_at=None)
    found = list(memories.values_list("pk", flat=True))
    found += memories_drawn_from(found).filter(forgotten_at=None).values_list("pk", flat=True)
    Memory.objects.filter(pk__in=found).update(forgotten_at=at)
    put_out_of_mind(user=user, sources=[*found, *(_sources_of(found) if with_their_words else ())], at=at)
    rebuild_profile(user=user, now=at)
    return len(found)


@transaction.atomic
def restore_memories(*, user: User, ids: Sequence[UUID]) -> int:
    """Undo the forgetting of these."""
    memories = Memory.objects.filter(user=user, pk__in=ids).exclude(forgotten_at=None)
    found = list(memories.values_list("pk", flat=True))
    memories.update(forgotten_at=None)
    bring_to_mind(user=user, sources=[*found, *_sources_of(found)])
    rebuild_profile(user=user, now=timezone.now())
    return len(found)


def note_recalled(*, user: User, ids: Sequence[UUID], at: datetime) -> None:
    """These came to mind; a doubt among them has now been put to the owner."""
    memories = Memory.objects.filter(user=user, pk__in=ids)
    memories.update(recalls=F("recalls") + 1, recalled_at=at)
    memories.exclude(doubted_at=None).filter(asked_at=None).update(asked_at=at)


@transaction.atomic
def drop_what_was_forgotten(*, user: User, now: datetime) -> int:
    """What nobody can undo any more leaves the database; returns how many memories went."""
    before = now - UNDO_WITHIN
    for_good = forgotten_at_wish(user).filter(forgotten_at__lt=before).values_list("pk", flat=True)
    Forgotten.objects.bulk_create([Forgotten(user=user, source=pk) for pk in for_good], ignore_conflicts=True)
    drop_forgotten(user=user, before=before)
    count, _by_model = Memory.objects.filter(user=user, forgotten_at__lt=before).delete()
    _drop_strangers(user)
    return count


def forgotten_at_wish(user: User) -> QuerySet[Memory]:
    """What can still be brought back, but for what was forgotten because another that is in mind says it too."""
    others = Memory.objects.filter(user=user, forgotten_at=None, text__iexact=OuterRef("text"))
    return Memory.objects.filter(user=user).exclude(forgotten_at=None).exclude(Exists(others))


@transaction.atomic
def name_person(*, person: Person, name: str, relation: str) -> Person:
    """Whoever has that name and relation already becomes the same person; returns who it is then. Raises Gone."""
    one_writer(person.user)
    if not Person.objects.select_for_update(no_key=True).filter(pk=person.pk).exists():
        raise Gone
    same = Person.objects.filter(user=person.user, name__iexact=name, relation__iexact=relation).exclude(pk=person.pk)
    other = same.first()
    if other is not None:
        for memory in Memory.objects.filter(people=person):
            memory.people.add(other)
        person.delete()
        return other
    person.name, person.relation = name, relation
    person.save(force_update=True)
    return person


def _as_it_stands(memory: Memory) -> Memory:
    """Whoever takes it out at this moment is waited for: what they took is not written anew. Raises Gone."""
    one_writer(memory.user)
    there = Memory.objects.select_for_update(no_key=True, of=("self",)).select_related("user")
    found = there.filter(pk=memory.pk, forgotten_at=None).first()
    if found is None:
        raise Gone
    return found


def _end_what_was_drawn_from(memories: Sequence[UUID], at: datetime) -> None:
    thoughts = memories_drawn_from(memories).filter(valid_until=None)
    Memory.objects.filter(pk__in=list(thoughts.values_list("pk", flat=True))).update(
        valid_until=Greatest(at, F("valid_from")), pinned=False
    )


def _changed(memory: Memory) -> None:
    """What always stands before a companion must not say what is no longer so."""
    rebuild_profile(user=memory.user, now=timezone.now())


def _make_recallable(user: User, memory: Memory, embedder: Embedder) -> None:
    under, told = tuple(memory.kept_for), Told(memory.keeper, memory.shared)
    said = Utterance(memory.pk, memory.pk, Episode.Speaker.MEMORY, memory.text, memory.valid_from, under, told)
    keep_episodes(user=user, said=[said], names=Names(owner=user.name, companion=""), embedder=embedder)


def _sources_of(memories: Sequence[UUID]) -> list[UUID]:
    return list(Evidence.objects.filter(memory__in=memories).values_list("source", flat=True))


def _person(user: User, mentioned: Mentioned) -> Person:
    """The person already known by this name or relation, who may gain the other by it."""
    people = Person.objects.filter(user=user)
    if mentioned.name:
        known = people.filter(name__iexact=mentioned.name).first()
        nameless = people.filter(name="", relation__iexact=mentioned.relation).first() if mentioned.relation else None
        person = known or nameless or Person(user=user)
    else:
        person = people.filter(relation__iexact=mentioned.relation).order_by("-name").first() or Person(user=user)
    person.name = person.name or mentioned.name
    person.relation = person.relation or mentioned.relation
    person.save()
    return person


def _drop_strangers(user: User) -> None:
    """People nothing is remembered of are not kept."""
    Person.objects.filter(user=user, memories=None).delete()
