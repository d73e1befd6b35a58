"""What was used of its owner, and when: which memories stood before the companion for which reply, and which model read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.conversations.recollections import Shown, shown_recollections
from apps.engines.address import ollama_address, place_of
from apps.engines.pinned import builtin_model

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Use:
    turn: Turn
    companion: str
    model: str
    """Empty where no model came to speak."""
    place: str
    recollections: Sequence[Shown]


def turns_with_uses(user: User) -> QuerySet[Turn]:
    """Newest first."""
    turns = Turn.objects.filter(conversation__user=user).annotate(used=Count("recollections")).exclude(used=0)
    return turns.select_related("conversation__persona", "conversation__user").order_by("-created_at")


def uses_of(user: User, *, before: datetime | None = None) -> list[Use]:
    """A page of them; `before` goes on where the last one ended."""
    turns = turns_with_uses(user)
    if before:
        turns = turns.filter(created_at__lt=before)
    return [_use(turn) for turn in turns[:A_PAGE]]


def _use(turn: Turn) -> Use:
    is_built_in = turn.answered_by == builtin_model().name
    place = _("on this machine") if is_built_in else place_of(ollama_address())
    return Use(turn, turn.conversation.persona.name, turn.answered_by, place, shown_recollections(turn))
