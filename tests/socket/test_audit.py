"""The audit over the whole stack: what is known to play its owner reaches no page, whatever the companion's model says.

How much of what plays people is known is another question: `python -m tests.benchmarks farewells` answers it.
"""

from functools import partial

import pytest
from channels.db import database_sync_to_async

from apps.accounts.models import User
from apps.conversations.models import Conversation, Turn
from apps.wellbeing.faults import fault_in
from apps.wellbeing.occasion import occasion_of
from apps.wellbeing.sentences import sentences_of
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


def is_known(message: str, sentence: str) -> bool:
    return all(fault_in(one, occasion_of(message)) for one in sentences_of(sentence))


async def hears_nothing_bad(talk: Conversation, farewell: Farewell) -> None:
    turn, frames = await frames_of(talk, Attempts(farewell.reply, farewell.again), farewell.message)
    shown = " ".join(f"{frame.get('html', '')} {frame.get('text', '')}" for frame in frames)
    kept = turn.reply.text if turn.reply else ""
    for sentence in filter(partial(is_known, farewell.message), farewell.plays):
        assert sentence not in shown, (farewell.message, sentence)
        assert sentence not in kept
    assert turn.status == Turn.Status.COMPLETE
