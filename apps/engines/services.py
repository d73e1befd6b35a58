"""The only writer of the choice of a model."""

from asgiref.sync import async_to_sync

from apps.accounts.models import User
from apps.engines.asking import find_model
from apps.engines.models import ModelChoice


def choose_model(*, user: User, server: str, name: str) -> ModelChoice:
    """The next reply comes from it. Raises ModelMissing or ModelUnreachable, and then nothing changes."""
    found = async_to_sync(find_model)(server, name)
    choice, _made = ModelChoice.objects.update_or_create(
        user=user,
        defaults={
            "server": server,
            "name": found.name,
            "digest": found.digest,
            "parameters": found.parameters,
            "context_length": found.context_length,
        },
    )
    return choice
