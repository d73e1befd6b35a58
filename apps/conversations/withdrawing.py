"""What was kept under a consent that its owner takes back is not learned again: from no branch, by no model that comes later."""

from django.db import transaction
from django.db.models import QuerySet

from apps.accounts.models import User
from apps.conversations.echoes import unsay_echoes
from apps.conversations.models import Turn
from apps.memories.episodes import one_writer
from apps.privacy.purposes import Purpose


@transaction.atomic
def leave_out_kept_for(*, user: User, purpose: Purpose) -> None:
    """For good: allowing it again holds for what is said from then on."""
    one_writer(user)  # First: the worker that is learning from one of them has to end, or to see this.
    turns = list(_kept_for(user, purpose).values_list("pk", flat=True))
    Turn.objects.filter(pk__in=turns).update(keeping=Turn.Keeping.LEAVE)
    if purpose != Purpose.ORDINARY:  # Else nothing that was said is kept.
        unsay_echoes(user, turns)


def _kept_for(user: User, purpose: Purpose) -> QuerySet[Turn]:
    turns = Turn.objects.filter(conversation__user=user)
    match purpose:
        case Purpose.ORDINARY:
            return turns.exclude(keeping=Turn.Keeping.LEAVE)
        case Purpose.REFLECTION:
            return turns.none()
        case _:
            return turns.filter(keeping=Turn.Keeping.KEEP, kept_for__contains=[purpose.value])
