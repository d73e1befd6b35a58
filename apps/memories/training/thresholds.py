"""From which likelihood on something counts as private, chosen on lines that nothing was learned from, together with the rules."""

from collections.abc import Mapping

import numpy as np

from apps.classifiers.questions import Answers, Array
from apps.memories.private.marks import marks_in
from apps.memories.private.understanding import PRIVATE, head_of
from apps.privacy.purposes import SORTED

ASKED_IN_VAIN = 0.095
"""Of ordinary lines, which are written to be hard: of plain ones it is less than half of that."""
A_WORD_IS_BELIEVED = 0.15
"""Beside a word of the lists the classifier has to be quite sure that nothing private is meant: to ask is the lesser fault."""
KINDS_IN_VAIN = 0.01
"""Of the kinds that a private line is not of."""
STEPS = np.arange(0.02, 0.99, 0.01)


def chosen(held: Answers) -> Mapping[str, float]:
    lines = [at for at, one in enumerate(held.examples) if one.source == "sorting" and not one.added]
    marks = [marks_in(held.examples[at].text) for at in lines]
    likely = held.likely(PRIVATE, "yes")[lines]
    private = np.array([held.examples[at].labels[PRIVATE] == "yes" for at in lines])
    sure, words = np.array([bool(one.sure) for one in marks]), np.array([bool(one.by_words) for one in marks])
    alone = _most_caught(likely, private, sure, words)
    kinds = np.array([held.likely(head_of(kind), "yes")[lines][private] for kind in SORTED])
    wrong = np.array([[held.examples[at].labels[head_of(kind)] == "no" for at in lines] for kind in SORTED])[:, private]
    return {
        "private": round(alone, 3),
        "private_word": A_WORD_IS_BELIEVED,
        "private_kind": round(float(np.quantile(kinds[wrong], 1 - KINDS_IN_VAIN)), 3),
    }


def _most_caught(likely: Array, private: Array, sure: Array, words: Array) -> float:
    """From where on without any word: as much as can be caught without asking in vain too often."""
    best = (-1.0, 0.5)
    for alone in STEPS:
        asked = sure | (likely >= alone) | (words & (likely >= A_WORD_IS_BELIEVED))
        if asked[~private].mean() <= ASKED_IN_VAIN:
            best = max(best, (float(asked[private].mean()), float(alone)))
    return best[1]
