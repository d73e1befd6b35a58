"""Brings what was just stated together with what is known: the same is confirmed, what it contradicts becomes history.

Nothing is deleted here. With the built-in embedder two ways to say one thing mostly lie above 0.90, but so do “I love rhubarb” and
“I hate rhubarb”, and “I don't love rhubarb any more” lies below. Likeness only finds what may be meant: the telling words decide.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.embedding import passages
from apps.memories.episodes import forgotten_among
from apps.memories.keepers import Told, changed_by
from apps.memories.models import Memory
from apps.memories.saying import Saying, saying_of
from apps.memories.services import Statement, doubt_memories, end_memories, remember, renew_memory, support

ALIKE = 0.85
NEAREST = 8
SPARE = 4
"""So many times as many are looked at: some of them may be others' to know."""
MOST_DOUBTED = 20
MOST_LOOKED_AT = 2_000
HOME = "home"

_PLACES = re.compile(
    r"\b(?:commut\w*|flat|apartment|neighbou?r\w*|landlord|landlady|rent|gym|local|around the corner|"
    r"pendel\w*|wohnung|nachbar\w*|vermieter\w*|miete|um die ecke)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+")

NEAR = """
    SELECT memory.id FROM (
        SELECT source, embedding <=> %(vector)s::halfvec AS distance FROM memories_episode
        WHERE speaker = 'memory' AND user_id = %(user)s::bigint AND embedder = %(embedder)s::text AND forgotten_at IS NULL
        ORDER BY embedding <=> %(vector)s::halfvec LIMIT %(most)s::int
    ) near JOIN memories_memory memory ON memory.id = near.source
    WHERE memory.valid_until IS NULL AND near.distance <= %(farthest)s::float8 ORDER BY near.distance
"""


def settle(
    *,
    user: User,
    statements: Sequence[Statement],
    sources: Sequence[UUID],
    told: Told,
    embedder: Embedder,
    now: datetime,
) -> list[Memory]:
    """The memory of each statement, new or known before; none from a source that its owner wants forgotten.

    Belongs into the transaction in which the caller notes that these sources were learned from.
    """
    allowed = [source for source in sources if source not in forgotten_among(user=user, sources=sources)]
    if not allowed:
        return []
    holds = Memory.objects.filter(changed_by(user, told), user=user, forgotten_at=None, valid_until=None)
    return [_settle(user, statement, allowed, told, holds, embedder, now) for statement in statements]


def _settle(
    user: User,
    statement: Statement,
    sources: Sequence[UUID],
    told: Told,
    holds: QuerySet[Memory],
    embedder: Embedder,
    now: datetime,
) -> Memory:
    """`holds` is what may be confirmed, ended or doubted by it."""
    said = saying_of(statement.text, user.language)
    alike = near(user=user, text=statement.text, among=holds, embedder=embedder, most=NEAREST, least=ALIKE)
    known = _known(holds, statement, said, alike, user.language)
    if known:
        support(memory=known, sources=sources)
        if known.doubted_at:
            renew_memory(memory=known)
        return known
    memory = remember(user=user, statement=statement, embedder=embedder, sources=sources, told=told)
    _change_what_it_names(user, statement, memory, holds, now)
    denied = [one for one in alike if saying_of(one.text, user.language).denied_by(said)]
    others = [*_contradicted(holds, statement, memory), *denied]
    later = [one for one in others if memory.valid_from < one.valid_from <= now]
    if later:  # What was said long ago is learned only now: it was history before it was known.
        first = min(later, key=lambda one: one.valid_from)
        end_memories(user=user, ids=[memory.pk], at=first.valid_from, replaced_by=first)
    elif others:
        end_memories(user=user, ids=[one.pk for one in others], at=now, replaced_by=memory)
        if statement.slot == HOME:
            _doubt_what_belonged_there(user, others[0], memory, holds, now)
    return memory


def _known(
    holds: QuerySet[Memory], statement: Statement, said: Saying, alike: Sequence[Memory], language: str
) -> Memory | None:
    """What says the same: by its words, or near in meaning and with the same telling words."""
    same = holds.filter(text__iexact=statement.text).first()
    if same or statement.verbatim:
        return same
    return next((one for one in alike if saying_of(one.text, language).same_as(said)), None)


def near(
    *, user: User, text: str, among: QuerySet[Memory], embedder: Embedder, most: int, least: float = -1.0
) -> list[Memory]:
    """What holds today and lies nearest in meaning, nearest first; `least` bounds the cosine. Needs a transaction."""
    (vector,), by = passages([text], embedder)
    values: dict[str, str | int | float] = {
        "vector": str(vector),
        "user": user.pk,
        "embedder": by,
        "most": most * SPARE,
        "farthest": 1 - least,
    }
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL hnsw.iterative_scan = relaxed_order")
        cursor.execute(NEAR, values)
        ids = [pk for (pk,) in cursor]
    found = among.in_bulk(ids)
    return [found[pk] for pk in ids if pk in found][:most]


def _contradicted(holds: QuerySet[Memory], statement: Statement, memory: Memory) -> list[Memory]:
    if not statement.slot:
        return []
    return list(holds.filter(slot=statement.slot).exclude(pk=memory.pk).order_by("-valid_from"))


def _change_what_it_names(
    user: User, statement: Statement, memory: Memory, holds: QuerySet[Memory], now: datetime
) -> None:
    """What it replaces becomes history. What the owner wrote or pinned themselves is doubted at most: a model said so."""
    if not (statement.replaces or statement.doubts):
        return
    holds = holds.exclude(pk=memory.pk)
    own = Q(origin=Memory.Origin.HAND) | Q(pinned=True)
    replaced = holds.filter(pk__in=statement.replaces)
    ended = list(replaced.exclude(own).values_list("pk", flat=True))
    doubtful = replaced.filter(own) | holds.filter(pk__in=statement.doubts)
    doubted = list(doubtful.exclude(pk__in=ended).filter(doubted_at=None).values_list("pk", flat=True))
    end_memories(user=user, ids=ended, at=now, replaced_by=memory)
    doubt_memories(user=user, ids=doubted, at=now)


def _doubt_what_belonged_there(user: User, old: Memory, new: Memory, holds: QuerySet[Memory], now: datetime) -> None:
    """“I moved to Lyon” leaves the old commute, the flat and the neighbours doubtful; to be asked about once."""
    places = {word for word in _PLACE.findall(old.text) if word not in new.text.split()} - {"I", "We", "Ich", "Wir"}
    others = holds.filter(doubted_at=None).exclude(pk=new.pk).exclude(kind=Memory.Kind.EVENT)
    touched = (one for one in others.order_by("-valid_from")[:MOST_LOOKED_AT] if _belongs(one.text, places))
    doubt_memories(user=user, ids=[one.pk for one in islice(touched, MOST_DOUBTED)], at=now)


def _belongs(text: str, places: set[str]) -> bool:
    return bool(_PLACES.search(text)) or any(place in text for place in places)
