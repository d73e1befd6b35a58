"""Learning on from the weights that are there, in a fraction of the time: all that is new, and a part of what they know."""

import subprocess
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np

from apps.classifiers.examples import HELD_OUT, Example
from apps.classifiers.questions import Array, Questions
from apps.classifiers.training.lesson import LEFT_OUT, Lesson
from apps.classifiers.training.tuning import SHARPNESS
from apps.classifiers.variations import dice_of
from apps.classifiers.weights_file import Weights

REHEARSED = 0.25
"""Of the lines that are known, and of those that were made of others."""
ROOT = Path(__file__).parents[3]

Line = tuple[str, str]
"""Its source and its text."""


def lines_at(revision: str, asked: Sequence[Questions]) -> set[Line]:
    """Of the examples as they stood in git at `revision`; none of folders that were not there."""
    found: set[Line] = set()
    with tempfile.TemporaryDirectory() as place:
        for one in asked:
            folder = one.folder.relative_to(ROOT)
            kept = subprocess.run(["git", "archive", revision, str(folder)], cwd=ROOT, capture_output=True, check=False)
            if kept.returncode == 0:
                with tarfile.open(fileobj=BytesIO(kept.stdout)) as archive:
                    archive.extractall(place, filter="data")
                found |= {(line.source, line.text) for line in one.examples(Path(place) / folder)}
    return found


def going_on(
    lesson: Lesson, examples: Sequence[Example], known: set[Line], start: Weights, heads: Mapping[str, Sequence[str]]
) -> Lesson:
    """`heads`: the labels of each. What was held out when these weights were made has to be held out now."""
    left_out = np.array([is_left_out(one, known) for one in examples])
    tensors = {
        name: np.frombuffer(kept, np.asarray(lesson.tensors[name]).dtype) for name, kept in start.tensors.items()
    }
    return replace(
        lesson,
        folds=np.where(left_out, LEFT_OUT, lesson.folds),
        tensors={**lesson.tensors, **tensors},
        start={name: _rows(start, name, labels) for name, labels in heads.items() if name in start.heads},
    )


def is_left_out(one: Example, known: set[Line]) -> bool:
    if one.fold == HELD_OUT:
        return one.added
    return (one.added or (one.source, one.text) in known) and dice_of(f"{one.text} again").random() >= REHEARSED


def _rows(start: Weights, head: str, labels: Sequence[str]) -> Array:
    """Of a head as it was; nothing yet for labels that are new."""
    kept = dict(zip(start.heads[head].labels, start.heads[head].rows, strict=True))
    width = len(next(iter(kept.values())))
    rows = np.array([kept.get(label, np.zeros(width)) for label in labels], np.float32)
    rows[:, :-1] /= SHARPNESS
    return rows
