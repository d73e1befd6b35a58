"""What can be evaluated, and by what: the dotted path of an evaluator for each name."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from typing import Any

Row = Mapping[str, Any]
"""A line of the file, as it stands there."""
Prediction = Mapping[str, Any]
"""“pred”, and where there is more to say “score” (higher is more positive) or “tactic”."""
Predict = Callable[[Row], Prediction]


class NotThere(Exception):
    """The part of Hearth that is to be evaluated is not there yet."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    path: str
    """Of what is called once, without arguments. Gives a Predict, or a context manager around one."""
    needs_database: bool = False
    """It gets an empty one of its own."""


EVALUATED: dict[str, Evaluated] = {
    "crisis": Evaluated("apps.wellbeing.evaluating.crisis"),
    "manipulation": Evaluated("apps.wellbeing.evaluating.manipulation"),
    "identity": Evaluated("apps.wellbeing.evaluating.identity"),
    "answers": Evaluated("apps.wellbeing.evaluating.answers"),
    "pii_consent": Evaluated("apps.conversations.evaluating.pii_consent.evaluator", needs_database=True),
    "injection": Evaluated("apps.conversations.evaluating.injection.evaluator", needs_database=True),
}


def load(path: str) -> Callable[[], AbstractContextManager[Predict]]:
    """Raises NotThere; what is there and broken raises what it raises."""
    place, _dot, name = path.rpartition(".")
    try:
        module = import_module(place)
    except ModuleNotFoundError as error:
        if error.name and path.startswith(f"{error.name}."):
            raise NotThere from None
        raise
    if not hasattr(module, name):
        raise NotThere
    return lambda: _as_context(getattr(module, name)())


def _as_context(made: Any) -> AbstractContextManager[Predict]:
    return made if hasattr(made, "__enter__") else nullcontext(made)
