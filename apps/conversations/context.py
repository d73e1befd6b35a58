"""The conversations at the side of every signed-in page, and the names of companions; asked for only where they are shown."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from apps.accounts.models import User
from apps.conversations.access import conversations_of
from apps.conversations.companions import names_of_companions
from apps.conversations.models import Conversation, Turn
from apps.conversations.pages import CONVERSATIONS_IN_RAIL, group_by_day


def _latest(user: User) -> QuerySet[Conversation]:
    """Each with whether anybody has spoken there: one in which nothing was said yet has no name either."""
    spoken = Exists(Turn.objects.filter(conversation=OuterRef("pk")))
    return conversations_of(user).annotate(spoken=spoken)[:CONVERSATIONS_IN_RAIL]


def rail(request: HttpRequest) -> dict[str, Any]:
    # A request that was refused early (a foreign Host, say) never met the session.
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    return {
        "rail": SimpleLazyObject(lambda: group_by_day(list(_latest(user)))),
        "companions": SimpleLazyObject(lambda: names_of_companions(user)),
    }
