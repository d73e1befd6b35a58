"""The one statement of recall: what lies near a question in meaning, what shares its rarest words, and what stood beside these.

Nothing in it grows with the number of episodes but two index look-ups, so that a million cost little more than ten thousand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from psycopg.pq import Format

from apps.llm.ports import Vector
from apps.memories.models import DIMENSIONS

SEEDS = 60
"""Of each kind. Nine in ten answers lie among 60 by meaning and 60 by words or beside one of them."""
HEAVIEST, HEAVIEST_TOGETHER = 2_000, 8_000
"""Postings of one word, and of all words asked, that are looked at: champion lists (Manning et al. 2008, 7.1.3)."""
AROUND = 2
"""Neighbours to each side."""
LIKENESS = 8
"""Its place in a row."""
NOBODY, NOWHERE = "", [1.0] + [0.0] * (DIMENSIONS - 1)
"""Whose vectors are looked at, and from where, when there is none to look from."""

# Without it, a filter (one owner's rows, one embedder's) leaves only what of the first 40 passes.
# And the more there is, the more is looked at, lest the nearest be missed: 700 of a million find 0.96 of the nearest ten,
# where 100 find 0.76 (docs/benchmarks.md). pgvector allows 1,000.
REACH = """
    SELECT set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', least(1000, 100 + 0.019 * power(
        coalesce((SELECT episodes FROM memories_word WHERE user_id = %(user)s::bigint AND text = ''), 0), 0.75
    ))::int::text, true),
    %(keeper)s::uuid IS NOT NULL AND EXISTS (SELECT FROM memories_keeper WHERE user_id = %(user)s::bigint),
    coalesce((SELECT hears FROM memories_keeper WHERE id = %(keeper)s::uuid), true)
"""
"""And whether anybody keeps anything apart, and whether this keeper hears of the others."""

BY_MEANING = """
        SELECT id FROM memories_episode
        WHERE user_id = %(user)s::bigint AND embedder = %(embedder)s::text AND forgotten_at IS NULL{and_is_known}
        ORDER BY embedding <=> %(vector)s::halfvec LIMIT %(seeds)s::int
"""

SEARCH = f"""
    WITH asked AS MATERIALIZED (
        SELECT word.id, ln(1 + (whole.episodes - word.episodes + 0.5::float8) / (word.episodes + 0.5::float8)) AS rarity
        FROM memories_word word JOIN memories_word whole ON whole.user_id = word.user_id AND whole.text = ''
        WHERE word.user_id = %(user)s::bigint AND word.text = ANY(%(words)s::text[])
    ), asked_at_all AS MATERIALIZED (
        SELECT sum(ln(
            1 + (whole.episodes - coalesce(word.episodes, 0) + 0.5::float8) / (coalesce(word.episodes, 0) + 0.5::float8)
        )) AS rarity
        FROM unnest(%(words)s::text[]) AS said (text)
        JOIN memories_word whole ON whole.user_id = %(user)s::bigint AND whole.text = ''
        LEFT JOIN memories_word word ON word.user_id = %(user)s::bigint AND word.text = said.text
    ), by_words AS (
        SELECT posting.episode_id AS id FROM asked CROSS JOIN LATERAL (
            SELECT episode_id, weight FROM memories_posting WHERE word_id = asked.id ORDER BY weight DESC LIMIT %(heaviest)s::int
        ) posting{{which_is_known}}
        GROUP BY posting.episode_id ORDER BY sum(posting.weight * asked.rarity) DESC LIMIT %(seeds)s::int
    ), by_meaning AS MATERIALIZED ({BY_MEANING}
    ), pool AS (
        SELECT DISTINCT near.id FROM (SELECT id FROM by_words UNION SELECT id FROM by_meaning) seed
        JOIN memories_episode hit USING (id)
        JOIN memories_episode near ON near.thread = hit.thread
            AND near.position BETWEEN hit.position - %(around)s::int AND hit.position + %(around)s::int
        WHERE hit.forgotten_at IS NULL AND near.forgotten_at IS NULL{{both_known}}
    )
    SELECT
        episode.id, episode.source, episode.thread, episode.position, episode.session, episode.speaker, episode.text,
        episode.said_at,
        CASE WHEN episode.embedder = %(embedder)s::text THEN 1 - (episode.embedding <=> %(vector)s::halfvec) END AS likeness,
        coalesce(heard.words, 0),
        memory.origin, memory.importance, memory.valid_until,
        memory.doubted_at IS NOT NULL AND memory.asked_at IS NULL,
        coalesce((SELECT rarity FROM asked_at_all), 0),
        coalesce(heard.ids, ARRAY[]::bigint[]), coalesce(heard.rarities, ARRAY[]::float8[])
    FROM pool JOIN memories_episode episode USING (id) LEFT JOIN memories_memory memory ON memory.id = episode.source
    LEFT JOIN LATERAL (
        SELECT sum(posting.weight * asked.rarity) AS words, array_agg(asked.id) AS ids,
            array_agg(asked.rarity) AS rarities
        FROM asked JOIN memories_posting posting ON posting.word_id = asked.id AND posting.episode_id = episode.id
    ) heard ON true
"""  # noqa: S608

KNOWN = "({row}.keeper = %(keeper)s::uuid OR ({row}.shared AND (%(hears)s::bool OR {row}.keeper IS NULL)))"
"""As keepers.known_to. Where nobody keeps anything apart it is left out, and costs nothing."""
TO_ANYBODY = SEARCH.format(and_is_known="", which_is_known="", both_known="")
TO_KEEPER = SEARCH.format(
    and_is_known=" AND " + KNOWN.format(row="memories_episode"),
    which_is_known=" JOIN memories_episode told ON told.id = posting.episode_id AND " + KNOWN.format(row="told"),
    both_known=f" AND {KNOWN.format(row='hit')} AND {KNOWN.format(row='near')}",
)


@dataclass(frozen=True, slots=True)
class Found:
    """An episode of the pool with its two raw scores."""

    id: int
    source: UUID
    thread: UUID
    position: int
    session: int
    speaker: str
    text: str
    said_at: datetime
    likeness: float
    """Cosine of the two embeddings; the least of all where they are of two embedders."""
    words: float
    """BM25."""
    origin: str | None
    """Of a memory; none of these four is known of other episodes."""
    importance: int | None
    valid_until: datetime | None
    to_be_asked: bool | None
    """Whether it may no longer be true, and the owner was not asked yet."""
    rarity_asked: float
    """Of all words of the question together, those that stand nowhere included."""
    heard: dict[int, float]
    """Which words of the question stand in it, and how rare each is."""


def search(
    *, user_id: int, keeper: UUID | None, words: Sequence[str], vector: Vector | None, embedder: str
) -> list[Found]:
    """The pool of candidates, in no order: some hundreds at most, and of what the keeper may know; of everything where it is None.
    Without a vector, by words alone."""
    asked = list(dict.fromkeys(words))
    values: dict[str, Any] = {
        "user": user_id,
        "keeper": keeper,
        "words": asked,
        "vector": str(vector or NOWHERE),
        "embedder": embedder if vector else NOBODY,
        "seeds": SEEDS,
        "heaviest": min(HEAVIEST, HEAVIEST_TOGETHER // max(1, len(asked))),
        "around": AROUND,
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(REACH, values)
        *_set, keeps_apart, values["hears"] = cursor.fetchone()
        cursor.cursor.format = Format.BINARY  # Of so many rows, dates and ids cost more to read as text than to find.
        cursor.execute(TO_KEEPER if keeps_apart else TO_ANYBODY, values)
        rows = cursor.fetchall()
    least = min((row[LIKENESS] for row in rows if row[LIKENESS] is not None), default=0.0)
    return [_found(row, least) for row in rows]


def _found(row: tuple[Any, ...], least: float) -> Found:
    *plain, ids, rarities = row
    values = [*plain, dict(zip(ids, rarities, strict=True))]
    if values[LIKENESS] is None:
        values[LIKENESS] = least
    return Found(*values)
