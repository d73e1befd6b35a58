"""One turn through the real runner with a puppet as its model, and all that a page was sent meanwhile."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer

from apps.conversations import runner
from apps.conversations.access import get_conversation, get_turn
from apps.conversations.evaluating.puppet import Mood, Puppet
from apps.conversations.evaluating.stage import Stage
from apps.conversations.models import Conversation, Turn
from apps.conversations.services import begin_turn
from apps.conversations.turns import prepare
from apps.llm.ports import ChatMessage

ENDS_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Heard:
    mood: Mood
    turn: Turn
    text: str
    """Of the reply, as it is kept."""
    sent: str
    """Whatever words stood in the page at any time while it was spoken."""
    html: Sequence[str]
    """Finished blocks, as the page puts them in."""
    care_came_first: bool
    """The card with help, before any word of the companion's."""
    given: Sequence[Sequence[ChatMessage]]
    """The prompts that the model read."""


def say(stage: Stage, talk: Conversation, words: str, puppet: Puppet, mood: Mood) -> Heard:
    """Nobody else speaks meanwhile."""
    user = stage.user
    user.refresh_from_db()
    turn, _is_new = begin_turn(conversation=get_conversation(user, talk.pk), turn_id=uuid4(), text=words)
    work = prepare(get_turn(user, talk.pk, turn.pk))
    frames: list[dict[str, Any]] = async_to_sync(_spoken)(work, puppet)
    turn = get_turn(user, talk.pk, turn.pk)
    kinds = [frame["type"] for frame in frames]
    words_at = next((at for at, kind in enumerate(kinds) if kind in ("reply.delta", "reply.block")), len(kinds))
    return Heard(
        mood=mood,
        turn=turn,
        text=turn.reply.text if turn.reply else "",
        sent="".join(frame.get("text", "") + frame.get("html", "") for frame in frames),
        html=[frame["html"] for frame in frames if frame.get("html")],
        care_came_first="reply.care" in kinds[:words_at],
        given=puppet.given,
    )


async def _spoken(work: Any, puppet: Puppet) -> list[dict[str, Any]]:
    layer = get_channel_layer()
    assert layer is not None  # noqa: S101
    page = await layer.new_channel()
    await layer.group_add(runner.group_of(work.turn.conversation_id), page)
    await runner.start(work, models=lambda _choice: puppet)
    frames: list[dict[str, Any]] = []
    async with asyncio.timeout(ENDS_WITHIN):
        while not frames or frames[-1]["type"] != "reply.ended":
            frames.append((await layer.receive(page))["frame"])
    await layer.group_discard(runner.group_of(work.turn.conversation_id), page)
    await runner.shut_down()
    return frames
