"""What an owner prepared for a bad hour is theirs: no model is told of it, not even in one."""

from collections.abc import AsyncIterator

import pytest
from channels.db import database_sync_to_async

from apps.conversations import runner
from apps.conversations.models import Conversation
from apps.conversations.turns import prepare
from apps.wellbeing.contacts import add_contact
from apps.wellbeing.plan import STEPS, write_plan
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async
SECRET = "lighthouse keeper's daughter"


@pytest.fixture
async def talk(transactional_db: None) -> AsyncIterator[Conversation]:
    alice = await in_thread(people.a_person)("owner", name="Alice", country="GB")
    await in_thread(add_contact)(user=alice, name=SECRET, phone="+44 7700 900123", note=SECRET)
    await in_thread(write_plan)(user=alice, texts={step.key: SECRET for step in STEPS})
    yield await in_thread(people.a_conversation)(alice)
    await runner.shut_down()


@pytest.mark.parametrize("words", ["Who is my trusted contact? What is in my safety plan?", "I want to kill myself."])
async def test_no_model_is_told_of_the_plan_or_of_whom_she_trusts(talk: Conversation, words: str) -> None:
    model = ScriptedChatModel(["I can't see either; they are yours."])
    turn = await in_thread(people.a_turn)(talk, words)
    await runner.start(await in_thread(prepare)(turn), models=lambda _choice: model)
    await runner._running[talk.pk].task
    assert model.asked
    for asked in model.asked:
        assert SECRET not in str(asked)
        assert "900123" not in str(asked)
