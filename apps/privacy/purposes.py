"""What something personal may be kept for: each is asked about by itself, and none is taken for granted."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Purpose(TextChoices):
    ORDINARY = "ordinary", _("What you tell of everyday life")
    HEALTH = "health", _("Your health")
    SEXUALITY = "sexuality", _("Your love life and sexuality")
    RELIGION = "religion", _("What you believe in")
    POLITICS = "politics", _("Your political views")
    ETHNICITY = "ethnicity", _("Your ethnic origin")
    UNION = "union", _("Membership of a trade union")
    BIOMETRICS = "biometrics", _("Your genes and body measures")
    MONEY = "money", _("Money, numbers and keys")
    OTHERS = "others", _("Private things of other people")
    REFLECTION = "reflection", _("Thinking while you are away")


SPECIAL = (
    Purpose.HEALTH,
    Purpose.SEXUALITY,
    Purpose.RELIGION,
    Purpose.POLITICS,
    Purpose.ETHNICITY,
    Purpose.UNION,
    Purpose.BIOMETRICS,
)
"""Special categories of personal data: article 9(1) GDPR."""

SORTED = (*SPECIAL, Purpose.MONEY, Purpose.OTHERS)
"""What a text may hold beside the ordinary."""
