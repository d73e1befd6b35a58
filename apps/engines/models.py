"""Which model answers."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ModelChoice(models.Model):
    """The model the owner chose. Without one, the built-in model answers."""

    class Server(models.TextChoices):
        OLLAMA = "ollama", _("Ollama")
        BUILTIN = "builtin", _("Built in")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="model_choice")
    server = models.CharField(max_length=16, choices=Server.choices)
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=80, blank=True)
    parameters = models.CharField(max_length=32, blank=True)
    context_length = models.PositiveIntegerField(null=True)
    chosen_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(name=""), name="model_choice_names_a_model"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.server})"


OLLAMA, BUILTIN = ModelChoice.Server.OLLAMA.value, ModelChoice.Server.BUILTIN.value
"""As settings.LLM names them: plain strings, since the registry keeps one server for each alias and an enum is another."""
