"""What the chat page shows, gathered in one place for the page and for its fragments."""

from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.utils import timezone

from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.path import Exchange, exchange_of, exchanges, walk_back
from apps.engines.naming import describe_engine, stays_here

MESSAGES_A_PAGE = 80
CONVERSATIONS_IN_RAIL = 100

Context = dict[str, Any]


def talk_page(conversation: Conversation, *, before: str | None = None) -> Context:
    choice = getattr(conversation.user, "model_choice", None)
    shown, earlier = _page_of(conversation, before)
    running = next((one.turn for one in shown if one.turn and one.turn.is_running), None)
    return {
        "conversation": conversation,
        "persona": conversation.persona,
        "exchanges": shown,
        "earlier": earlier,
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


def _page_of(conversation: Conversation, before: str | None) -> tuple[list[Exchange], UUID | None]:
    """One page of the path, and the message to ask for the page before it."""
    tip = conversation.tip_id
    if before:
        with suppress(ValidationError, Message.DoesNotExist):  # An address that was tampered with shows the end.
            tip = conversation.messages.get(pk=before).parent_id
    messages = walk_back(tip, most=MESSAGES_A_PAGE)
    earlier = messages[0].pk if messages and messages[0].parent_id else None
    return exchanges(messages), earlier


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
