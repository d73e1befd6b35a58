"""What is remembered about somebody or something: for its owner to take out."""

from collections.abc import Iterator

from apps.accounts.models import User
from apps.memories.embedding import embedder_of
from apps.memories.finding import find
from apps.memories.models import Memory
from apps.privacy.registry import READ_AT_ONCE, Found
from apps.privacy.searching import may_name, names

CLOSE = 20
"""Of those that only mean something like it."""


def memories_about(user: User, about: str) -> Iterator[Found]:
    """Those that name it first, then those that are about it in other words; what was forgotten an hour ago is still there."""
    maybe = may_name(Memory.objects.filter(user=user), ("text", "slot"), about).order_by("-valid_from")
    named = [one for one in maybe.iterator(chunk_size=READ_AT_ONCE) if names(one.text, about) or names(one.slot, about)]
    close = find(user=user, text=about, embedder=embedder_of(user))[:CLOSE]
    meant = Memory.objects.filter(user=user, pk__in=close).exclude(pk__in=[one.pk for one in named])
    by_key = {one.pk: one for one in meant}
    for memory in [*named, *(by_key[key] for key in close if key in by_key)]:
        where = memory.slot if names(memory.slot, about) else ""
        yield Found(str(memory.pk), memory.text, memory.valid_from, where)
