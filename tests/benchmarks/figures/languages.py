"""How much the product's own recall misses of what was said in one language by a question in the same or another."""

from collections.abc import Sequence
from uuid import uuid4

from apps.llm.ports import Embedder, Vector
from tests.benchmarks.figure import Figure
from tests.benchmarks.parallel import ASKED, SAID

FIRST = 3
"""A prompt holds twice as many."""


def measure(rounds: int) -> list[Figure]:
    """`rounds` is not needed: the answer is always the same. Bare: by words alone."""
    from apps.llm.registry import embedder
    from tests.benchmarks.database import a_database

    with a_database():
        return [
            Figure(
                f"said in {said}, asked in {asked}: not among the first {FIRST}",
                _missed(said, asked, embedder("builtin")),
                "of 1",
                0.2 if said == asked else 0.3,
                _missed(said, asked, _Silent()),
            )
            for said in SAID
            for asked in ASKED
        ]


class _Silent:
    """An embedder that can't be asked."""

    name, dimensions = "silent", 384

    def embed_query(self, text: str) -> Vector:
        from apps.llm.errors import ModelFailed

        raise ModelFailed("silent")

    def embed_passages(self, texts: Sequence[str]) -> list[Vector]:
        return [self.embed_query(text) for text in texts]

    def rest(self) -> None:
        """It never works."""


def _missed(said: str, asked: str, by: Embedder) -> float:
    """Share of the questions."""
    from django.utils import timezone

    from apps.llm.registry import embedder
    from apps.memories.episodes import Utterance, keep_episodes
    from apps.memories.models import Episode
    from apps.memories.names import Names
    from apps.memories.recall import bring_back
    from tests.people import a_person

    now, names = timezone.now(), Names(owner="Alice", companion="Juniper")
    alice = a_person(f"alice-{uuid4()}", name="Alice", language=said)
    told = {uuid4(): text for text in SAID[said]}
    # Each in a talk of its own: neighbours must not help.
    words = [Utterance(source, uuid4(), Episode.Speaker.OWNER, text, now) for source, text in told.items()]
    keep_episodes(user=alice, said=words, names=names, embedder=embedder("builtin"))
    missed = 0
    for question, answer in zip(ASKED[asked], told, strict=True):
        found = bring_back(
            user=alice,
            keeper=None,
            about=question,
            names=names,
            now=now,
            embedder=by,
            most=FIRST,
            only_what_matters=False,
        )
        missed += answer not in {one.source for one in found}
    return missed / len(told)
