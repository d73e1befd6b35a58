"""What care asks: is somebody in danger, do they ask what it is, do they part; does a reply play them or pass for human."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from apps.classifiers.examples import Example
from apps.classifiers.questions import Answers, Head, Questions, Rate, questions
from apps.wellbeing.training.examples import FOLDER, MOMENTS, RISKS, TACTICS, labels_of_others, read_examples
from apps.wellbeing.training.measuring import measured
from apps.wellbeing.training.thresholds import chosen


@questions
class Care(Questions):
    folder = FOLDER
    heads = (
        Head("risk", 1.0, RISKS),
        Head("kind", 0.5),
        Head("identity", 1.0, ("no", "yes")),
        Head("question", 0.3, asked=False),
        Head("moment", 1.0, MOMENTS),
        Head("manipulation", 1.5, ("no", "yes")),
        Head("tactic", 0.5, TACTICS),
        Head("humanity", 1.0, ("no", "yes")),
    )

    def examples(self, folder: Path) -> list[Example]:
        return read_examples(folder)

    def learned_from(self, example: Example) -> Mapping[str, str]:
        return labels_of_others(example)

    def thresholds(self, held: Answers) -> Mapping[str, float]:
        return chosen(held)

    def measured(self, held: Sequence[Example]) -> Iterator[Rate]:
        return measured(held)

    def alarms(self, example: Example) -> bool | None:
        return example.labels["risk"] != "none" if "risk" in example.labels else None
