"""What is remembered about somebody or something: for its owner to take out."""

from collections.abc import Iterator

from apps.accounts.models import User
from apps.memories.embedding import embedder_of
from apps.memories.finding import find
from apps.memories.models import Memory
from apps.privacy.inflecting import Inflected
from apps.privacy.registry import READ_AT_ONCE, Found
from apps.privacy.searching import may_name, names

CLOSE = 20
"""Of those that only mean something like it."""


def memories_about(user: User, about: str) -> Iterator[Found]:
    """Those that name it first, then those that are about it in other words; what was forgotten an hour ago is still there."""
    named = list(_naming(user, about))
    close = find(user=user, text=about, embedder=embedder_of(user))[:CLOSE]
    meant = Memory.objects.filter(user=user, pk__in=close).exclude(pk__in=[one.pk for one in named])
    by_key = {one.pk: one for one in meant}
    for memory in [*named, *(by_key[key] for key in close if key in by_key)]:
        yield _found(memory, about)


def memories_alike(user: User, about: str, inflected: Inflected) -> Iterator[Found]:
    """Those, and what holds another form of it."""
    found = {one.key: one for one in memories_about(user, about)}
    yield from found.values()
    for memory in _naming(user, inflected.stem) if inflected.stem else ():
        if str(memory.pk) not in found and inflected.first_in(f"{memory.text} {memory.slot}"):
            yield _found(memory, inflected.stem)


def _naming(user: User, about: str) -> Iterator[Memory]:
    maybe = may_name(Memory.objects.filter(user=user), ("text", "slot"), about).order_by("-valid_from")
    return (one for one in maybe.iterator(chunk_size=READ_AT_ONCE) if names(one.text, about) or names(one.slot, about))


def _found(memory: Memory, about: str) -> Found:
    where = memory.slot if names(memory.slot, about) else ""
    return Found(str(memory.pk), memory.text, memory.valid_from, where)
