"""The mean of two trainings from one beginning, number by number: steadier than either (Wortsman et al. 2022, “Model soups”)."""

from collections.abc import Mapping

import numpy as np

from apps.classifiers.questions import Array
from apps.classifiers.training.quantising import packed, unpacked
from apps.classifiers.training.transformer import MATRICES, is_matrix
from apps.classifiers.weights_file import Weights


class OtherLabels(Exception):
    """A head has other labels than it had, so its numbers mean something else."""


def averaged(results: Mapping[str, Array], before: Weights, labels: Mapping[str, tuple[str, ...]]) -> dict[str, Array]:
    """`results` of tuning with every tensor and every head halfway to `before`; `labels` by head.

    What they answered of the lines that were held out is none of it, since nobody has asked the mean. Raises OtherLabels.
    """
    found: dict[str, Array] = {}
    for name, numbers in results.items():
        kind, _colon, of = name.partition(":")
        if kind == "tensor":
            found[name] = _tensor(of, numbers, before.tensors[of])
        elif kind == "head":
            found[name] = _head(of, numbers, before, labels[of])
    return found


def _tensor(name: str, numbers: Array, before: bytes) -> Array:
    if not is_matrix(name):
        return ((numbers.astype(np.float32) + np.frombuffer(before, np.float32)) / 2).astype(np.float16)
    rows = MATRICES[name.split(".")[1]][0]
    mean = (unpacked(numbers.tobytes(), rows) + unpacked(before, rows)) / 2
    return np.frombuffer(packed(mean), np.uint8)


def _head(name: str, numbers: Array, before: Weights, labels: tuple[str, ...]) -> Array:
    """As it is where it was not kept: nothing is asked of it."""
    if name not in before.heads:
        return numbers
    if before.heads[name].labels != labels:
        raise OtherLabels(name)
    kept = np.array([list(row) for row in before.heads[name].rows], np.float32)
    return (numbers.astype(np.float32) + kept) / 2
