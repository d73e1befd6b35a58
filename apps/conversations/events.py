"""What can happen in a turn: its whole vocabulary."""

from dataclasses import dataclass

from apps.conversations.models import Turn
from apps.memories.recall import Recalled


@dataclass(frozen=True, slots=True)
class Recollected:
    """What the companion was given of earlier talks; comes before the first word, if at all."""

    recalled: tuple[Recalled, ...]
    notice: str = ""
    """What was done to memory at the owner's wish."""


@dataclass(frozen=True, slots=True)
class CareOffered:
    """A card with help stands in the talk; comes before everything else, if at all."""

    kind: str
    """The risk, as apps/wellbeing names it."""


@dataclass(frozen=True, slots=True)
class ReplyDelta:
    text: str


@dataclass(frozen=True, slots=True)
class ReplyTakenBack:
    """What was shown turned out bad with the end of its sentence."""

    said: str
    """All of the reply that stands."""


@dataclass(frozen=True, slots=True)
class ReplyMended:
    """Something the model said was held back; it is said otherwise."""


@dataclass(frozen=True, slots=True)
class ReplyEnded:
    status: Turn.Status
    notice: str = ""
    answered_by: str = ""
    cut_short: bool = False
    """The model had more to say."""


Event = Recollected | CareOffered | ReplyDelta | ReplyTakenBack | ReplyMended | ReplyEnded
