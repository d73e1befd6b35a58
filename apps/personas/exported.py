"""What an export holds of companions, beside the rows: each as a character card that other programs read."""

from collections.abc import Iterator
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from django.utils.text import slugify

from apps.accounts.models import User
from apps.personas.bringing import take_out
from apps.privacy.registry import rendering
from apps.privacy.scope import Reach, Scope


@rendering
def cards(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    """None of a talk or a period: those are not about who a companion is."""
    if scope.reach not in {Reach.EVERYTHING, Reach.COMPANION}:
        return
    personas = cast("User", person).personas.order_by("created_at", "pk")
    if scope.reach == Reach.COMPANION:
        personas = personas.filter(pk__in=[scope.id])
    for persona in personas:
        name = f"cards/{slugify(persona.name)[:60] or 'companion'}-{str(persona.pk)[:8]}"
        for form in ("png", "json"):
            yield f"{name}.{form}", iter([take_out(persona=persona, form=form, now=timezone.now())])
