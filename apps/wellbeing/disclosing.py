"""Whether a sentence says that its speaker is an AI, or denies it, in the languages Hearth speaks. Pure."""

import re

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.disclosing import AI, ALIVE, CLAUSES, NOT_AFTER, NOT_BEFORE, OF_YOU, PROGRAM


def says_it_is_ai(text: str) -> bool:
    """Plainly, of the speaker: not as a question, and not “not just an AI”."""
    return any(_has(clause, denied=False) and not OF_YOU.search(clause) for clause in _clauses(text))


def denies_being_ai(text: str) -> bool:
    return any(_has(clause, denied=True) for clause in _clauses(text))


def claims_life(text: str) -> bool:
    """In answer to a sincere question; it is wider than what may be said in play. In English, which the smallest model speaks."""
    return any(ALIVE.search(clause) for clause in _clauses(text))


def _clauses(text: str) -> list[str]:
    words = folded(readable(text))
    told = re.sub(r"[^.!?…。！？؟\n]*[?？؟]", " ", words)
    return [clause for clause in CLAUSES.split(told) if clause]


def _has(clause: str, *, denied: bool) -> bool:
    found = AI.search(clause) or PROGRAM.search(clause)
    if found is None:
        return False
    is_denied = bool(NOT_BEFORE.search(clause[: found.start()]) or NOT_AFTER.search(clause[found.end() :]))
    return is_denied == denied
