"""What its owner asked to be done with all that is kept: it takes a while, and survives a restart."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from apps.data_rights.backups.records import Backup, BackupPlan, Restoration
from apps.data_rights.erasures import Erasure

__all__ = ["Backup", "BackupPlan", "DataRequest", "Erasure", "Restoration", "Sweep"]


class DataRequest(models.Model):
    class Kind(models.TextChoices):
        EXPORT = "export", _("Take it with you")
        LOOK = "look", _("Look at a file")
        IMPORT = "import", _("Bring it back")
        ERASE = "erase", _("Erase")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="data_requests")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    scope = models.JSONField(default=dict)
    """As apps.privacy.scope.Scope writes itself: ids and times, never words."""
    with_consents = models.BooleanField(default=False, db_default=False)
    """Of an import: what was allowed there is to hold here, where nothing was decided here."""
    with_settings = models.BooleanField(default=False, db_default=False)
    """Of an import: what was set there about what is here is to hold, where nothing was set here."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    """Rows."""
    problem = models.CharField(max_length=300, blank=True)
    """Why it failed, for its owner."""
    outcome = models.JSONField(default=list, db_default=Value([], models.JSONField()))
    """Of an import, or a look at one: for each table its name and title, and how many rows were, or would be, new, the same,
    different and skipped; of a look also how many of the skipped are settings, and under what the new are kept."""
    about = models.JSONField(default=dict, db_default=Value({}, models.JSONField()))
    """Of a look: when the file was made, which purposes could be allowed with it, and after how many days things went there."""
    asked_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(state__in=["waiting", "running"]), name="one_request_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running"], ended_at=None)
                | (Q(state__in=["done", "failed"]) & ~Q(ended_at=None)),
                name="request_knows_when_it_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def is_open(self) -> bool:
        return self.state in {self.State.WAITING, self.State.RUNNING}

    @property
    def percent(self) -> int:
        return min(99, self.done * 100 // self.total) if self.is_open and self.total else 100 * (not self.is_open)


class Sweep(models.Model):
    """When what is too old was last let go. There is one row, or none; a restore brings an earlier time back, and lets go again."""

    key = models.PositiveSmallIntegerField(primary_key=True, default=1)
    at = models.DateTimeField()
    cleaned_at = models.DateTimeField(null=True)
    """When the files were last looked after because something had been deleted."""
    counted = models.JSONField(default=dict, db_default=Value({}, models.JSONField()))
    """How often each table had been written to then, as erasing/nightly.py counts it. Numbers."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(key=1), name="one_sweep"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
