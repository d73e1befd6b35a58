"""Which embedder turns an owner's words into vectors: the built-in one, unless they chose another."""

import logging
from collections.abc import Sequence

from apps.accounts.models import User
from apps.llm.errors import ModelError
from apps.llm.ports import Embedder, Vector
from apps.llm.registry import embedder

log = logging.getLogger(__name__)

BUILTIN = "builtin"


def embedder_of(user: User) -> Embedder:
    profile = getattr(user, "profile", None)
    return embedder((profile and profile.embedder) or BUILTIN)


def passages(texts: Sequence[str], by: Embedder) -> tuple[list[Vector], str]:
    """Their vectors and whose they are: the built-in embedder's while the chosen one does not answer. Raises a ModelError.

    What was embedded by another than the chosen one is embedded anew later (apps/memories/reembedding.py).
    """
    try:
        return by.embed_passages(texts), by.name
    except ModelError as error:
        spare = embedder(BUILTIN)
        if by is spare:
            raise
        log.info("the built-in embedder stands in: %s", type(error).__name__)
        return spare.embed_passages(texts), spare.name


def query(text: str, by: Embedder) -> Vector | None:
    """None while the chosen embedder does not answer: what is looked for is then found by its words alone."""
    try:
        return by.embed_query(text)
    except ModelError as error:
        log.warning("looked for by words alone: %s", type(error).__name__)
        return None
