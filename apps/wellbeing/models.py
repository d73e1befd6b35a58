"""What care leaves behind (numbers and kinds, never a word of a talk), and what an owner prepared for themselves."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.wellbeing import dialling


class Use(models.Model):
    """How long somebody really used Hearth in one hour of one of their days."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="use")
    day = models.DateField()
    """In the owner's own time zone, as the hour."""
    hour = models.PositiveSmallIntegerField()
    seconds = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["day", "hour"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "day", "hour"], name="one_use_an_hour"),
            models.CheckConstraint(condition=models.Q(hour__lte=23), name="use_is_of_an_hour_of_the_day"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.hour}h: {self.seconds}s"


class UseClock(models.Model):
    """Where the counting of use stands."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="use_clock")
    seen_at = models.DateTimeField()
    """The last sign that somebody was there."""
    since_notice = models.PositiveIntegerField(default=0)
    """Seconds of use since the owner was last told that they talk with an AI."""
    noticed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"use of {self.user_id}"


class CareCount(models.Model):
    """How often help was offered, or a reply mended, in one year.

    No day and no hour: of a bad night nothing more is noted here than that there was one.
    """

    class Kind(models.TextChoices):
        SUICIDE = "suicide", _("Help in a suicidal crisis")
        SELF_HARM = "self_harm", _("Help with self-harm")
        VIOLENCE = "violence", _("Help against violence")
        MEDICAL = "medical", _("Help in a medical emergency")
        CRISIS = "crisis", _("Help in another crisis")
        THIRD_PARTY = "third_party", _("Advice for helping somebody else")
        IDENTITY = "identity", _("A sincere question about what a companion is")
        MENDED = "mended", _("Words of a companion that were held back")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="care_counts")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    year = models.PositiveSmallIntegerField()
    """In the owner's own time zone."""
    times = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["year", "kind"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "year", "kind"], name="one_count_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}: {self.times}"


class Pace(models.Model):
    """How much of Hearth its owner wants, and what they were reminded of. Without a row they want no reminders."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="pace")
    hourly_notice = models.BooleanField(default=False)
    break_after = models.PositiveSmallIntegerField(null=True)
    """Minutes without a pause."""
    a_day = models.PositiveSmallIntegerField(null=True)
    """Minutes of use."""
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)
    stretch_began = models.DateTimeField(null=True)
    """The time since the last pause; kept only where a reminder of breaks is wanted."""
    stretch_seen = models.DateTimeField(null=True)
    limit_said_on = models.DateField(null=True)
    quiet_said_on = models.DateField(null=True)
    """The day on which the quiet hours began."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(quiet_from=None, quiet_until=None)
                | models.Q(quiet_from__isnull=False, quiet_until__isnull=False),
                name="quiet_hours_begin_and_end",
            ),
        ]

    def __str__(self) -> str:
        return f"pace of {self.user_id}"


class Contact(models.Model):
    """Somebody the owner trusts, to be reached with one tap."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=80)
    phone = models.CharField(max_length=40)
    note = models.CharField(max_length=200, blank=True)
    place = models.PositiveSmallIntegerField(default=0, db_default=0)
    """In the order of their owner; who was never moved stands where they were added."""
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["place", "added_at"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def tel(self) -> str:
        return dialling.tel(self.phone)

    @property
    def sms(self) -> str:
        return f"sms:{dialling.dialled(self.phone)}"


class Plan(models.Model):
    """A safety plan in the steps of Stanley and Brown. For its owner alone: nothing of it is ever told to a model."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="safety_plan")
    signs = models.TextField(blank=True)
    alone = models.TextField(blank=True)
    company = models.TextField(blank=True)
    people = models.TextField(blank=True)
    professionals = models.TextField(blank=True)
    surroundings = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"plan of {self.user_id}"
