"""What was used of its owner, and when: what stood before the companion for which reply, what a model read beside, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.given import LinesGiven, lines_given, memories_read
from apps.conversations.models import Reading, Turn
from apps.conversations.recollections import Shown, shown_recollections
from apps.engines.address import place_of
from apps.llm.spare import IN_PROCESS

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Place:
    """Whose model it was sent to."""

    where: str
    """“on this machine”, or the name of another."""
    address: str
    """Empty for the model within Hearth."""


@dataclass(frozen=True, slots=True)
class Use:
    """For a reply."""

    turn: Turn
    at: datetime
    companion: str
    model: str
    """Empty where none came to its end."""
    place: Place | None
    """None where that was not written down."""
    in_vain: Sequence[Place]
    """Sent there first, and not answered from there."""
    recollections: Sequence[Shown]
    lines: LinesGiven


@dataclass(frozen=True, slots=True)
class UseBeside:
    """For no reply."""

    reading: Reading
    at: datetime
    companion: str
    """Empty where it was not saved yet, or may not have been."""
    model: str
    place: Place
    lines: LinesGiven


def turns_given(user: User) -> QuerySet[Turn]:
    """Every reply a model was asked for, newest first. Of earlier ones, all that there is a word of: more was not written down."""
    asked = Q(sent_to__len__gt=0) | Q(sent_to=None, reply__isnull=False)
    turns = Turn.objects.filter(asked, conversation__user=user, brought=False).exclude(status=Turn.Status.STREAMING)
    return turns.select_related("conversation__persona", "conversation__user").order_by("-created_at")


def uses_of(user: User, *, before: datetime | None = None) -> list[Use | UseBeside]:
    """A page of them, newest first; `before` goes on where the last one ended."""
    turns = turns_given(user)
    readings = Reading.objects.filter(user=user).select_related("conversation__persona")
    if before:
        turns, readings = turns.filter(created_at__lt=before), readings.filter(at__lt=before)
    found: list[Turn | Reading] = [*turns[:A_PAGE], *readings[:A_PAGE]]
    newest = sorted(found, key=_at, reverse=True)[:A_PAGE]
    return [_use(one) if isinstance(one, Turn) else _beside(one) for one in newest]


def _at(one: Turn | Reading) -> datetime:
    return one.created_at if isinstance(one, Turn) else one.at


def _use(turn: Turn) -> Use:
    places = [_place(one) for one in turn.sent_to or ()]
    return Use(
        turn=turn,
        at=turn.created_at,
        companion=turn.conversation.persona.name,
        model=turn.answered_by,
        place=places[-1] if places else None,
        in_vain=places[:-1],
        recollections=shown_recollections(turn),
        lines=lines_given(turn),
    )


def _beside(reading: Reading) -> UseBeside:
    return UseBeside(
        reading=reading,
        at=reading.at,
        companion=reading.conversation.persona.name if reading.conversation else "",
        model=reading.model,
        place=_place(reading.sent_to),
        lines=memories_read(reading),
    )


def _place(address: str) -> Place:
    return Place(_("on this machine"), "") if address == IN_PROCESS else Place(place_of(address), address)
