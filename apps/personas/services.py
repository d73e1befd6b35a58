"""The only writers of companions."""

from collections.abc import Collection
from dataclasses import asdict, replace

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.personas.avatars.keeping import copy_avatar, draw_anew
from apps.personas.by_model import still_by_model
from apps.personas.details import NAMES, PersonaDetails, details_of
from apps.personas.models import LONGEST_NAME, Lorebook, Persona, PersonaFile
from apps.personas.versions import keep_version


class LastPersona(Exception):
    """Without any companion there would be nobody to talk with."""


class PersonaInUse(Exception):
    """Conversations with this companion are kept; they would lose who was speaking."""


@transaction.atomic
def create_persona(*, user: User, details: PersonaDetails, card: str = "", by_model: Collection[str] = ()) -> Persona:
    """`card` is the one it came with, as JSON; `by_model` names the fields that a model wrote."""
    persona = Persona.objects.create(user=user, card=card, by_model=sorted(by_model), **asdict(details))
    keep_version(persona=persona, now=timezone.now())
    return persona


@transaction.atomic
def revise_persona(*, persona: Persona, details: PersonaDetails, by_model: Collection[str] = ()) -> Persona:
    """The next reply is spoken by the companion as it is now; who it was stays among its versions.

    `by_model` names the fields that a model wrote anew; what it wrote before stays its own while it stands.
    """
    keep_version(persona=persona, now=timezone.now())
    persona.by_model = sorted({*still_by_model(persona.by_model, details_of(persona), details), *by_model})
    recoloured = details.accent != persona.accent
    for name in NAMES:
        setattr(persona, name, getattr(details, name))
    persona.save(update_fields=[*NAMES, "by_model", "updated_at"])
    if recoloured:
        draw_anew(persona=persona)
    keep_version(persona=persona, now=timezone.now())
    return persona


@transaction.atomic
def duplicate_persona(*, persona: Persona) -> Persona:
    """Another of the same, with all it came with; talks and memories stay with the first."""
    name = _("%(name)s, again") % {"name": persona.name}
    details = replace(details_of(persona), name=name[:LONGEST_NAME])
    twin = create_persona(user=persona.user, details=details, card=persona.card, by_model=persona.by_model)
    for file in persona.files.all():
        PersonaFile.objects.create(persona=twin, path=file.path, content=file.content)
    book = Lorebook.objects.filter(persona=persona).first()
    if book:
        Lorebook.objects.create(persona=twin, book=book.book)
    copy_avatar(persona=persona, twin=twin)
    return twin


@transaction.atomic
def archive_persona(*, persona: Persona) -> None:
    """Raises LastPersona where nobody else is left to talk with."""
    User.objects.select_for_update().get(pk=persona.user_id)
    if not Persona.objects.filter(user=persona.user_id, archived_at=None).exclude(pk=persona.pk).exists():
        raise LastPersona
    persona.archived_at = timezone.now()
    persona.save(update_fields=["archived_at"])


def bring_back(*, persona: Persona) -> None:
    persona.archived_at = None
    persona.save(update_fields=["archived_at"])


@transaction.atomic
def delete_persona(*, persona: Persona) -> None:
    """Raises LastPersona or PersonaInUse."""
    # The owner's row is locked: two tabs must not each delete one of the last two.
    owner = User.objects.select_for_update().get(pk=persona.user_id)
    if not owner.personas.filter(archived_at=None).exclude(pk=persona.pk).exists():
        raise LastPersona
    try:
        persona.delete()
    except ProtectedError as error:
        raise PersonaInUse from error


@transaction.atomic
def choose_first(*, user: User, details: PersonaDetails, by_model: Collection[str] = ()) -> Persona:
    """The first companion. One picked before is changed into it: in set-up people go back and pick again."""
    User.objects.select_for_update().get(pk=user.pk)
    earlier = user.personas.first()
    if earlier is None:
        return create_persona(user=user, details=details, by_model=by_model)
    return revise_persona(persona=earlier, details=details, by_model=by_model)
