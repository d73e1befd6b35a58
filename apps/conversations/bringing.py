"""The only writer of chats that were held elsewhere."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from apps.accounts.models import User
from apps.conversations.chat_import import Brought
from apps.conversations.growing import append, move_tip
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.titles import title_from
from apps.personas.models import Persona


@transaction.atomic
def bring_chat(
    *, user: User, persona: Persona, said: Sequence[Brought], now: datetime, title: str = ""
) -> Conversation:
    """A talk to go on with. Nothing is learned from it: who said what elsewhere, nobody here can vouch for."""
    first = next((one.text for one in said if one.role == Message.Role.OWNER), said[0].text)
    talk = Conversation.objects.create(user=user, persona=persona, title=title or title_from(first), updated_at=now)
    last: Message | None = None
    asked: Message | None = None
    for one in said:
        last = append(talk, role=one.role, text=one.text, after=last)
        if one.role == Message.Role.OWNER:
            asked = last
        elif asked is not None:
            _keep_turn(talk, asked, last, now)
            asked = None
    move_tip(talk, last)
    return talk


def _keep_turn(talk: Conversation, asked: Message, reply: Message, now: datetime) -> None:
    Turn.objects.create(
        conversation=talk,
        prompt=asked,
        reply=reply,
        status=Turn.Status.COMPLETE,
        ended_at=now,
        kept_at=now,
        learned_at=now,
        distilled_at=now,
    )
