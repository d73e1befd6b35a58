"""What a server has of the model that companions speak with: the very same, another under its name, or nothing. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.engines.models import BUILTIN, ModelChoice
from apps.llm.ports import ModelInfo


@dataclass(frozen=True, slots=True)
class Standing:
    speaks: ModelInfo | None
    """Who answers under this choice; None where the server has nothing of it."""
    is_another: bool = False
    """Than the one that was chosen, which the server has under no name any more."""


def standing(choice: ModelChoice, models: Sequence[ModelInfo]) -> Standing:
    """The digest says which model it is; a name is a label that can be put on another."""
    in_place = _in_place(choice, models)
    if in_place and choice.digest in ("", in_place.digest):
        return Standing(in_place)
    same = next((model for model in models if model.digest == choice.digest and model.can_chat), None)
    if same or in_place is None or not in_place.can_chat:
        return Standing(same)
    return Standing(in_place, is_another=True)


def _in_place(choice: ModelChoice, models: Sequence[ModelInfo]) -> ModelInfo | None:
    """Built in there is one model, whatever it is called."""
    if choice.server == BUILTIN:
        return next(iter(models), None)
    return next((model for model in models if model.name == choice.name), None)
