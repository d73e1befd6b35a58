"""The only writer of the choice of a model."""

from datetime import datetime

from asgiref.sync import async_to_sync
from django.db import transaction

from apps.accounts.models import User
from apps.engines.access import choice_of
from apps.engines.asking import find_model
from apps.engines.changes import decline_undecided, propose_change
from apps.engines.models import ModelChange, ModelChoice
from apps.llm.ports import ModelInfo


def choose_model(*, user: User, server: str, name: str) -> ModelChoice:
    """The next reply comes from it. Raises ModelMissing or ModelUnreachable, and then nothing changes."""
    return _keep(user, server, async_to_sync(find_model)(server, name))


def pick_model(*, user: User, server: str, name: str, now: datetime) -> ModelChoice | ModelChange:
    """As choose_model; but where companions speak with another model already, a change that waits for a yes."""
    found = async_to_sync(find_model)(server, name)
    choice = choice_of(user)
    if choice is None or choice.spoken_at is None or found.digest == choice.digest:
        return _keep(user, server, found)
    return propose_change(choice=choice, server=server, found=found, is_wish=True, now=now)


@transaction.atomic
def stay_with(*, user: User, server: str, found: ModelInfo, now: datetime) -> ModelChoice:
    """A companion has spoken with this model: from now on no other takes its place unasked."""
    ModelChoice.objects.get_or_create(user=user, defaults={"server": server, "was_found": True, **_facts(found)})
    choice = ModelChoice.objects.select_for_update().get(user=user)
    if (choice.server, choice.name) == (server, found.name):
        choice.digest = choice.digest or found.digest
        choice.spoken_at = choice.spoken_at or now
        choice.save(update_fields=["digest", "spoken_at"])
    return choice


@transaction.atomic
def _keep(user: User, server: str, found: ModelInfo) -> ModelChoice:
    decline_undecided(user=user)
    before = choice_of(user)
    is_same = before is not None and before.digest == found.digest
    choice, _made = ModelChoice.objects.update_or_create(
        user=user,
        defaults={
            "server": server,
            "was_found": False,
            "spoken_at": before.spoken_at if before and is_same else None,
            **_facts(found),
        },
    )
    return choice


def _facts(found: ModelInfo) -> dict[str, object]:
    return {
        "name": found.name,
        "digest": found.digest,
        "parameters": found.parameters,
        "context_length": found.context_length,
    }
