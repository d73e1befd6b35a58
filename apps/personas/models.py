"""Who the companion is."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_TEXT = 8_000


class Accent(models.TextChoices):
    """Names, not numbers: each is tuned in tokens.css so that text on it stays readable in light and dark."""

    EMBER = "ember", _("Ember")
    ROSE = "rose", _("Rose")
    PLUM = "plum", _("Plum")
    INDIGO = "indigo", _("Indigo")
    SEA = "sea", _("Sea")
    MOSS = "moss", _("Moss")
    HONEY = "honey", _("Honey")
    SLATE = "slate", _("Slate")


class Persona(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="personas")
    name = models.CharField(_("Name"), max_length=60)
    pronouns = models.CharField(_("Pronouns"), max_length=40, blank=True)
    description = models.TextField(_("Who they are"), max_length=LONGEST_TEXT, blank=True)
    manner = models.TextField(_("How they speak"), max_length=LONGEST_TEXT, blank=True)
    greeting = models.TextField(_("First words"), max_length=LONGEST_TEXT, blank=True)
    accent = models.CharField(_("Accent colour"), max_length=12, choices=Accent.choices, default=Accent.EMBER)
    temperature = models.FloatField(
        _("Temperature"), default=0.8, validators=[MinValueValidator(0), MaxValueValidator(2)]
    )
    context_length = models.PositiveIntegerField(
        _("Context length"), default=4096, validators=[MinValueValidator(1024), MaxValueValidator(1_048_576)]
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["created_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(name=""), name="persona_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(temperature__gte=0, temperature__lte=2), name="persona_temperature_is_usable"
            ),
            models.CheckConstraint(condition=models.Q(context_length__gte=1024), name="persona_context_is_usable"),
        ]

    def __str__(self) -> str:
        return self.name
