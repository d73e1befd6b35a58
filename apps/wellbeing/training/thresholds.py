"""From which likelihood on the guards act, chosen on lines that nothing was learned from."""

from collections.abc import Sequence

import numpy as np

from apps.classifiers.examples import Example
from apps.classifiers.questions import Answers, Array

FALSE_ALARMS = {
    "crisis": 0.05,
    "third_party": 0.07,
    "identity": 0.02,
    "manipulation": 0.061,
    "manipulation_ordinary": 0.004,
    "humanity": 0.028,
}
"""Share of harmless lines that each may let through. They are written to be hard, many of them against an earlier guard; plain ones
seldom get so far: in the exam (tests/benchmarks) a third to a half of these shares. A card too many is easily hidden, one that is
missing is not easily made good: so danger may err more often than the others. Small talk, and a reply to somebody in danger, is
searched for what is blatant alone: there a kind sentence that is held back is the greater loss."""


def chosen(held: Answers) -> dict[str, float]:
    danger, crisis = held.likely("risk", "crisis") + held.likely("risk", "third_party"), held.likely("risk", "crisis")
    calm = _lines(held.examples, "crisis", "risk", "none")
    ok = _lines(held.examples, "manipulation", "manipulation", "no")
    manipulation, humanity = held.likely("manipulation", "yes"), held.likely("humanity", "yes")
    scores = {
        "crisis": crisis[calm],
        "third_party": danger[calm],
        "identity": held.likely("identity", "yes")[_lines(held.examples, "identity", "identity", "no")],
        "manipulation": manipulation[ok],
        "manipulation_ordinary": manipulation[ok],
        # There are few lines of its own; a warm reply claims nothing either.
        "humanity": humanity[np.concatenate([_lines(held.examples, "humanity", "humanity", "no"), ok])],
    }
    return {name: round(float(np.quantile(found, 1 - FALSE_ALARMS[name])), 3) for name, found in scores.items()}


def _lines(held: Sequence[Example], source: str, head: str, label: str) -> Array:
    return np.array(
        [
            number
            for number, one in enumerate(held)
            if one.source == source and not one.added and one.labels.get(head) == label
        ],
        dtype=int,
    )
