"""What was learned, written as apps/classifiers/weights_file.py reads it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from apps.classifiers.features import BUCKETS
from apps.classifiers.training.arrays import Array
from apps.classifiers.training.scouting import Scouting
from apps.classifiers.weights_file import FORM


def write_weights(
    file: Path,
    *,
    examples: str,
    heads: Mapping[str, Sequence[str]],
    thresholds: Mapping[str, float],
    tuned: Mapping[str, Array],
    scout: Scouting,
) -> None:
    """`heads`: the labels of each that is asked."""
    rows = [tuned[f"head:{name}"].astype(np.float16) for name in heads]
    tensors = {name.removeprefix("tensor:"): array for name, array in tuned.items() if name.startswith("tensor:")}
    numbers = b"".join(
        [*(head.tobytes() for head in rows), scout.weights, *(tensor.tobytes() for tensor in tensors.values())]
    )
    said = {
        "form": FORM,
        "examples": examples,
        "sha256": hashlib.sha256(numbers).hexdigest(),
        "thresholds": dict(thresholds),
        "width": rows[0].shape[1],
        "heads": {name: list(labels) for name, labels in heads.items()},
        "buckets": BUCKETS,
        "scout": {"scale": scout.scale, "bias": scout.bias, "surely": scout.surely},
        "tensors": {
            name: ["q4" if tensor.dtype == np.uint8 else "half", tensor.nbytes] for name, tensor in tensors.items()
        },
    }
    file.parent.mkdir(exist_ok=True)
    _write(file, said, numbers)


def write_thresholds(file: Path, thresholds: Mapping[str, float]) -> None:
    """In place of those that are there; what was learned stays."""
    head, numbers = file.read_bytes().split(b"\n", 1)
    _write(file, json.loads(head) | {"thresholds": dict(thresholds)}, numbers)


def _write(file: Path, said: Mapping[str, Any], numbers: bytes) -> None:
    file.write_bytes(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + numbers)
