"""The only door to companions: a stranger finds nothing there."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404

from apps.accounts.models import User
from apps.personas.models import Persona


def get_persona(user: User, pk: UUID | str) -> Persona:
    try:
        return get_object_or_404(user.personas, pk=pk)
    except ValidationError as error:
        raise Http404 from error
