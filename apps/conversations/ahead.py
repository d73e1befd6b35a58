"""Lets the model read ahead: where the next prompt begins anew, since history is about to be cut, it is read while nobody waits.

Between two cuts there is nothing to do: the model knows the beginning of the next prompt from the last one.
"""

import asyncio
import logging
from contextlib import aclosing
from dataclasses import replace

from channels.db import database_sync_to_async

from apps.conversations.access import get_turn
from apps.conversations.prompt import Draft, compose_prompt
from apps.conversations.turns import ModelFor, Work, draft_after
from apps.llm.errors import ModelError

log = logging.getLogger(__name__)

_reading: set[asyncio.Task[None]] = set()


def read_ahead(work: Work, *, model_for: ModelFor) -> None:
    """Begin to, if there is anything to read; returns at once."""
    task = asyncio.create_task(_read(work, model_for), name=f"reading ahead after {work.turn.pk}")
    _reading.add(task)
    task.add_done_callback(_reading.discard)


def stop_reading() -> None:
    """The owner has spoken: nothing may stand in the way of the reply."""
    for task in _reading:
        task.cancel()


async def _read(work: Work, model_for: ModelFor) -> None:
    try:
        draft = await database_sync_to_async(draft_of_next)(work)
        if draft is None:
            return
        # One word is the least that servers agree to say.
        options = replace(work.options, max_tokens=1)
        async with aclosing(model_for(work.choice).stream(compose_prompt(draft), options)) as stream:
            async for _event in stream:
                pass
    except ModelError as error:
        log.info("nothing was read ahead: %s", type(error).__name__)
    except Exception:
        # The edge: whatever went wrong, only time was to be won.
        log.exception("reading ahead broke")


def draft_of_next(work: Work) -> Draft | None:
    """The beginning of the next prompt of this talk, if it is another than the last one's."""
    turn = get_turn(work.user, work.turn.conversation_id, work.turn.pk)
    if work.draft is None or turn.reply is None or turn.is_running:
        return None
    draft = draft_after(turn, work)
    return draft if draft and draft.cut != work.draft.cut else None
