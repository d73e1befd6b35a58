"""What an export holds of memories, beside the rows: one a line, with whom it is about and where from; and a list to read."""

import json
from collections.abc import Iterator
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.memories.models import Memory
from apps.privacy.registry import rendering, source_of
from apps.privacy.scope import Scope


@rendering
def memories(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    source = source_of(Memory)
    assert source is not None  # noqa: S101  (declared in personal_data.py)
    within = cast("QuerySet[Memory]", source.rows_within(cast("User", person), scope)).filter(forgotten_at=None)
    rows = within.order_by("created_at", "pk").prefetch_related("people", "evidence")
    yield (
        "memories.jsonl",
        (_line(memory, made_by_ai=source.is_made_by_ai(memory)) for memory in rows.iterator(chunk_size=1_000)),
    )
    yield "read/memories.md", _list(rows)


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
    yield f"# {_('What was remembered')}\n\n".encode()
    for memory in rows.iterator(chunk_size=1_000):
        ended = f" ({_('no longer true')})" if memory.valid_until else ""
        yield f"- {' '.join(memory.text.split())}{ended} _{memory.get_origin_display()}, {memory.created_at:%Y-%m-%d}_\n".encode()
