"""That a model was given memories beside any reply: to learn from a talk, to think or be tested while nobody talks, to be heard."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Reading(models.Model):
    """One asking: where it went and when. What was read stands in MemoryRead, as long as it is remembered."""

    class WhatFor(models.TextChoices):
        LEARNING = "learning", _("learning from a talk")
        THINKING = "thinking", _("thinking while you were away")
        TESTING = "testing", _("testing who your companions are, while you were away")
        SHOWING = "showing", _("showing you how a companion answers")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey("Conversation", null=True, on_delete=models.CASCADE, related_name="+")
    """What was learned from; of a thought and a test, the last talk with whoever it was; None of what is only shown."""
    what_for = models.CharField(max_length=16, choices=WhatFor.choices)
    model = models.CharField(max_length=255)
    sent_to = models.CharField(max_length=300)
    """Whose model it was, as apps.llm.spare.asked names it."""
    of = models.PositiveSmallIntegerField()
    """How many memories it was given."""
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-at"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["-at"], name="reading_newest")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(conversation__isnull=False) | models.Q(what_for="showing"),
                name="reading_is_of_a_talk_or_shows",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what_for} {self.pk}"


class MemoryRead(models.Model):
    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="memories")
    memory = models.ForeignKey("memories.Memory", on_delete=models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField()
    """In the order in which it was given them."""

    class Meta:
        ordering: ClassVar[list[str]] = ["place"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["reading", "memory"], name="one_reading_a_memory"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
