"""What an export holds of memories, beside the rows: one a line, with whom it is about and where from; and a list to read."""

import json
from collections.abc import Iterator
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.memories.models import Memory
from apps.privacy.book.page import line_by_ai
from apps.privacy.registry import PersonalData, source_of
from apps.privacy.renderings import rendering
from apps.privacy.scope import Scope

FILES = 2


def _pieces(person: AbstractBaseUser, scope: Scope) -> int:
    return FILES * _within(person, scope).count()


@rendering(pieces=_pieces)
def memories(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    source = _source()
    rows = _within(person, scope).order_by("created_at", "pk").prefetch_related("people", "evidence")
    yield (
        "memories.jsonl",
        (_line(memory, made_by_ai=source.is_made_by_ai(memory)) for memory in rows.iterator(chunk_size=1_000)),
    )
    yield "read/memories.md", _list(rows)


def _source() -> PersonalData:
    source = source_of(Memory)
    assert source is not None  # noqa: S101  (declared in personal_data.py)
    return source


def _within(person: AbstractBaseUser, scope: Scope) -> QuerySet[Memory]:
    rows = _source().rows_within(cast("User", person), scope)
    return cast("QuerySet[Memory]", rows).filter(forgotten_at=None)


def _line(memory: Memory, *, made_by_ai: bool) -> bytes:
    told = {
        "id": str(memory.pk),
        "text": memory.text,
        "kind": memory.kind,
        "origin": memory.origin,
        "people": [str(person) for person in memory.people.all()],
        "learned_from": [str(one.source) for one in memory.evidence.all()],
        "valid_from": memory.valid_from.isoformat(),
        "valid_until": memory.valid_until.isoformat() if memory.valid_until else None,
        "pinned": memory.pinned,
    } | ({"ai_generated": True} if made_by_ai else {})
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def _list(rows: QuerySet[Memory]) -> Iterator[bytes]:
    source = _source()
    yield f"# {_('What was remembered')}\n\n".encode()
    for memory in rows.iterator(chunk_size=1_000):
        words = " ".join(memory.text.split())
        words = line_by_ai(words) if source.is_made_by_ai(memory) else words
        ended = f" ({_('no longer true')})" if memory.valid_until else ""
        yield f"- {words}{ended} _{memory.get_origin_display()}, {memory.created_at:%Y-%m-%d}_\n".encode()
