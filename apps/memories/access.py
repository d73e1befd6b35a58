"""The only doors to memories and people: a stranger finds nothing there, and what was forgotten is nowhere."""

from datetime import datetime
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


def how_many_people(user: User, *, since: datetime, until: datetime) -> int:
    """Of whom the owner told something new in that time."""
    told = memories_of(user).filter(origin__in=(Memory.Origin.OWNER, Memory.Origin.HAND))
    return (
        people_of(user).filter(memories__in=told.filter(created_at__gte=since, created_at__lt=until)).distinct().count()
    )


def get_person(user: User, person_id: UUID) -> Person:
    return get_object_or_404(people_of(user), pk=person_id)
