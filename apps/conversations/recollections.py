"""What came to mind for a reply, as its owner sees it; and what may be done about each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.models import Recollection, Turn
from apps.memories.ages import how_long_ago
from apps.memories.embedding import embedder_of
from apps.memories.episodes import bring_to_mind, put_out_of_mind
from apps.memories.keepers import Told
from apps.memories.models import Episode, Memory
from apps.memories.services import Statement, forget_memories, pin_memory, remember, restore_memories

LONGEST_WORDS = 500
"""Of a message that becomes a memory by being pinned; it always stands before the companion."""


@dataclass(frozen=True, slots=True)
class Shown:
    place: int
    kept_in: str
    """The table to erase it from, as Django names it; `source` is its key there."""
    source: UUID
    text: str
    said_by: str
    said_at: datetime
    how_long_ago: str
    sources: Sequence[UUID]
    ended: bool
    pinned: bool
    is_forgotten: bool
    correct_url: str


def shown_recollections(turn: Turn) -> list[Shown]:
    """In the order in which they seemed to matter."""
    recollections = list(turn.recollections.select_related("episode"))
    sources = [one.episode.source for one in recollections]
    memories = Memory.objects.filter(user=turn.conversation.user).prefetch_related("evidence").in_bulk(sources)
    pinned = _pinned_words(turn.conversation.user, sources)
    return [_shown(turn, one, memories.get(one.episode.source), pinned) for one in recollections]


def forget_recollection(recollection: Recollection) -> None:
    """Neither the words nor what was learned from them come to mind any more; for an hour that can be undone."""
    user, source, now = recollection.episode.user, recollection.episode.source, timezone.now()
    forget_memories(user=user, ids=_known_by(user, source), at=now)
    put_out_of_mind(user=user, sources=[source], at=now)


def restore_recollection(recollection: Recollection) -> None:
    user, source = recollection.episode.user, recollection.episode.source
    restore_memories(user=user, ids=_known_by(user, source))
    bring_to_mind(user=user, sources=[source])


def _known_by(user: User, source: UUID) -> list[UUID]:
    """The memory that the source is, or those that were learned from it."""
    memories = Memory.objects.filter(Q(pk=source) | Q(evidence__source=source), user=user)
    return list(memories.values_list("pk", flat=True))


def pin_recollection(recollection: Recollection, *, pinned: bool) -> None:
    """Words that were said become a memory by being pinned."""
    memory = _memory_of(recollection.episode)
    if memory is None and pinned:
        memory = _remember_words(recollection.episode)
    if memory is not None:
        pin_memory(memory=memory, pinned=pinned)


def _shown(turn: Turn, one: Recollection, memory: Memory | None, pinned: set[UUID]) -> Shown:
    episode, user = one.episode, turn.conversation.user
    is_memory = episode.speaker == Episode.Speaker.MEMORY
    sources = (
        [evidence.source for evidence in memory.evidence.all()] if memory else [] if is_memory else [episode.source]
    )
    return Shown(
        place=one.place,
        kept_in="memories.Memory" if is_memory else "memories.Episode",
        source=episode.source,
        text=episode.text,
        said_by=_said_by(turn, episode, memory),
        said_at=episode.said_at,
        how_long_ago=how_long_ago(episode.said_at, timezone.now(), user.zone),
        sources=sources[:3],
        ended=bool(memory and memory.valid_until),
        pinned=memory.pinned if memory else episode.source in pinned,
        is_forgotten=episode.forgotten_at is not None,
        correct_url=_correct_url(episode, memory),
    )


def _said_by(turn: Turn, episode: Episode, memory: Memory | None) -> str:
    if memory:
        return str(memory.get_origin_display())
    if episode.speaker == Episode.Speaker.OWNER:
        return _("You said so")
    return _("%(name)s said so") % {"name": turn.conversation.persona.name}


def _correct_url(episode: Episode, memory: Memory | None) -> str:
    if memory:
        return reverse("memories:edit", args=[memory.pk])
    return reverse("conversations:message", args=[episode.thread, episode.source])


def _pinned_words(user: User, sources: Sequence[UUID]) -> set[UUID]:
    pinned = Memory.objects.filter(user=user, pinned=True, forgotten_at=None, evidence__source__in=sources)
    return set(pinned.values_list("evidence__source", flat=True))


def _memory_of(episode: Episode) -> Memory | None:
    memories = Memory.objects.filter(user=episode.user, forgotten_at=None)
    if episode.speaker == Episode.Speaker.MEMORY:
        return memories.filter(pk=episode.source).first()
    return memories.filter(evidence__source=episode.source, text=_statement_text(episode)).first()


def _remember_words(episode: Episode) -> Memory:
    owner_said = episode.speaker == Episode.Speaker.OWNER
    statement = Statement(
        text=_statement_text(episode),
        kind=Memory.Kind.FACT if owner_said else Memory.Kind.PROMISE,
        origin=Memory.Origin.OWNER if owner_said else Memory.Origin.COMPANION,
        learned_at=episode.said_at,
        kept_for=tuple(episode.kept_for),
    )
    return remember(
        user=episode.user,
        statement=statement,
        embedder=embedder_of(episode.user),
        sources=[episode.source],
        told=Told(episode.keeper, episode.shared),
    )


def _statement_text(episode: Episode) -> str:
    words = " ".join(episode.text.split())
    return words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS].rsplit(" ", 1)[0] + "…"
