"""All that is asked and learned, of every app: from the examples to the file of weights."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from apps.classifiers.classifier import classifier, forget
from apps.classifiers.examples import Example, hash_of_examples
from apps.classifiers.questions import Answers, Array, Head, Questions, Rate, all_questions, held_out
from apps.classifiers.training.averaging import averaged
from apps.classifiers.training.going_on import going_on, lines_at
from apps.classifiers.training.lesson import Lesson
from apps.classifiers.training.preparing import labels_of, prepared
from apps.classifiers.training.scouting import scouting
from apps.classifiers.training.writing import write_thresholds, write_weights
from apps.classifiers.weights_file import FILE, read_weights


@dataclass(frozen=True)
class Course:
    asked: Sequence[Questions]
    examples: Sequence[Example]

    @property
    def heads(self) -> list[Head]:
        return [head for one in self.asked for head in one.heads]

    @cached_property
    def fingerprint(self) -> str:
        return hash_of_examples([one.folder for one in self.asked])

    @cached_property
    def labels(self) -> Mapping[str, tuple[str, ...]]:
        """By head, in the order of its numbers."""
        return labels_of(self.heads, self.examples)

    def lesson(self, known_at: str = "") -> Lesson:
        """`known_at`: the revision in git whose lines the weights that are there know; to learn on from these."""
        whole = prepared(self.heads, self.examples)
        if not known_at:
            return whole
        return going_on(whole, self.examples, lines_at(known_at, self.asked), read_weights(FILE), self.labels)

    def answers(self, results: Mapping[str, Array]) -> Answers:
        """Of the results of tuning: “held”, the numbers of the lines, and “answers:HEAD”."""
        held = [self.examples[line] for line in results["held"]]
        return Answers(held, self.labels, {head.name: results[f"answers:{head.name}"] for head in self.heads})

    def write(self, results: Mapping[str, Array], file: Path = FILE) -> None:
        self._write(results, self._thresholds(self.answers(results)), file)

    def write_average(self, results: Mapping[str, Array], file: Path = FILE) -> None:
        """With the weights that are there; raises averaging.OtherLabels."""
        before = read_weights(file)
        self._write(averaged(results, before, self.labels), before.thresholds, file)
        forget()
        self.choose_thresholds(file)

    def choose_thresholds(self, file: Path = FILE) -> None:
        """Anew, for the weights that are there."""
        asked, held = classifier(), held_out(self.examples)
        heads = [head.name for head in self.heads if head.asked]
        # Line by line: the classifier remembers the last vectors only.
        said = [[[*asked.likely(head, one.text).values()] for head in heads] for one in held]
        likelihoods = {head: np.array([line[at] for line in said]) for at, head in enumerate(heads)}
        write_thresholds(file, self._thresholds(Answers(held, self.labels, likelihoods)))

    def _write(self, tuned: Mapping[str, Array], thresholds: Mapping[str, float], file: Path) -> None:
        write_weights(
            file,
            examples=self.fingerprint,
            heads={head.name: self.labels[head.name] for head in self.heads if head.asked},
            thresholds=thresholds,
            tuned=tuned,
            scout=scouting(self.examples, [self._alarms(one) for one in self.examples]),
        )

    def _thresholds(self, answers: Answers) -> dict[str, float]:
        return {name: least for one in self.asked for name, least in one.thresholds(answers).items()}

    def measured(self) -> Iterator[Rate]:
        held = held_out(self.examples)
        for one in self.asked:
            yield from one.measured(held)

    def _alarms(self, example: Example) -> bool | None:
        said = [one.alarms(example) for one in self.asked]
        return next((alarm for alarm in said if alarm is not None), None)


def read_course() -> Course:
    asked = all_questions()
    return Course(asked, [_shared(example, one, asked) for one in asked for example in one.examples(one.folder)])


def _shared(example: Example, own: Questions, asked: Sequence[Questions]) -> Example:
    """With what the questions of other apps learn from it."""
    labels = {head: label for one in asked if one is not own for head, label in one.learned_from(example).items()}
    return replace(example, labels={**example.labels, **labels}) if labels else example
