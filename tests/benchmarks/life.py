"""Gives the owner of a running Hearth a long life in it: talks as pages show them, what was learned from them, what came to mind.

`python -m tests.benchmarks.life 100000 50000`: so many messages, so many memories. `fill` makes what recall looks through;
this is all of it.
"""

import sys
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise
from random import Random
from typing import Any

import django

SEED = 7
CAME_TO_MIND = 2
"""For each reply."""
AT_ONCE = 2_000


def main(messages: int, memories: int) -> None:
    from django.db import connection

    from apps.accounts.models import User
    from apps.llm.registry import embedder
    from apps.memories.models import Episode
    from tests.benchmarks import corpus
    from tests.benchmarks.store import fill
    from tests.benchmarks.vectors import a_mixture

    # Whatever was learned before goes: rows are copied in with numbers of their own.
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE conversations_conversation, memories_episode, memories_word, memories_memory CASCADE")
    builtin, user = embedder("builtin"), User.objects.get()
    mixture = a_mixture(builtin)
    talks = (
        line
        for line in corpus.corpus(_with_memories(messages), mixture=mixture)
        if line.speaker != Episode.Speaker.MEMORY
    )
    said: list[corpus.Line] = []
    fill(
        user=user,
        lines=_noted(chain(talks, corpus.memories(memories, mixture=mixture)), said),
        embedder=builtin.name,
    )
    _talks(user, [line for line in said if line.speaker != Episode.Speaker.MEMORY])
    _evidence([line.source for line in said if line.speaker == Episode.Speaker.MEMORY], [line.source for line in said])
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _with_memories(messages: int) -> int:
    from tests.benchmarks.corpus import MEMORIES

    return round(messages / (1 - MEMORIES))


def _noted(lines: Iterable[Any], said: list[Any]) -> Iterator[Any]:
    """Without their vectors, which are large."""
    for line in lines:
        said.append(replace(line, vector=()))
        yield line


def _talks(user: Any, said: list[Any]) -> None:
    from django.db.models import OuterRef, Subquery

    from apps.conversations.models import Conversation, Message, Turn
    from apps.personas.models import Persona

    persona = Persona.objects.filter(user=user).first()
    threads: dict[uuid.UUID, list[Any]] = defaultdict(list)
    for line in said:
        threads[line.thread].append(line)
    Conversation.objects.bulk_create(
        (
            Conversation(id=thread, user=user, persona=persona, title=lines[0].text[:60], updated_at=lines[-1].said_at)
            for thread, lines in threads.items()
        ),
        batch_size=AT_ONCE,
    )
    Message.objects.bulk_create(chain.from_iterable(map(_messages, threads.values())), batch_size=AT_ONCE)
    Turn.objects.bulk_create(chain.from_iterable(map(_turns, threads.values())), batch_size=AT_ONCE)
    first = Message.objects.filter(conversation=OuterRef("pk"), parent=None).values("created_at")
    last = Message.objects.filter(conversation=OuterRef("pk")).order_by("-created_at").values("pk")
    Conversation.objects.update(created_at=Subquery(first[:1]), tip=Subquery(last[:1]))
    Turn.objects.update(created_at=Subquery(Message.objects.filter(pk=OuterRef("prompt")).values("created_at")[:1]))
    _recollections()


def _messages(lines: list[Any]) -> Iterator[Any]:
    from apps.conversations.models import Message

    tokens = 0
    for before, line in zip([None, *lines], lines, strict=False):
        role = Message.Role.COMPANION if line.position % 2 else Message.Role.OWNER
        yield Message(
            id=line.source,
            conversation_id=line.thread,
            parent_id=before and before.source,
            role=role,
            text=line.text,
            tokens_before=tokens,
            created_at=line.said_at,
        )
        tokens += len(line.text) // 4


def _turns(lines: list[Any]) -> Iterator[Any]:
    from apps.conversations.models import Turn

    for asked, answered in pairwise(lines):
        if answered.position % 2:
            then = answered.said_at
            yield Turn(
                conversation_id=asked.thread,
                prompt_id=asked.source,
                reply_id=answered.source,
                status=Turn.Status.COMPLETE,
                answered_by="llama3.2:latest",
                keeping=Turn.Keeping.KEEP,
                ended_at=then,
                kept_at=then,
                learned_at=then,
                distilled_at=then,
            )


def _recollections() -> None:
    from django.db.models import Max

    from apps.conversations.models import Recollection, Turn
    from apps.memories.models import Episode

    chance = Random(SEED)
    highest = Episode.objects.aggregate(highest=Max("id"))["highest"]
    turns = Turn.objects.values_list("pk", flat=True).iterator()
    Recollection.objects.bulk_create(
        (
            Recollection(turn_id=turn, episode_id=episode, place=place)
            for turn in turns
            for place, episode in enumerate(chance.sample(range(1, highest + 1), CAME_TO_MIND))
        ),
        batch_size=AT_ONCE,
    )


def _evidence(memories: list[uuid.UUID], sources: list[uuid.UUID]) -> None:
    from apps.memories.models import Evidence

    chance = Random(SEED)
    Evidence.objects.bulk_create(
        (Evidence(memory_id=memory, source=chance.choice(sources)) for memory in memories), batch_size=AT_ONCE
    )


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]), int(sys.argv[2]))
