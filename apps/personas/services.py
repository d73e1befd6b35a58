"""The only writers of companions."""

from dataclasses import asdict

from django.db import transaction
from django.db.models import ProtectedError

from apps.accounts.models import User
from apps.personas.details import NAMES, PersonaDetails
from apps.personas.models import Persona


class LastPersona(Exception):
    """Without any companion there would be nobody to talk with."""


class PersonaInUse(Exception):
    """Conversations with this companion are kept; they would lose who was speaking."""


def create_persona(*, user: User, details: PersonaDetails) -> Persona:
    return Persona.objects.create(user=user, **asdict(details))


def revise_persona(*, persona: Persona, details: PersonaDetails) -> Persona:
    """The next reply is spoken by the companion as it is now."""
    for name in NAMES:
        setattr(persona, name, getattr(details, name))
    persona.save(update_fields=[*NAMES, "updated_at"])
    return persona


@transaction.atomic
def delete_persona(*, persona: Persona) -> None:
    """Raises LastPersona or PersonaInUse."""
    # The owner's row is locked: two tabs must not each delete one of the last two.
    owner = User.objects.select_for_update().get(pk=persona.user_id)
    if owner.personas.count() <= 1:
        raise LastPersona
    try:
        persona.delete()
    except ProtectedError as error:
        raise PersonaInUse from error


@transaction.atomic
def choose_first(*, user: User, details: PersonaDetails) -> Persona:
    """The first companion. One picked before is changed into it: in set-up people go back and pick again."""
    User.objects.select_for_update().get(pk=user.pk)
    earlier = user.personas.first()
    return revise_persona(persona=earlier, details=details) if earlier else create_persona(user=user, details=details)
