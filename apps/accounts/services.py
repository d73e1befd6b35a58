"""How an account comes to be and how its passphrase changes: the only writers of this app."""

import hashlib
import secrets
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from apps.accounts import wordings
from apps.accounts.countries import country_of
from apps.accounts.models import OWNER_USERNAME, Acknowledgement, SetupLink, User
from apps.accounts.passphrases import normalised
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose


class OwnerExists(Exception):
    """Hearth has its owner already; a second can't be made."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """What set-up learns of the owner before the account exists."""

    name: str
    time_zone: str = "UTC"
    language: str = "en"
    country: str | None = None
    """None where nobody was asked: the time zone tells."""


@transaction.atomic
def open_account(
    *, introduction: Introduction, passphrase_hash: str, remember: bool = False, username: str = OWNER_USERNAME
) -> User:
    """Make the owner, with both confirmations and, if they wish to be remembered, that on record; raises OwnerExists."""
    user, made = User.objects.get_or_create(
        username=username,
        defaults={
            "name": introduction.name,
            "time_zone": introduction.time_zone,
            "language": introduction.language,
            "country": _country(introduction),
            "password": passphrase_hash,
        },
    )
    if not made:
        raise OwnerExists
    Acknowledgement.objects.bulk_create(
        [
            Acknowledgement(user=user, kind=Acknowledgement.Kind.AI_NOTICE, wording=wordings.AI_NOTICE),
            Acknowledgement(user=user, kind=Acknowledgement.Kind.ADULT, wording=wordings.ADULT),
        ]
    )
    if remember:
        grant_consent(person=user, purpose=Purpose.ORDINARY, now=timezone.now())
    SetupLink.objects.all().delete()
    return user


def hash_passphrase(passphrase: str) -> str:
    return make_password(normalised(passphrase))


def reintroduce(*, user: User, introduction: Introduction) -> None:
    user.name = introduction.name
    user.time_zone = introduction.time_zone
    user.language = introduction.language
    user.country = _country(introduction)
    user.save(update_fields=["name", "time_zone", "language", "country"])


def _country(introduction: Introduction) -> str:
    asked = introduction.country
    return country_of(introduction.time_zone) if asked is None else asked


def change_passphrase(*, user: User, passphrase: str) -> None:
    """Every session signed with the old passphrase ends with it."""
    user.set_password(passphrase)
    user.save(update_fields=["password"])


def sign_out_everywhere(*, user: User) -> int:
    """End every session of this person; returns how many."""
    mine = [row.pk for row in Session.objects.all() if row.get_decoded().get("_auth_user_id") == str(user.pk)]
    return Session.objects.filter(pk__in=mine).delete()[0]


@transaction.atomic
def new_setup_link() -> str | None:
    """The path of a fresh one-time link, in place of all earlier ones; None once the owner exists."""
    if User.objects.owner() is not None:
        return None
    token = secrets.token_urlsafe(24)
    SetupLink.objects.all().delete()
    SetupLink.objects.create(token_hash=_hash(token))
    return reverse("accounts:open-setup", args=[token])


def claim_setup_link(token: str) -> SetupLink | None:
    """The link, for the first who opens it; None for everyone after, and for a link that never was."""
    # Claimed by UPDATE: of two browsers at the same moment one wins.
    unopened = SetupLink.objects.filter(token_hash=_hash(token), opened_at__isnull=True)
    return find_setup_link(token) if unopened.update(opened_at=timezone.now()) else None


def find_setup_link(token: str) -> SetupLink | None:
    return SetupLink.objects.filter(token_hash=_hash(token)).first()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
