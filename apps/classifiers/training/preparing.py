"""A lesson of the examples, in the pieces and with the numbers of the built-in embedder."""

from collections.abc import Sequence

import numpy as np

from apps.classifiers.examples import Example
from apps.classifiers.questions import Head
from apps.classifiers.training.lesson import Lesson
from apps.classifiers.training.pieces import Pieces
from apps.llm.embedders.builtin import package_folder
from apps.llm.embedders.weights import read_weights

LONGEST = 96
"""Pieces of one text: a window of some 160 letters has fewer."""
ROW = 216
"""Bytes of one piece's numbers."""


def labels_of(heads: Sequence[Head], examples: Sequence[Example]) -> dict[str, tuple[str, ...]]:
    """By head, in the order of its numbers."""
    return {head.name: head.labels or _occurring(head.name, examples) for head in heads}


def _occurring(head: str, examples: Sequence[Example]) -> tuple[str, ...]:
    return tuple(sorted({one.labels[head] for one in examples if head in one.labels}))


def prepared(heads: Sequence[Head], examples: Sequence[Example]) -> Lesson:
    """Takes half a minute: it is cut in Python."""
    image = (package_folder() / "e5-small-q4.bin").read_bytes()
    vocabulary, tensors = read_weights(image)
    pieces = Pieces(vocabulary)
    cut = [np.array(pieces.of(one.text, LONGEST)) for one in examples]
    occurring, places = np.unique(np.concatenate(cut), return_inverse=True)
    words = tensors.pop("emb.word")
    rows = np.frombuffer(image, np.uint8, words.size, words.offset).reshape(-1, ROW)[occurring]
    labels = labels_of(heads, examples)
    return Lesson(
        pieces=np.split(places, np.cumsum([len(text) for text in cut])[:-1]),
        answers={
            head: np.array([known.index(one.labels[head]) if one.labels.get(head) in known else -1 for one in examples])
            for head, known in labels.items()
        },
        sizes={head: len(known) for head, known in labels.items()},
        shares={head.name: head.share for head in heads},
        weights=np.array([one.weight for one in examples], np.float32),
        folds=np.array([one.fold for one in examples]),
        words=rows,
        tensors={
            name: np.frombuffer(
                image, np.uint8 if at.quantised else np.float32, at.size if at.quantised else at.size // 4, at.offset
            )
            for name, at in tensors.items()
        },
    )
