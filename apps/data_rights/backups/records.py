"""That a backup was made, or restored. Of this very Hearth: no backup holds these rows in a way that takes the place of today's."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Backup(models.Model):
    """Its file lies in the data folder, or somewhere else, or nowhere any more: the row stays, for its public key."""

    class Reason(models.TextChoices):
        ASKED = "asked", _("You asked for it")
        PLANNED = "planned", _("By its plan")
        SAFETY = "safety", _("Before another was restored")
        INSTEAD = "instead", _("In place of one that held what you had erased")

    class State(models.TextChoices):
        WAITING = "waiting", _("About to be made")
        MAKING = "making", _("Being made")
        PROVING = "proving", _("Being proved: restored into an empty database")
        PROVED = "proved", _("Made and proved")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reason = models.CharField(max_length=8, choices=Reason.choices, default=Reason.ASKED)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    name = models.CharField(max_length=60, blank=True)
    """Of its file, without the ending; empty until it is begun."""
    recipient = models.CharField(max_length=80, blank=True)
    """Its public key: what is erased after it is sealed to this, so that a restore can erase it again."""
    size = models.PositiveBigIntegerField(default=0)
    """Bytes of the sealed file."""
    rows = models.PositiveBigIntegerField(default=0)
    """Restored as its proof."""
    problem = models.CharField(max_length=300, blank=True)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    """The moment it is of."""
    proved_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    is_open = models.BooleanField(default=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["is_open"], condition=Q(is_open=True), name="one_backup_at_a_time"),
            models.UniqueConstraint(fields=["recipient"], condition=~Q(recipient=""), name="each_backup_has_its_key"),
            models.CheckConstraint(
                condition=Q(is_open=True, ended_at=None) | (Q(is_open=False) & ~Q(ended_at=None)),
                name="backup_knows_when_it_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reason} {self.state}"


class BackupPlan(models.Model):
    """Off unless its owner says so. There is one row, or none."""

    class Every(models.TextChoices):
        OFF = "off", _("Only when I ask")
        DAY = "day", _("Every day")
        WEEK = "week", _("Every week")

    MOST = 90
    key = models.PositiveSmallIntegerField(primary_key=True, default=1)
    every = models.CharField(max_length=8, choices=Every.choices, default=Every.OFF)
    keep = models.PositiveSmallIntegerField(default=7)
    """How many of those that are proved; older ones go with their keys."""
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(key=1), name="one_backup_plan"),
            models.CheckConstraint(condition=Q(keep__gte=1), name="backup_plan_keeps_some"),
        ]

    def __str__(self) -> str:
        return self.every


class Restoration(models.Model):
    """That a backup was put in place of everything: the receipt of it. Outlives what it replaces, so it points to nothing."""

    class State(models.TextChoices):
        WAITING = "waiting", _("First a backup of what is here now")
        CLEANING = "cleaning", _("Restored; what you had erased is being taken out of the files again")
        DONE = "done", _("Restored")
        REFUSED = "refused", _("Nothing was changed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=60)
    """Of the backup's file, without the ending."""
    safety = models.UUIDField()
    """The backup of what was there before."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    made_at = models.DateTimeField()
    """The moment the backup is of."""
    rows = models.PositiveBigIntegerField(default=0)
    again = models.PositiveIntegerField(default=0)
    """Erasures that were done once more."""
    erasure = models.UUIDField(null=True)
    """The receipt of what they took."""
    problem = models.CharField(max_length=300, blank=True)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    is_open = models.BooleanField(default=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["is_open"], condition=Q(is_open=True), name="one_restoration_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.state}"
