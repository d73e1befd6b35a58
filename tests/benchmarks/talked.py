"""The talks that a long life of episodes comes from: conversations, messages and turns under the same ids, copied in as rows."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID, uuid5

from django.db import connection

from apps.accounts.models import User
from apps.memories.models import Episode
from apps.personas.models import Persona
from tests.benchmarks.corpus import Line

TALKS = (
    "id, user_id, persona_id, title, tip_id, created_at, updated_at",
    "uuid int8 uuid varchar uuid timestamptz timestamptz",
)
MESSAGES = (
    "id, conversation_id, parent_id, role, text, tokens_before, created_at",
    "uuid uuid uuid varchar text int4 timestamptz",
)
TURNS = (
    "id, conversation_id, prompt_id, reply_id, status, notice, answered_by, learning_failures, created_at, ended_at, kept_at, "
    "learned_at, distilled_at, keeping",
    "uuid uuid uuid uuid varchar varchar varchar int2 timestamptz timestamptz timestamptz timestamptz timestamptz varchar",
)
EVIDENCE = ("memory_id, source", "uuid uuid")


def fill_talks(*, user: User, persona: Persona, lines: Iterable[Line]) -> None:
    """All lines of a thread must follow one another, but for memories: each is learned from what was said before it."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for thread, said, learned in _threads(lines):
            last = said[-1]
            talk = (thread, user.pk, persona.pk, said[0].text[:60], last.source, said[0].said_at, last.said_at)
            _copy("conversations_conversation", TALKS, [talk])
            _copy("conversations_message", MESSAGES, list(_messages(said)))
            _copy("conversations_turn", TURNS, list(_turns(said)))
            _copy("memories_evidence", EVIDENCE, learned)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("VACUUM ANALYZE")


def _threads(lines: Iterable[Line]) -> Iterator[tuple[UUID, list[Line], list[tuple[UUID, UUID]]]]:
    said: list[Line] = []
    learned: list[tuple[UUID, UUID]] = []
    for line in lines:
        if line.speaker == Episode.Speaker.MEMORY:
            if said:
                learned.append((line.source, said[-1].source))
            continue
        if said and said[-1].thread != line.thread:
            yield said[-1].thread, said, learned
            said, learned = [], []
        said.append(line)
    if said:
        yield said[-1].thread, said, learned


def _messages(said: list[Line]) -> Iterator[tuple[Any, ...]]:
    parent, tokens = None, 0
    for line in said:
        yield line.source, line.thread, parent, line.speaker.value, line.text, tokens, line.said_at
        parent, tokens = line.source, tokens + len(line.text) // 4


def _turns(said: list[Line]) -> Iterator[tuple[Any, ...]]:
    for prompt, reply in zip(said[::2], said[1::2], strict=False):
        at = reply.said_at
        about = (prompt.thread, prompt.source, reply.source, "complete", "", "bench", 0)
        yield uuid5(prompt.source, "turn"), *about, at, at, at, at, at, "keep"


def _copy(table: str, form: tuple[str, str], rows: list[tuple[Any, ...]]) -> None:
    columns, types = form
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN (FORMAT binary)") as copy:
        copy.set_types(types.split())
        for row in rows:
            copy.write_row(row)
