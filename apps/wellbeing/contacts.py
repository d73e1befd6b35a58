"""People an owner trusts. No companion is ever told of them."""

from uuid import UUID

from django.db.models import QuerySet
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
    """Raises EnoughContacts."""
    if contacts_of(user).count() >= MOST:
        raise EnoughContacts
    return Contact.objects.create(user=user, name=name, phone=phone, note=note)


def change_contact(*, contact: Contact, name: str, phone: str, note: str = "") -> None:
    contact.name, contact.phone, contact.note = name, phone, note
    contact.save(update_fields=["name", "phone", "note"])


def take_out(*, contact: Contact) -> None:
    contact.delete()
