"""The scout: a logistic regression over hashed n-grams, rounded to eight bits. The same examples give the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from apps.classifiers.examples import FOLDS, Example
from apps.classifiers.features import BUCKETS, buckets

FREEDOM = 5.0
"""Inverse of the regularisation."""
FALSE_ALARMS = 0.02
"""Of calm lines, where the words alone decide."""
STEPS = 127


@dataclass(frozen=True, slots=True)
class Scouting:
    weights: bytes
    scale: float
    bias: float
    surely: float


def scouting(examples: Sequence[Example], alarms: Sequence[bool | None]) -> Scouting:
    """`alarms`: whether it should be alarmed by each of them; None where it has nothing to learn."""
    pairs = [(one, alarm) for one, alarm in zip(examples, alarms, strict=True) if alarm is not None]
    known = [one for one, _alarm in pairs]
    grams = _matrix([one.text for one in known])
    danger = np.array([alarm for _one, alarm in pairs])
    regression = import_module("sklearn.linear_model").LogisticRegression
    fitted = regression(C=FREEDOM, class_weight="balanced", solver="liblinear", random_state=0).fit(grams, danger)
    scale = float(np.abs(fitted.coef_).max()) / STEPS
    weights = np.round(fitted.coef_[0] / scale).astype(np.int8)
    bias = float(fitted.intercept_[0])
    held = np.array([_without(fold, known, grams, danger, regression) for fold in range(FOLDS)]).sum(axis=0)
    plain = np.array([not one.added for one in known])
    surely = float(np.quantile(held[~danger & plain], 1 - FALSE_ALARMS))
    return Scouting(weights.tobytes(), round(scale, 6), round(bias, 4), round(surely, 3))


def _without(fold: int, known: Sequence[Example], grams: Any, danger: Any, regression: Any) -> Any:
    """Likelihoods for the lines of that fold, and nothing for the others."""
    held = np.array([one.fold == fold for one in known])
    fitted = regression(C=FREEDOM, class_weight="balanced", solver="liblinear", random_state=0)
    likely = fitted.fit(grams[~held], danger[~held]).predict_proba(grams)[:, 1]
    return np.where(held, likely, 0.0)


def _matrix(texts: Sequence[str]) -> Any:
    found = [buckets(text) for text in texts]
    bounds = np.cumsum([0, *map(len, found)])
    values = np.concatenate([np.full(len(one), len(one) ** -0.5) for one in found if one])
    columns = np.concatenate([np.array(one) for one in found if one])
    return import_module("scipy.sparse").csr_matrix((values, columns, bounds), shape=(len(texts), BUCKETS))
