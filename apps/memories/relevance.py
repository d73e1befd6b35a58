"""Whether what was found matters at all for what is said now: “Good morning!” has a best match too, and needs none. Pure.

A cosine means another thing with each embedder; how far a candidate stands above the thirtieth, and what share of the rare
words asked stands in it, do not. Fitted (logistic, 5,310 candidates) on the open half of LoCoMo and 25 everyday messages that
ask for nothing: area under curve 0.82. LEAST keeps 80 of 100 pieces of evidence among the first six, and of the everyday
messages 6 in 10 bring nothing back.
"""

import re
from collections.abc import Sequence

from apps.memories.question import Question
from apps.memories.search import Found

LEAST = -2.1
FIELD = 30
USUAL_LEAD = 3.5
"""Where fewer than FIELD were found, there is nothing to stand out from: a share of four in ten decides."""
SURE_OF_THEIR_PAST = 3
"""Who asks for their own past gets the best so many, however unlikely: that nothing fits is for the model to say then."""

FEWEST_WORDS = 4

_ASKS = re.compile(r"\?|^(?:what|when|where|who|which|how|did|do|was|were|wer|was|wann|wo|wie|weißt)\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:i|my|me|mine|we|our|us|ich|mein\w*|mir|mich|wir|uns\w*)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:what|when|where|who|which|how (?:old|many|long)|wer|was|wann|wo|wie (?:heißt|alt))\b", re.IGNORECASE
)
_ADVICE = re.compile(
    r"\b(?:should|can|could|would|do|may|must|soll|sollte|kann|könnte|muss) (?:i|we|ich|wir)\b", re.IGNORECASE
)
_RECALL = re.compile(r"\b(?:remember|recall|told you|mentioned|erinner\w+|erzählt|weißt du noch)\b", re.IGNORECASE)


def asks_for_their_past(text: str) -> bool:
    """“Where does my sister live?”, “remember our trip”: to be answered from memory or not at all."""
    return bool(_RECALL.search(text) or (_ASKS.search(text.strip()) and _OURS.search(text)))


def asks_what_was_told(text: str) -> bool:
    """Only what was told can answer it: “Where does my sister live?”, and not “What should I cook?”."""
    words = text.strip()
    return bool(_RECALL.search(words) or (_TOLD.match(words) and _OURS.search(words) and not _ADVICE.search(words)))


def what_matters(question: Question, ranked: Sequence[tuple[float, Found]]) -> list[Found]:
    """The ranked ones that matter, in their order."""
    field = ranked[FIELD - 1][0] if len(ranked) >= FIELD else None
    free = SURE_OF_THEIR_PAST if asks_for_their_past(question.meaning) else 0
    return [
        one
        for place, (score, one) in enumerate(ranked)
        if (place < free and _says_something(one))
        or _likelihood(one, USUAL_LEAD if field is None else score - field) >= LEAST
    ]


def _says_something(one: Found) -> bool:
    """“I see.” answers nothing."""
    return bool(one.heard) or len(one.text.split()) >= FEWEST_WORDS


def _likelihood(one: Found, lead: float) -> float:
    """Log-odds that it answers, or belongs to what is said."""
    share = sum(one.heard.values()) / (one.rarity_asked or 1.0)
    return -4.27 + 1.38 * share + 0.47 * lead
