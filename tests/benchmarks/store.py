"""Fills a database with episodes as keeping them one by one would, a thousand times faster: rows by COPY, indexes at the end.

Weights and counts come from the product's own functions, the indexes from their own definitions: only the way there differs.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count, islice
from typing import Any

from django.db import connection
from pgvector import HalfVector
from pgvector.psycopg import register_vector

from apps.accounts.models import User
from apps.memories.episodes import ALL
from apps.memories.models import Episode, Memory
from apps.memories.words import weights_of, words_of
from tests.benchmarks.corpus import Line

AT_ONCE = 20_000
SLOW_TO_FILL = ("episode_meaning", "memory_meaning", "posting_heaviest", "episode_time")
MEMORY_TO_BUILD = "3GB"
"""Of an HNSW of a million; it takes no more than it needs."""
EPISODES = (
    "id, user_id, source, thread, position, session, speaker, text, said_at, embedder, embedding, language, kept_for",
    "int8 int8 uuid uuid int4 int4 varchar text timestamptz varchar halfvec varchar varchar[]",
)
POSTINGS = ("episode_id, word_id, weight", "int8 int8 float8")
WORDS = ("id, user_id, text, episodes", "int8 int8 varchar int4")
MEMORIES = (
    "id, user_id, kind, text, origin, importance, slot, pinned, valid_from, created_at, updated_at, recalls, kept_for",
    "uuid int8 varchar varchar varchar int2 varchar bool timestamptz timestamptz timestamptz int4 varchar[]",
)

LAST_NUMBERS = (
    "SELECT setval(pg_get_serial_sequence('memories_episode', 'id'), max(id)) FROM memories_episode",
    "SELECT setval(pg_get_serial_sequence('memories_word', 'id'), max(id)) FROM memories_word",
)


def fill(*, user: User, lines: Iterable[Line], embedder: str) -> None:
    """Into a database that holds no episodes yet."""
    words: dict[str, int] = {ALL: 1}
    standing: dict[str, int] = {}
    ids = count(1)
    with _bulk():
        for some in _some(lines):
            episodes, memories, postings = [], [], []
            for line in some:
                number = next(ids)
                episodes.append(_episode(user, number, line, embedder))
                if line.speaker == Episode.Speaker.MEMORY:
                    memories.append(_memory(user, line))
                weights = weights_of(words_of(line.text, user.language))
                for word in (ALL, *weights):
                    standing[word] = standing.get(word, 0) + 1
                for word, weight in weights.items():
                    postings.append((number, words.setdefault(word, len(words) + 1), weight))
            _copy("memories_episode", EPISODES, episodes)
            _copy("memories_memory", MEMORIES, memories)
            _copy("memories_posting", POSTINGS, postings)
        _copy("memories_word", WORDS, [(words[word], user.pk, word, times) for word, times in standing.items()])


def _some(lines: Iterable[Line]) -> Iterator[list[Line]]:
    rest = iter(lines)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _episode(user: User, number: int, line: Line, embedder: str) -> tuple[Any, ...]:
    place = (line.source, line.thread, line.position, line.session)
    return (
        number,
        user.pk,
        *place,
        line.speaker.value,
        line.text,
        line.said_at,
        embedder,
        HalfVector(line.vector),
        user.language,
        [],
    )


def _memory(user: User, line: Line) -> tuple[Any, ...]:
    about = (Memory.Kind.FACT.value, line.text, Memory.Origin.OWNER.value, 3, "", False)
    return (line.source, user.pk, *about, line.said_at, line.said_at, line.said_at, 0, [])


def _copy(table: str, form: tuple[str, str], rows: list[tuple[Any, ...]]) -> None:
    columns, types = form
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN (FORMAT binary)") as copy:
        copy.set_types(types.split())
        for row in rows:
            copy.write_row(row)


@contextmanager
def _bulk() -> Iterator[None]:
    """Without the indexes that are slow to fill one by one, and without looking up each foreign key."""
    with connection.cursor() as cursor:
        register_vector(connection.connection)
        cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE indexname = ANY(%s)", [list(SLOW_TO_FILL)])
        definitions = dict(cursor.fetchall())
        for name in definitions:
            cursor.execute(f"DROP INDEX {name}")
        cursor.execute("SET session_replication_role = replica")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute(f"SET maintenance_work_mem = '{MEMORY_TO_BUILD}'")
        for definition in definitions.values():
            cursor.execute(definition)
        cursor.execute("RESET maintenance_work_mem")
        for last in LAST_NUMBERS:
            cursor.execute(last)
        cursor.execute("VACUUM ANALYZE")
