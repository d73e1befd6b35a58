"""Talks that were brought from elsewhere: how far the bringing is, and where a talk is from."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ChatImport(models.Model):
    """A file of chats: looked at first, then brought in, talk by talk, with a yes. It takes a while, and survives a restart."""

    class State(models.TextChoices):
        LOOKING = "looking", _("Being looked at")
        LOOKED = "looked", _("Waits for a yes")
        BRINGING = "bringing", _("Being brought in")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    WORKED_ON = (State.LOOKING, State.BRINGING)
    OPEN = (*WORKED_ON, State.LOOKED)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_imports")
    state = models.CharField(max_length=8, choices=State.choices, default=State.LOOKING)
    report = models.JSONField(default=dict)
    """What will come, as importing/survey.py writes it; empty once it is decided."""
    persona = models.ForeignKey("personas.Persona", null=True, on_delete=models.SET_NULL, related_name="+")
    """With whom the talks will stand; None for companions named as in the file."""
    learns = models.BooleanField(default=False)
    """Memory may learn from what comes."""
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    """Bytes."""
    new_talks = models.PositiveIntegerField(default=0)
    grown_talks = models.PositiveIntegerField(default=0)
    """Brought before, with more in them now."""
    new_messages = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=400, blank=True)
    """Why it failed, for its owner."""
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(state__in=["looking", "looked", "bringing"]),
                name="one_chat_import_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["looking", "looked", "bringing"], ended_at=None)
                | (Q(state__in=["done", "failed"]) & ~Q(ended_at=None)),
                name="chat_import_knows_when_it_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"

    @property
    def is_worked_on(self) -> bool:
        return self.state in self.WORKED_ON

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN

    @property
    def percent(self) -> int:
        return min(99, self.done * 100 // self.total) if self.total else 0


class TalkOrigin(models.Model):
    """That a talk was held elsewhere, and by what it is known when the same file comes again."""

    conversation = models.OneToOneField(
        "conversations.Conversation", on_delete=models.CASCADE, related_name="origin", primary_key=True
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=16)
    """One of importing.talks.Source."""
    key = models.CharField(max_length=200)
    """What the talk is called there."""
    companion = models.CharField(max_length=120)
    """Whom it was held with, as the file calls them."""
    taken = ArrayField(models.UUIDField(), default=list)
    """Ids of the messages that came: what was deleted here since does not come again."""
    learns = models.BooleanField(default=False)
    """Memory may learn from it."""
    brought_by = models.ForeignKey(ChatImport, null=True, on_delete=models.SET_NULL, related_name="talks")
    brought_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "source", "key"], name="one_talk_of_an_origin"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
