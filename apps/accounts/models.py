"""The owner, what they confirmed, and the one-time link that let them in."""

import zoneinfo
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.accounts.passphrases import normalised

OWNER_USERNAME = "owner"


def is_time_zone(name: str) -> None:
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("“%(name)s” is not a time zone we know."), params={"name": name})


class UserManager(BaseUserManager["User"]):
    def owner(self) -> "User | None":
        return self.filter(username=OWNER_USERNAME).first()


class User(AbstractBaseUser):
    """A person with a passphrase. Hearth has one, its owner; nothing below assumes that there is no other."""

    username = models.SlugField(unique=True, default=OWNER_USERNAME)
    name = models.CharField(_("What should your companion call you?"), max_length=80)
    time_zone = models.CharField(_("Time zone"), max_length=64, default="UTC", validators=[is_time_zone])
    language = models.CharField(_("Language"), max_length=16, default="en")
    country = models.CharField(_("Country"), max_length=2, blank=True)
    """By its ISO code; decides whose numbers stand first where help is offered."""
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    def __str__(self) -> str:
        return self.username

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """UTC where the zone has left the database of zones since it was chosen."""
        try:
            return zoneinfo.ZoneInfo(self.time_zone)
        except zoneinfo.ZoneInfoNotFoundError:
            return zoneinfo.ZoneInfo("UTC")

    def set_password(self, raw_password: str | None) -> None:
        super().set_password(raw_password if raw_password is None else normalised(raw_password))

    def check_password(self, raw_password: str | None) -> bool:
        return super().check_password(normalised(raw_password or ""))

    async def acheck_password(self, raw_password: str | None) -> bool:
        return await super().acheck_password(normalised(raw_password or ""))


class Acknowledgement(models.Model):
    """Something the owner confirmed, with the very words they saw."""

    class Kind(models.TextChoices):
        ADULT = "adult", _("I am 18 or older")
        AI_NOTICE = "ai_notice", _("The companion is an AI")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="acknowledgements")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    wording = models.TextField()
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(wording=""), name="acknowledgement_keeps_its_wording"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.user_id}"


class SetupLink(models.Model):
    """Lets one browser make the owner. Only a hash of its token is kept, and only until the owner exists."""

    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    opened_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"set-up link of {self.created_at:%Y-%m-%d %H:%M}"
