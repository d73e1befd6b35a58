"""Episodes that come back from an archive: what no archive holds of them is made anew, so that they are found as before.

Their words are listed at once. Their numbers are left to the work that embeds anew what another embedder has embedded
(reembedding.py): it takes long, and goes on where it was after a stop.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Max
from pgvector import HalfVector

from apps.accounts.models import User
from apps.memories.episodes import ALL, one_writer
from apps.memories.models import DIMENSIONS, Episode, Forgotten, Memory
from apps.memories.reembedding import reembed_soon
from apps.memories.thoughts import THOUGHTS
from apps.memories.words import weights_of, words_of
from apps.privacy.steps import in_steps

AT_ONCE = 2_000
LISTED = "COPY memories_posting (episode_id, word_id, weight) FROM STDIN"
NO_NUMBERS = HalfVector([0.0] * DIMENSIONS)
NO_EMBEDDER = "none yet"
"""Not the empty name: that is nobody's, and looked for where there are no numbers to look from."""


def make_room(rows: Sequence[Episode], now: datetime) -> None:
    """Each has a place in its thread that none has there; without numbers yet, and out of mind if it is to stay forgotten."""
    taken, last = _places([row.thread for row in rows])
    unwanted = set(Forgotten.objects.filter(source__in=[row.source for row in rows]).values_list("source", flat=True))
    for row in rows:
        if row.position in taken[row.thread]:
            row.position = last[row.thread] + 1
        taken[row.thread].add(row.position)
        last[row.thread] = max(last[row.thread], row.position)
        row.embedding, row.embedder = NO_NUMBERS, NO_EMBEDDER
        if row.source in unwanted:
            row.forgotten_at = row.forgotten_at or now


def leave_out_of_mind(rows: Sequence[Memory], now: datetime) -> None:
    """What was forgotten here for good stays so, unless its owner brings it back to mind within the hour."""
    unwanted = set(Forgotten.objects.filter(source__in=[row.pk for row in rows]).values_list("source", flat=True))
    for row in rows:
        if row.pk in unwanted:
            row.forgotten_at = row.forgotten_at or now


def make_findable(*, user: User, episodes: Sequence[int]) -> None:
    """Needs a transaction."""
    if not episodes:
        return
    THOUGHTS.drop(user.pk)
    one_writer(user)
    for keys in in_steps(episodes, AT_ONCE):
        some = Episode.objects.filter(pk__in=keys)
        _list(user, list(some.values_list("pk", "text", "language")))
    reembed_soon()


def _places(threads: Sequence[UUID]) -> tuple[dict[UUID, set[int]], dict[UUID, int]]:
    """Taken in each thread, and the last of each."""
    there = Episode.objects.filter(thread__in=set(threads))
    taken: dict[UUID, set[int]] = defaultdict(set)
    for thread, position in there.values_list("thread", "position"):
        taken[thread].add(position)
    last = dict(there.order_by().values_list("thread").annotate(Max("position")))
    return taken, defaultdict(lambda: -1, last)


def _list(user: User, rows: Sequence[tuple[int, str, str]]) -> None:
    weights = {number: weights_of(words_of(text, language)) for number, text, language in rows}
    counts = Counter(word for found in weights.values() for word in found) + Counter({ALL: len(weights)})
    words = _count_up(user, counts)
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(LISTED) as copy:
        for number, found in weights.items():
            for word, weight in found.items():
                copy.write_row((number, words[word], weight))


def _count_up(user: User, counts: Counter[str]) -> dict[str, int]:
    """Word ids by text."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO memories_word (user_id, text, episodes)
            SELECT %s::bigint, text, episodes FROM unnest(%s::text[], %s::int[]) AS new (text, episodes)
            ON CONFLICT (user_id, text) DO UPDATE SET episodes = memories_word.episodes + excluded.episodes
            RETURNING text, id
            """,
            [user.pk, list(counts), list(counts.values())],
        )
        return dict(cursor.fetchall())
