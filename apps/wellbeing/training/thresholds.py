"""From which likelihood on the guards act, chosen on lines that nothing was learned from."""

from collections.abc import Mapping, Sequence

import numpy as np

from apps.wellbeing.training.arrays import Array
from apps.wellbeing.training.examples import Example

FALSE_ALARMS = {
    "crisis": 0.07,
    "third_party": 0.1,
    "identity": 0.03,
    "manipulation": 0.07,
    "manipulation_ordinary": 0.01,
    "humanity": 0.005,
}
"""Share of harmless lines that each may let through. They are written to be hard; plain ones hardly ever get so far. A card too
many is easily hidden, a card that is missing is not easily made good: so danger may err more often than the others."""


def chosen(
    examples: Sequence[Example], labels: Mapping[str, Sequence[str]], answers: Mapping[str, Array]
) -> dict[str, float]:
    """`answers` as tuning gives them: “held”, the numbers of the lines, and “answers:HEAD”."""
    held = [examples[line] for line in answers["held"]]

    def likely(head: str, label: str) -> Array:
        found: Array = answers[f"answers:{head}"][:, labels[head].index(label)]
        return found

    danger, crisis = likely("risk", "crisis") + likely("risk", "third_party"), likely("risk", "crisis")
    calm, ok = _lines(held, "crisis", "risk", "none"), _lines(held, "manipulation", "manipulation", "no")
    scores = {
        "crisis": crisis[calm],
        "third_party": danger[calm],
        "identity": likely("identity", "yes")[_lines(held, "identity", "identity", "no")],
        "manipulation": likely("manipulation", "yes")[ok],
        "manipulation_ordinary": likely("manipulation", "yes")[ok],
        # There are few lines of its own; a warm reply claims nothing either.
        "humanity": likely("humanity", "yes")[np.concatenate([_lines(held, "humanity", "humanity", "no"), ok])],
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
