"""That something was erased: what it reached, when, how much and how that was checked. Never what it was."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Erasures(models.Manager["Erasure"]):
    def get_queryset(self) -> models.QuerySet["Erasure"]:
        """Without what is sealed, which may be megabytes: whoever wants it asks for it."""
        return super().get_queryset().defer("sealed")


class Erasure(models.Model):
    """Outlives what it erased, its owner included, so it points to nothing."""

    class State(models.TextChoices):
        WAITING = "waiting", _("About to begin")
        CLEANING = "cleaning", _("Out of the tables; being taken out of the files")
        DONE = "done", _("Erased")
        REFUSED = "refused", _("Not erased")

    class Reach(models.TextChoices):
        EVERYTHING = "everything", _("Everything")
        COMPANION = "companion", _("One companion")
        TALK = "talk", _("One conversation")
        PERIOD = "period", _("A period")
        PICKED = "picked", _("What you ticked")
        AGED = "aged", _("What had been kept for as long as you wanted")
        AGAIN = "again", _("What you had erased before, out of a backup that was restored")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.BigIntegerField()
    """The key of who asked; of nobody, once everything is erased."""
    reach = models.CharField(max_length=12, choices=Reach.choices)
    chosen = models.JSONField(default=dict)
    """As apps.privacy.erasing.Chosen writes itself: ids and times; and what was looked for. Empty once the rows are gone."""
    sealed = models.BinaryField(default=b"", db_default=b"")
    """As apps.data_rights.backups.ledger.Again, readable with the keys of earlier backups alone; empty where there are none."""
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    """Steps."""
    counts = models.JSONField(default=dict)
    """Rows by their table as Django names it."""
    verified = models.JSONField(default=dict)
    """As erasing.proof.Proof."""
    problem = models.CharField(max_length=300, blank=True)
    asked_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    is_open = models.BooleanField(default=True)

    objects = Erasures()

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["is_open"], condition=Q(is_open=True), name="one_erasure_at_a_time"),
            models.CheckConstraint(
                condition=Q(is_open=True, ended_at=None) | (Q(is_open=False) & ~Q(ended_at=None)),
                name="erasure_knows_when_it_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reach} {self.state}"

    @property
    def percent(self) -> int:
        if not self.is_open:
            return 100
        return 5 if self.state == self.State.WAITING else 10 + min(85, 85 * self.done // max(1, self.total))

    @property
    def may_be_withdrawn(self) -> bool:
        """Nothing is erased yet. What a night lets go is not asked for one by one: that is how long things are kept."""
        return self.is_open and self.state == self.State.WAITING and self.reach != self.Reach.AGED

    @property
    def rows(self) -> int:
        return sum(self.counts.values())
