"""What can happen in a turn: its whole vocabulary."""

from dataclasses import dataclass

from apps.conversations.models import Turn


@dataclass(frozen=True, slots=True)
class ReplyDelta:
    text: str


@dataclass(frozen=True, slots=True)
class ReplyEnded:
    status: Turn.Status
    notice: str = ""
    answered_by: str = ""


Event = ReplyDelta | ReplyEnded
