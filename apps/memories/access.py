"""The only doors to memories and people: a stranger finds nothing there, and what was forgotten is nowhere."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from apps.accounts.models import User
from apps.memories.models import Memory, Person


def memories_of(user: User) -> QuerySet[Memory]:
    return Memory.objects.filter(user=user, forgotten_at=None)


def get_memory(user: User, memory_id: UUID) -> Memory:
    return get_object_or_404(memories_of(user).select_related("user"), pk=memory_id)


def people_of(user: User) -> QuerySet[Person]:
    return Person.objects.filter(user=user)


def get_person(user: User, person_id: UUID) -> Person:
    return get_object_or_404(people_of(user), pk=person_id)
