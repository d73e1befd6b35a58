"""Memory is asked for what was erased, as a companion asks it and as its owner searches it: does anything of it come back?"""

import logging
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from apps.accounts.models import User
from apps.privacy.erasing import recallers
from apps.privacy.searching import names

log = logging.getLogger(__name__)
MOST = 6
"""Texts that are asked for, beside the topic."""


@dataclass(frozen=True, slots=True)
class Asked:
    asked: int = 0
    """How many questions."""
    came_back: int = 0
    """How many of them brought back something that holds the words asked for."""


NOTHING_ASKED = Asked()


def ask_memory(user: User, *, about: str, texts: Sequence[str]) -> Asked:
    """`about` is what its owner had looked for, `texts` are some that went. Where it can't be asked nothing is claimed."""
    # Once each: to memory a capital letter is a small one.
    questions = {_as_read(text): text for text in (*texts[:MOST], about) if text}.values()
    try:
        return Asked(len(questions), sum(_comes_back(user, text) for text in questions))
    except Exception:
        # The edge: what is gone is gone, whatever became of the question.
        log.exception("memory could not be asked")
        return NOTHING_ASKED


def _as_read(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _comes_back(user: User, text: str) -> bool:
    brought: Iterable[str] = (found for recall in recallers() for found in recall(user, text))
    return any(names(found, text) for found in brought)
