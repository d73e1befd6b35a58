"""What the classifiers are asked, as each app declares it in its questions.py: heads, their examples, and how they are judged.

Read for training alone (`train_guards`). The product asks a head by its name (classifier.py).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from django.utils.module_loading import autodiscover_modules

from apps.classifiers.examples import HELD_OUT, Example

Array = Any
"""Of numpy, which the product does without."""
Rate = Mapping[str, Any]
"""“name”, “hits”, “of” and the “interval” (Wilson) of a share; see intervals.py."""


@dataclass(frozen=True, slots=True)
class Head:
    """One linear question to the vector of a text."""

    name: str
    share: float
    """Of it in the loss; all heads learn at once."""
    labels: tuple[str, ...] = ()
    """Its possible answers; those that occur, where none are named."""
    asked: bool = True
    """It is part of the weights; else it only helps to learn."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered to lines that nothing was learned from."""

    examples: Sequence[Example]
    labels: Mapping[str, Sequence[str]]
    """By head."""
    likelihoods: Mapping[str, Array]
    """By head: a row for each example, a column for each label, 0 to 1."""

    def likely(self, head: str, label: str) -> Array:
        """One number for each example."""
        return self.likelihoods[head][:, self.labels[head].index(label)]


class Questions:
    """Those of one app. Subclasses say it in class attributes and methods."""

    heads: ClassVar[Sequence[Head]]
    folder: ClassVar[Path]
    """Of the examples, one folder a kind, one file a language: NAME/LANGUAGE.tsv."""

    def examples(self, folder: Path) -> list[Example]:
        """Of this folder, in an order that hangs on its files alone."""
        raise NotImplementedError

    def learned_from(self, example: Example) -> Mapping[str, str]:
        """Labels by head for a line of another app; none, unless its kind leaves no doubt."""
        return {}

    def thresholds(self, held: Answers) -> Mapping[str, float]:
        """From which likelihood on something is done, by a name of the app's own; among answers of all apps."""
        raise NotImplementedError

    def measured(self, held: Sequence[Example]) -> Iterator[Rate]:
        """How the product does, as it is shipped, on these examples of all apps."""
        raise NotImplementedError

    def alarms(self, example: Example) -> bool | None:
        """Whether the scout should be alarmed by its bare words; None where it has nothing to learn of it."""
        return None


_asked: dict[str, Questions] = {}

Declared = TypeVar("Declared", bound=type[Questions])


def questions(declared: Declared) -> Declared:
    """Class decorator: these are asked."""
    _asked[f"{declared.__module__}.{declared.__qualname__}"] = declared()
    return declared


def all_questions() -> list[Questions]:
    """In an order that hangs on their names alone."""
    autodiscover_modules("questions")
    return [_asked[name] for name in sorted(_asked)]


def held_out(examples: Sequence[Example]) -> list[Example]:
    """Lines that somebody wrote and nothing was learned from."""
    return [one for one in examples if one.fold == HELD_OUT and not one.added]
