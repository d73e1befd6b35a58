"""People an owner trusts. No companion is ever told of them."""

from itertools import pairwise
from uuid import UUID

from django.db import transaction
from django.db.models import Max, QuerySet
from django.http import Http404

from apps.accounts.models import User
from apps.wellbeing.models import Contact

MOST = 20
ON_THE_CARD = 2
"""The first of them; more would stand before what to do."""


class EnoughContacts(Exception):
    """More would bury those who matter in a bad hour."""


def contacts_of(user: User) -> QuerySet[Contact]:
    return Contact.objects.filter(user=user)


def get_contact(user: User, pk: UUID) -> Contact:
    """Raises Http404 for whoever's it is not."""
    contact = contacts_of(user).filter(pk=pk).first()
    if contact is None:
        raise Http404
    return contact


def add_contact(*, user: User, name: str, phone: str, note: str = "") -> Contact:
    """After all others. Raises EnoughContacts."""
    if contacts_of(user).count() >= MOST:
        raise EnoughContacts
    last = contacts_of(user).aggregate(last=Max("place"))["last"]
    place = 0 if last is None else last + 1
    return Contact.objects.create(user=user, name=name, phone=phone, note=note, place=place)


def change_contact(*, contact: Contact, name: str, phone: str, note: str = "") -> None:
    contact.name, contact.phone, contact.note = name, phone, note
    contact.save(update_fields=["name", "phone", "note"])


@transaction.atomic
def move_up(*, contact: Contact) -> None:
    """Before the one who stands before them; whoever stands first stays."""
    everybody = list(contacts_of(contact.user).select_for_update())
    for before, at in pairwise(range(len(everybody))):
        if everybody[at].pk == contact.pk:
            everybody[before], everybody[at] = everybody[at], everybody[before]
            break
    for place, somebody in enumerate(everybody):
        somebody.place = place
    Contact.objects.bulk_update(everybody, ["place"])


def take_out(*, contact: Contact) -> None:
    contact.delete()
