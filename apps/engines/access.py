"""The person's own choice of a model."""

from apps.accounts.models import User
from apps.engines.models import ModelChoice


def choice_of(user: User) -> ModelChoice | None:
    return ModelChoice.objects.filter(user=user).first()
