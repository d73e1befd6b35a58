"""Which of what is known stands in the words of a model: an export marks it (EU AI Act, article 50(2))."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from apps.memories.models import Episode, Memory

ORIGINS = (Memory.Origin.COMPANION, Memory.Origin.THOUGHT)
BY_AI = Q(by_model=True) | Q(origin__in=ORIGINS)


def is_by_ai(memory: Memory) -> bool:
    return memory.by_model or memory.origin in ORIGINS


def with_mark(episodes: QuerySet[Episode]) -> QuerySet[Episode]:
    """Each knows as `by_ai` whether it stands for a memory that is a model's."""
    of_memory = Memory.objects.filter(BY_AI, pk=OuterRef("source"))
    return episodes.annotate(by_ai=Exists(of_memory))


def profile_is_by_ai(user_id: int, text: str) -> bool:
    """Whether a line of it is such a memory."""
    lines = set(text.splitlines())
    known = Memory.objects.filter(BY_AI, user=user_id, forgotten_at=None, valid_until=None)
    return any(" ".join(words.split()) in lines for words in known.values_list("text", flat=True).iterator())
