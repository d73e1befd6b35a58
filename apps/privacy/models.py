"""The ledger of consents, whose rows are added and never changed; receipts of what left Hearth; and how long things are kept."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.privacy.purposes import Purpose


class Consent(models.Model):
    """The newest of a purpose is what holds, but for what is history."""

    class Choice(models.TextChoices):
        GRANTED = "granted", _("Yes, always")
        ONCE = "once", _("Yes, this once")
        REFUSED = "refused", _("No, and don't ask")
        WITHDRAWN = "withdrawn", _("Taken back")
        OPEN = "open", _("Ask me")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=16, choices=Purpose.choices)
    choice = models.CharField(max_length=16, choices=Choice.choices)
    wording = models.TextField()
    """What was shown, word for word; or that nothing was, since its owner asked by themselves."""
    given_at = models.DateTimeField()
    is_history = models.BooleanField(default=False, db_default=False)
    """It was said in another Hearth, came with an archive, and holds nothing here."""

    class Meta:
        ordering: ClassVar[list[str]] = ["id"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["user", "purpose", "-id"], name="consent_newest")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(wording=""), name="consent_keeps_its_wording"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.choice}"


class Receipt(models.Model):
    """That requests went to an address on one day; never what was in them."""

    day = models.DateField()
    """In UTC."""
    address = models.CharField(max_length=300)
    path = models.CharField(max_length=200)
    requests = models.PositiveIntegerField()
    bytes = models.PositiveBigIntegerField()
    """Sent, all together."""
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-day", "address", "path"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["day", "address", "path"], name="one_receipt_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.address}{self.path}"


class Retention(models.Model):
    """After how many days what one table keeps goes by itself, where its owner wants that."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="retentions")
    table = models.CharField(max_length=80)
    """As Django names it: “memories.Memory”."""
    days = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["table"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "table"], name="one_retention_a_table"),
            models.CheckConstraint(condition=models.Q(days__gte=1), name="retention_is_of_a_day_or_more"),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.days} days"
