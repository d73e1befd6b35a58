"""What tuning learns from, as arrays in a file: it can be done on a machine that has a GPU and nothing of Hearth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from apps.classifiers.training.arrays import Array

LEFT_OUT = -1
"""As the fold of a text that is neither learned from nor answered."""


@dataclass(frozen=True, slots=True)
class Lesson:
    pieces: list[Array]
    """Of each text, as rows of `words`."""
    answers: Mapping[str, Array]
    """By head: the number of the right label of each text, or -1 where that head has nothing to learn."""
    sizes: Mapping[str, int]
    """By head: how many labels it has."""
    shares: Mapping[str, float]
    """By head: of it in the loss."""
    weights: Array
    folds: Array
    words: Array
    """Quantised, one row for each piece that occurs."""
    tensors: Mapping[str, Array]
    """All others: floats, or bytes where quantised."""
    start: Mapping[str, Array] = field(default_factory=dict)
    """By head: the matrix to begin with, where that is not all zeros."""


def save_lesson(lesson: Lesson, file: Path) -> None:
    arrays: dict[str, Array] = {
        "pieces": np.concatenate(lesson.pieces).astype(np.int32),
        "lengths": np.array([len(text) for text in lesson.pieces], np.int32),
        "weights": lesson.weights,
        "folds": lesson.folds,
        "words": lesson.words,
    }
    arrays |= {f"answers:{name}": answers for name, answers in lesson.answers.items()}
    arrays |= {f"size:{name}": np.array(size) for name, size in lesson.sizes.items()}
    arrays |= {f"share:{name}": np.array(share) for name, share in lesson.shares.items()}
    arrays |= {f"tensor:{name}": tensor for name, tensor in lesson.tensors.items()}
    arrays |= {f"start:{name}": matrix for name, matrix in lesson.start.items()}
    np.savez(file, **arrays)


def load_lesson(file: Path) -> Lesson:
    with np.load(file) as kept:
        arrays = {name: kept[name] for name in kept.files}

    def all_of(kind: str) -> dict[str, Array]:
        return {name.removeprefix(f"{kind}:"): array for name, array in arrays.items() if name.startswith(f"{kind}:")}

    return Lesson(
        pieces=np.split(arrays["pieces"], np.cumsum(arrays["lengths"])[:-1]),
        answers=all_of("answers"),
        sizes={name: int(size) for name, size in all_of("size").items()},
        shares={name: float(share) for name, share in all_of("share").items()},
        weights=arrays["weights"],
        folds=arrays["folds"],
        words=arrays["words"],
        tensors=all_of("tensor"),
        start=all_of("start"),
    )
