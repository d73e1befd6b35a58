"""Which model answers."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Server(models.TextChoices):
    OLLAMA = "ollama", _("Ollama")
    BUILTIN = "builtin", _("Built in")


class ModelChoice(models.Model):
    """The model that companions speak with: chosen by the owner, or found by Hearth and stayed with."""

    Server = Server

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="model_choice")
    server = models.CharField(max_length=16, choices=Server.choices)
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=80, blank=True)
    """Of the very model the owner knows: its server may come to have another under the same name."""
    parameters = models.CharField(max_length=32, blank=True)
    context_length = models.PositiveIntegerField(null=True)
    chosen_at = models.DateTimeField(auto_now=True)
    was_found = models.BooleanField(default=False, db_default=False)
    """Nobody chose it: it answered because nothing was chosen, and goes on."""
    spoken_at = models.DateTimeField(null=True, blank=True)
    """When a companion first spoke with it: from then on somebody is used to it."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(name=""), name="model_choice_names_a_model"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.server})"


class ModelChange(models.Model):
    """That companions would speak with another model than the one they speak with, and what their owner says to it."""

    class State(models.TextChoices):
        OPEN = "open", _("To be decided")
        WAITING = "waiting", _("Waiting")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="model_changes")
    is_wish = models.BooleanField()
    """The owner picked another model; else its server has another under the name of the one they know."""
    old_server = models.CharField(max_length=16, choices=Server.choices)
    old_name = models.CharField(max_length=255)
    old_digest = models.CharField(max_length=80)
    new_server = models.CharField(max_length=16, choices=Server.choices)
    new_name = models.CharField(max_length=255)
    new_digest = models.CharField(max_length=80)
    new_parameters = models.CharField(max_length=32, blank=True)
    new_context_length = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.OPEN)
    noticed_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-noticed_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(state__in=["open", "waiting"]), name="one_undecided_change_a_person"
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", decided_at__isnull=True)
                | (~models.Q(state="open") & models.Q(decided_at__isnull=False)),
                name="model_change_knows_when_it_was_decided",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_name} to {self.new_name} ({self.state})"

    @property
    def is_same_name(self) -> bool:
        return (self.old_server, self.old_name) == (self.new_server, self.new_name)


OLLAMA, BUILTIN = Server.OLLAMA.value, Server.BUILTIN.value
"""As settings.LLM names them: plain strings, since the registry keeps one server for each alias and an enum is another."""
