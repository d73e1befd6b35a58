"""Search among memories alone, as its owner types: by words, the last of which may be half written, and by meaning."""

from typing import Any
from uuid import UUID

from django.db import connection, transaction

from apps.accounts.models import User
from apps.llm.ports import Embedder
from apps.memories.embedding import query
from apps.memories.search import NOBODY, NOWHERE
from apps.memories.words import words_of

MOST = 200
"""Of one search; who looks for more narrows it down."""
MEANT = 20
"""Those that share no word come last, and so many at most."""
LONGEST = 400
COMPLETIONS = 50
"""Words that a half-written one may become."""
SHORTEST_MEANT = 3

FIND = """
    WITH asked AS MATERIALIZED (
        SELECT word.id, ln(1 + (whole.episodes - word.episodes + 0.5) / (word.episodes + 0.5)) AS rarity FROM (
            SELECT * FROM memories_word WHERE user_id = %(user)s::bigint AND text = ANY(%(words)s::text[])
            UNION (
                SELECT * FROM memories_word
                WHERE user_id = %(user)s::bigint AND %(begun)s::text <> '' AND text >= %(begun)s::text COLLATE "C"
                    AND text < (%(begun)s::text || U&'\\+10FFFF') COLLATE "C"
                ORDER BY episodes DESC LIMIT %(completions)s::int
            )
        ) word JOIN memories_word whole ON whole.user_id = word.user_id AND whole.text = ''
    ), by_words AS (
        SELECT episode.id, sum(posting.weight * asked.rarity) AS score
        FROM asked JOIN memories_posting posting ON posting.word_id = asked.id
        JOIN memories_episode episode ON episode.id = posting.episode_id
        WHERE episode.speaker = 'memory' AND episode.forgotten_at IS NULL
        GROUP BY episode.id ORDER BY score DESC LIMIT %(most)s::int
    ), by_meaning AS (
        SELECT id, embedding <=> %(vector)s::halfvec AS distance FROM memories_episode
        WHERE speaker = 'memory' AND user_id = %(user)s::bigint AND embedder = %(embedder)s::text AND forgotten_at IS NULL
        ORDER BY embedding <=> %(vector)s::halfvec LIMIT %(meant)s::int
    )
    SELECT episode.source FROM by_words FULL JOIN by_meaning USING (id) JOIN memories_episode episode USING (id)
    ORDER BY by_words.score DESC NULLS LAST, by_meaning.distance
"""


def find(*, user: User, text: str, embedder: Embedder) -> list[UUID]:
    """Ids of memories, best first; none for a text without words."""
    asked = text[:LONGEST]
    words = words_of(asked, user.language)
    if not words:
        return []
    vector = query(asked, embedder)
    values: dict[str, Any] = {
        "user": user.pk,
        "words": words,
        "begun": _begun(asked),
        "completions": COMPLETIONS,
        "vector": str(vector or NOWHERE),
        "embedder": embedder.name if vector else NOBODY,
        "most": MOST,
        "meant": MEANT if len(asked.strip()) >= SHORTEST_MEANT else 0,
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL hnsw.iterative_scan = relaxed_order")
        cursor.execute(FIND, values)
        return [source for (source,) in cursor]


def _begun(text: str) -> str:
    """The word that is being typed; empty once it is finished."""
    last = text.split(" ")[-1].casefold() if text else ""
    return "".join(letter for letter in last if letter.isalnum())
