"""What the chat page shows, gathered in one place for the page and for its fragments."""

from contextlib import suppress
from datetime import date
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.path import exchange_of, exchanges, walk_back
from apps.engines.naming import describe_engine, stays_here

MESSAGES_A_PAGE = 80
CONVERSATIONS_IN_RAIL = 100
LONGEST_WALK = 100_000

Context = dict[str, Any]


def talk_page(conversation: Conversation, *, before: str | None = None, around: str | None = None) -> Context:
    """The end of the talk; the page before a message; or the page around one, where the end is not in sight."""
    choice = getattr(conversation.user, "model_choice", None)
    messages, is_end = _page_of(conversation, before, around)
    shown = exchanges(messages)
    running = next((one.turn for one in shown if one.turn and one.turn.is_running), None)
    return {
        "conversation": conversation,
        "persona": conversation.persona,
        "exchanges": shown,
        "earlier": messages[0].pk if messages and messages[0].parent_id else None,
        "at_the_end": is_end,
        "send_url": reverse("conversations:create-turn", args=[conversation.pk]),
        "stop_url": reverse("conversations:stop", args=[conversation.pk]),
        "last": shown[-1] if shown else None,
        "running": running,
        "engine": describe_engine(choice),
        "stays_here": stays_here(choice),
        "new_turn_id": uuid4(),
    }


def turn_fragment(turn: Turn) -> Context:
    exchange = exchange_of(turn)
    return {
        "exchange": exchange,
        "last": exchange,
        "persona": turn.conversation.persona,
        "conversation": turn.conversation,
    }


def _page_of(conversation: Conversation, before: str | None, around: str | None) -> tuple[list[Message], bool]:
    """One page of the path, and whether the talk ends with it."""
    with suppress(ValidationError, Message.DoesNotExist):  # An address that was tampered with shows the end.
        if before:
            return walk_back(conversation.messages.get(pk=before).parent_id, most=MESSAGES_A_PAGE), False
        if around:
            return _around(conversation, conversation.messages.get(pk=around))
    return walk_back(conversation.tip_id, most=MESSAGES_A_PAGE), True


def _around(conversation: Conversation, message: Message) -> tuple[list[Message], bool]:
    """Some words before and after it; those that led to it where it is not on the path that is shown."""
    since = walk_back(conversation.tip_id, most=LONGEST_WALK, after_tokens=message.tokens_before)
    place = next((at for at, one in enumerate(since) if one.pk == message.pk), None)
    if place is None:
        return walk_back(message.pk, most=MESSAGES_A_PAGE), False
    last = since[min(place + MESSAGES_A_PAGE // 2, len(since) - 1)]
    return walk_back(last.pk, most=MESSAGES_A_PAGE), last.pk == conversation.tip_id


def group_by_day(conversations: list[Conversation]) -> list[tuple[str, list[Conversation]]]:
    """Newest first, under the headings people think in."""
    today = timezone.localdate()
    groups: dict[str, list[Conversation]] = {}
    for conversation in conversations:
        groups.setdefault(age_of(timezone.localdate(conversation.updated_at), today), []).append(conversation)
    return list(groups.items())


def age_of(day: date, today: date) -> str:
    """A key of the headings in conversations/_list.html."""
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return "week" if days <= 7 else "earlier"
