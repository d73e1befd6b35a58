"""What passes between companions, and what becomes of what one alone knew: joins who they are with what they were told."""

from uuid import UUID

from django.db import transaction

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.memories import keeping_apart
from apps.memories.keepers import Told
from apps.memories.models import Keeper, Memory
from apps.personas.models import Persona
from apps.personas.services import delete_persona


def switches_of(persona: Persona) -> Keeper:
    """As they stand; those of a companion about whom nothing was changed are both on."""
    keeper = Keeper.objects.filter(user=persona.user_id, pk=persona.pk).first()
    return keeper or Keeper(pk=persona.pk, user_id=persona.user_id)


@transaction.atomic
def change_telling(*, persona: Persona, tells: bool, and_so_far: bool) -> None:
    """Whether what it is told may be known to the others; `and_so_far`: what it was told until now goes the same way."""
    _note_who_was_told_what(persona.user)
    if and_so_far:
        Turn.objects.filter(conversation__persona=persona).update(shared=tells)
    keeping_apart.change_telling(user=persona.user, keeper=persona.pk, tells=tells, and_so_far=and_so_far)


@transaction.atomic
def change_hearing(*, persona: Persona, hears: bool) -> None:
    """Whether it knows what the others were told."""
    _note_who_was_told_what(persona.user)
    keeping_apart.change_hearing(user=persona.user, keeper=persona.pk, hears=hears)


@transaction.atomic
def give_memory(*, memory: Memory, persona: Persona | None) -> None:
    """To one companion alone, or to all."""
    _note_who_was_told_what(memory.user)
    memory.refresh_from_db()
    told = Told(persona.pk, shared=False) if persona else Told(memory.keeper)
    keeping_apart.give_memory(memory=memory, told=told)


@transaction.atomic
def delete_companion(*, persona: Persona, share: bool) -> None:
    """What it alone knew becomes known to all, or goes with it. Raises LastPersona or PersonaInUse."""
    user, keeper = persona.user, persona.pk
    delete_persona(persona=persona)
    keeping_apart.let_go(user=user, keeper=keeper, share=share)


def names_of_companions(user: User) -> dict[UUID, str]:
    return dict(user.personas.values_list("pk", "name"))


def _note_who_was_told_what(user: User) -> None:
    """Of what was said before anybody was kept apart, it stands in the talks alone."""
    for persona in user.personas.all():
        threads = list(persona.conversations.values_list("pk", flat=True))
        keeping_apart.note_who_was_told(user=user, keeper=persona.pk, threads=threads)
