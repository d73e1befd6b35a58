"""What an export holds of companions, beside the rows: each as a character card that other programs read."""

from collections.abc import Iterator
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import slugify

from apps.accounts.models import User
from apps.personas.bringing import take_out
from apps.personas.models import Persona
from apps.privacy.renderings import rendering
from apps.privacy.scope import Reach, Scope

FORMS = ("png", "json")


def _pieces(person: AbstractBaseUser, scope: Scope) -> int:
    return len(FORMS) * _within(person, scope).count()


@rendering(pieces=_pieces)
def cards(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    for persona in _within(person, scope).order_by("created_at", "pk"):
        name = f"cards/{slugify(persona.name)[:60] or 'companion'}-{str(persona.pk)[:8]}"
        for form in FORMS:
            yield f"{name}.{form}", iter([take_out(persona=persona, form=form, now=timezone.now())])


def _within(person: AbstractBaseUser, scope: Scope) -> QuerySet[Persona]:
    """None of a talk or a period: those are not about who a companion is."""
    personas = cast("User", person).personas.all()
    match scope.reach:
        case Reach.EVERYTHING:
            return personas
        case Reach.COMPANION:
            return personas.filter(pk__in=[scope.id])
    return personas.none()
