"""What memory asks before anything is kept: is it private at all, and of which kinds."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from apps.classifiers.examples import Example
from apps.classifiers.questions import Answers, Head, Questions, Rate, questions
from apps.memories.private.understanding import PRIVATE, head_of
from apps.memories.training.examples import FOLDER, labels_of_care, read_examples
from apps.memories.training.measuring import measured
from apps.memories.training.thresholds import chosen
from apps.privacy.purposes import SORTED

NO_OR_YES = ("no", "yes")


@questions
class Privacy(Questions):
    folder = FOLDER
    heads = (Head(PRIVATE, 1.5, NO_OR_YES), *(Head(head_of(kind), 0.3, NO_OR_YES) for kind in SORTED))

    def examples(self, folder: Path) -> list[Example]:
        return read_examples(folder)

    def learned_from(self, example: Example) -> Mapping[str, str]:
        return labels_of_care(example)

    def thresholds(self, held: Answers) -> Mapping[str, float]:
        return chosen(held)

    def measured(self, held: Sequence[Example]) -> Iterator[Rate]:
        return measured(held)
