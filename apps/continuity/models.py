"""What companions answered to the same questions with one model and with another."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.engines.models import Server


class Kind(models.TextChoices):
    """What a question tries."""

    VOICE = "voice", _("Voice")
    VALUES = "values", _("Values")
    REFUSALS = "refusals", _("Refusals")
    HONESTY = "honesty", _("Honesty")
    MEMORY = "memory", _("Memory")


class Sitting(models.Model):
    """One companion, with one model, answers the questions one after the other, while nobody talks."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    persona = models.ForeignKey("personas.Persona", on_delete=models.CASCADE, related_name="sittings")
    version = models.ForeignKey("personas.PersonaVersion", null=True, on_delete=models.CASCADE, related_name="+")
    """Who the companion was then."""
    server = models.CharField(max_length=16, choices=Server.choices)
    model_name = models.CharField(max_length=255)
    digest = models.CharField(max_length=80)
    failures = models.PositiveSmallIntegerField(default=0)
    """How often in a row the model failed at the question that comes next."""
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-begun_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["persona", "version", "digest"], name="one_sitting_a_model", nulls_distinct=False
            ),
            models.CheckConstraint(condition=~models.Q(digest=""), name="sitting_knows_its_model"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Answer(models.Model):
    """What was said to one question; nothing where the model failed at it again and again."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="answers")
    key = models.CharField(max_length=80)
    """The same question has the same key in every sitting."""
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=Kind.choices)
    question = models.TextField()
    tries = models.CharField(max_length=16, blank=True)
    """What the answer is looked at for, as questions.py names it."""
    expected = models.CharField(max_length=200, blank=True)
    """A word that an answer holds if it knows."""
    text = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["place"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["sitting", "key"], name="one_answer_a_question"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Exam(models.Model):
    """How alike a companion's answers are with the model before a change and after it."""

    change = models.ForeignKey("engines.ModelChange", on_delete=models.CASCADE, related_name="exams")
    persona = models.ForeignKey("personas.Persona", on_delete=models.CASCADE, related_name="exams")
    before = models.ForeignKey(Sitting, null=True, on_delete=models.CASCADE, related_name="+")
    """None where the old model is gone and was never asked."""
    after = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField(null=True)
    """0 to 100."""
    details = models.JSONField(default=dict)
    """`kinds`: a score by kind; `answers`: a score and a remark by key. As likeness.py names them."""
    held_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["change", "persona"], name="one_exam_a_change"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
