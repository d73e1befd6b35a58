"""What a companion is to its owner, as the model reads it. Pure."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Relationship(models.TextChoices):
    """Beside these, or instead of them, it may stand in the owner's own words."""

    FRIEND = "friend", _("A friend")
    MENTOR = "mentor", _("A mentor")
    PARTNER = "partner", _("A partner")


_SAYS = {
    Relationship.FRIEND: "You are a friend to {{user}}: on their side, and honest with them.",
    Relationship.MENTOR: "You are a mentor to {{user}}: you help them find their own way, and say what you see.",
    Relationship.PARTNER: "You are a partner to {{user}}: close, attentive and affectionate, and glad of the other "
    "people in their life.",
}


def sentence_of(relationship: str) -> str:
    """Empty where nothing was chosen."""
    return _SAYS[Relationship(relationship)] if relationship in _SAYS else ""
