"""The only writer of changes of model: noticed or wished for first, and made with a yes."""

from datetime import datetime

from django.db import transaction

from apps.accounts.models import User
from apps.engines.models import ModelChange, ModelChoice
from apps.engines.standing import Standing
from apps.llm.ports import ModelInfo

UNDECIDED = (ModelChange.State.OPEN, ModelChange.State.WAITING)


class OldIsGone(Exception):
    """The model that companions knew is on its server under no name any more."""


def undecided_change(user: User) -> ModelChange | None:
    return ModelChange.objects.filter(user=user, state__in=UNDECIDED).first()


@transaction.atomic
def propose_change(*, choice: ModelChoice, server: str, found: ModelInfo, is_wish: bool, now: datetime) -> ModelChange:
    """One at a time: what was undecided before is declined."""
    User.objects.select_for_update().get(pk=choice.user_id)
    undecided = undecided_change(choice.user)
    if undecided and (undecided.new_server, undecided.new_digest) == (server, found.digest):
        return undecided
    decline_undecided(user=choice.user)
    return ModelChange.objects.create(
        user=choice.user,
        is_wish=is_wish,
        old_server=choice.server,
        old_name=choice.name,
        old_digest=choice.digest,
        new_server=server,
        new_name=found.name,
        new_digest=found.digest,
        new_parameters=found.parameters,
        new_context_length=found.context_length,
        noticed_at=now,
    )


def notice_change(*, choice: ModelChoice, stands: Standing, now: datetime) -> ModelChange | None:
    """What the server has instead of the model that was chosen, if it has; a change that undid itself is declined."""
    if stands.is_another and stands.speaks:
        return propose_change(choice=choice, server=choice.server, found=stands.speaks, is_wish=False, now=now)
    undecided = undecided_change(choice.user)
    if undecided and not undecided.is_wish and stands.speaks:
        decline_undecided(user=choice.user)
        return None
    return undecided


@transaction.atomic
def accept_change(*, change: ModelChange, now: datetime) -> ModelChoice:
    """Companions speak with the new model from the next reply on."""
    choice, _made = ModelChoice.objects.update_or_create(
        user=change.user,
        defaults={
            "server": change.new_server,
            "name": change.new_name,
            "digest": change.new_digest,
            "parameters": change.new_parameters,
            "context_length": change.new_context_length,
            "was_found": False,
            "spoken_at": now,
        },
    )
    _decide(change, ModelChange.State.ACCEPTED, now)
    return choice


def wait_with_change(*, change: ModelChange, now: datetime) -> None:
    """Nothing changes; nor is it asked about again until another model stands there."""
    _decide(change, ModelChange.State.WAITING, now)


@transaction.atomic
def go_back(*, change: ModelChange, stands: Standing, now: datetime) -> ModelChoice:
    """To the model that companions knew, under the name it has now. Raises OldIsGone."""
    if not stands.speaks or stands.is_another:
        raise OldIsGone
    choice = ModelChoice.objects.select_for_update().get(user=change.user)
    choice.name = stands.speaks.name
    choice.save(update_fields=["name"])
    _decide(change, ModelChange.State.DECLINED, now)
    return choice


def decline_undecided(*, user: User) -> None:
    undecided = undecided_change(user)
    if undecided:
        _decide(undecided, ModelChange.State.DECLINED, undecided.noticed_at)


def _decide(change: ModelChange, state: ModelChange.State, now: datetime) -> None:
    change.state, change.decided_at = state, now
    change.save(update_fields=["state", "decided_at"])
