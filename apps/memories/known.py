"""What is known of somebody or something, for who asks for all of it: more than comes to mind by itself."""

from collections.abc import Sequence
from uuid import UUID

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.access import memories_of, people_of
from apps.memories.finding import find
from apps.memories.keepers import known_to
from apps.memories.models import Episode, Memory, Person
from apps.memories.recall import Recalled
from apps.memories.words import words_of


def known_of(*, user: User, keeper: UUID | None, about: str, embedder: Embedder, most: int) -> list[Recalled]:
    """Memories that hold today, what matters most first: of whoever is named, else found; of the owner where nothing is named."""
    holds = memories_of(user).filter(known_to(user, keeper), valid_until=None)
    people = [person for person in people_of(user) if _is_named(person, about, user.language)] if about else []
    if people:
        holds = holds.filter(people__in=people)
    elif about:
        found = find(user=user, text=about, embedder=embedder)
        may_know = set(holds.filter(pk__in=found).values_list("pk", flat=True))
        holds = holds.filter(pk__in=[pk for pk in found if pk in may_know][:most])
    best = list(holds.distinct().order_by("-pinned", "-importance", "-valid_from", "id")[:most])
    return _recalled(user, best)


def _is_named(person: Person, about: str, language: str) -> bool:
    words = set(words_of(about, language))
    return any(set(words_of(name, language)) <= words for name in (person.name, person.relation) if name)


def _recalled(user: User, memories: Sequence[Memory]) -> list[Recalled]:
    stands: dict[UUID, Episode] = {
        episode.source: episode
        for episode in Episode.objects.filter(user=user, source__in=[memory.pk for memory in memories])
    }
    return [
        Recalled(
            id=stands[memory.pk].pk,
            source=memory.pk,
            thread=memory.pk,
            speaker=Episode.Speaker.MEMORY,
            text=memory.text,
            said_at=memory.valid_from,
            origin=memory.origin,
            to_be_asked=bool(memory.doubted_at and not memory.asked_at),
        )
        for memory in memories
        if memory.pk in stands
    ]
