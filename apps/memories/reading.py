"""Memories gathered as people read them, bounded: the most important of each part, and how many more there are."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.memories.access import memories_of, people_of
from apps.memories.listing import Wanted, with_its_own
from apps.memories.models import Memory, Person

A_PART = 50
MOST_PEOPLE = 500

Kind = Memory.Kind
PARTS: tuple[tuple[Promise, Kind], ...] = (
    (_("About you"), Kind.FACT),
    (_("People in your life"), Kind.PERSON),
    (_("What you like, and what not"), Kind.PREFERENCE),
    (_("What must not happen"), Kind.BOUNDARY),
    (_("Plans"), Kind.PLAN),
    (_("What happened"), Kind.EVENT),
    (_("What was promised to you"), Kind.PROMISE),
    (_("Thoughts about it all"), Kind.REFLECTION),
)


@dataclass(frozen=True, slots=True)
class Part:
    title: Promise
    memories: list[Memory]
    more: int
    address: str
    """Of all of it."""


def about(user: User) -> list[Part]:
    """What holds today by kind, then what has changed; empty parts are left out."""
    today = memories_of(user).filter(valid_until=None)
    parts = [_part(title, today.filter(kind=kind), Wanted(kind=kind)) for title, kind in PARTS]
    parts.append(_part(_("What has changed"), memories_of(user).exclude(valid_until=None), Wanted(state="past")))
    return [part for part in parts if part.memories]


def everyone(user: User) -> list[Person]:
    """Each with `known`, a count, and `last`, when something was last learned; most known first."""
    held = Q(memories__forgotten_at=None)
    counted = people_of(user).annotate(
        known=Count("memories", filter=held), last=Max("memories__valid_from", filter=held)
    )
    return list(counted.filter(known__gt=0).order_by("-known", "name")[:MOST_PEOPLE])


def known_of(user: User, person: Person) -> list[Part]:
    """What holds of a person, then what held."""
    known = memories_of(user).filter(people=person)
    parts = [
        _part(_("What is known"), known.filter(valid_until=None), Wanted(person=person)),
        _part(_("What has changed"), known.exclude(valid_until=None), Wanted(person=person, state="past")),
    ]
    return [part for part in parts if part.memories]


def _part(title: Promise, memories: QuerySet[Memory], wanted: Wanted) -> Part:
    count = memories.count()
    shown = list(with_its_own(memories.order_by("-pinned", "-importance", "-valid_from", "id"))[:A_PART])
    return Part(title, shown, count - len(shown), wanted.address())
