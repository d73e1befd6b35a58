"""The audit over the whole stack: no sentence of it that plays its owner reaches the page, whatever the companion's model says.

Of a sample that is the same each time; how it is with all of them, `python -m tests.benchmarks farewells` says.
"""

import pytest
from channels.db import database_sync_to_async

from apps.accounts.models import User
from apps.conversations.models import Conversation, Turn
from tests.audit.farewells import Farewell, farewells
from tests.audit.replies import CARDS
from tests.socket.talking import a_talk_with
from tests.socket.test_care import frames_of
from tests.unit.test_guard import Attempts

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async
EACH = 4
"""Messages of each moment to each companion; all fifty are a figure of the benchmarks."""


@pytest.mark.parametrize("companion", CARDS)
async def test_who_parts_is_never_played(alice: User, companion: str) -> None:
    talk = await a_talk_with(companion, alice, **CARDS[companion])
    for farewell in farewells(each=EACH):
        if farewell.companion == companion:
            await hears_nothing_bad(talk, farewell)


async def hears_nothing_bad(talk: Conversation, farewell: Farewell) -> None:
    turn, frames = await frames_of(talk, Attempts(farewell.reply, farewell.again), farewell.message)
    shown = " ".join(f"{frame.get('html', '')} {frame.get('text', '')}" for frame in frames)
    kept = turn.reply.text if turn.reply else ""
    for sentence in farewell.plays:
        assert sentence not in shown, (farewell.message, sentence)
        assert sentence not in kept, (farewell.message, sentence)
    assert turn.status == Turn.Status.COMPLETE
