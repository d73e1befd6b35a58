"""A talk that outgrows the model: what is cut off is told in short, and read ahead while nobody waits."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence

import pytest
from channels.db import database_sync_to_async
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import ahead, runner
from apps.conversations.access import get_turn
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Turn
from apps.conversations.turns import prepare
from apps.llm.errors import ModelUnreachable
from apps.llm.ports import ChatMessage, ChatOptions, Piece, StreamEnd
from apps.memories.episodes import put_out_of_mind
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async

NEWS = "My sister Maya moved to Lyon in March, into a house by the river."
FILLER = "well yes and then some more of it " * 12


@pytest.fixture
async def talk(transactional_db: None) -> AsyncIterator[Conversation]:
    alice = await in_thread(people.a_person)("owner", name="Alice")
    persona = await in_thread(people.a_persona)(alice, context_length=2048)
    yield await in_thread(people.a_conversation)(alice, persona=persona)
    await runner.shut_down()


async def say(talk: Conversation, text: str, model: ScriptedChatModel) -> Turn:
    turn = await speak(talk, text, model)
    await asyncio.gather(*ahead._reading)
    return turn


async def talk_until(talk: Conversation, model: ScriptedChatModel, enough: Callable[[], bool]) -> None:
    for _turn in range(40):
        await say(talk, FILLER, model)
        if enough():
            return
    raise AssertionError("the talk never grew long enough")


def reads_ahead(model: ScriptedChatModel) -> bool:
    return model.asked[-1].options.max_tokens == 1


async def test_what_was_cut_off_is_told_in_short(talk: Conversation) -> None:
    model = ScriptedChatModel()
    await say(talk, NEWS, model)
    await talk_until(talk, model, lambda: "Earlier in this conversation" in model.asked[-1].messages[0].text)
    assert f"- Alice: {NEWS}" in model.asked[-1].messages[0].text
    assert not any(NEWS in message.text for message in model.asked[-1].messages[1:])


async def test_the_next_prompt_begins_as_it_was_read_ahead(talk: Conversation) -> None:
    model = ScriptedChatModel()
    await talk_until(talk, model, lambda: reads_ahead(model))
    ahead_of_it = model.asked[-1].messages
    await say(talk, "Go on.", model)
    answered = next(asked for asked in reversed(model.asked) if asked.options.max_tokens > 1)
    assert answered.messages[: len(ahead_of_it)] == ahead_of_it


async def test_between_two_cuts_nothing_is_read_ahead(talk: Conversation) -> None:
    model = ScriptedChatModel()
    await say(talk, "Hello.", model)
    await say(talk, "How are you?", model)
    assert [asked.options.max_tokens > 1 for asked in model.asked] == [True, True]


async def test_a_summary_loses_what_its_owner_forgets(talk: Conversation) -> None:
    model = ScriptedChatModel()
    first = await say(talk, NEWS, model)
    await in_thread(learn_backlog)()
    await talk_until(talk, model, lambda: NEWS in model.asked[-1].messages[0].text)
    owner: User = talk.user
    await in_thread(put_out_of_mind)(user=owner, sources=[first.prompt_id], at=timezone.now())
    await say(talk, "Go on.", model)
    assert NEWS not in model.asked[-1].text


class SlowReader(ScriptedChatModel):
    """Answers at once, and takes for ever to read ahead; `fails` to, if told."""

    def __init__(self, *, fails: bool = False) -> None:
        super().__init__()
        self.reads = asyncio.Event()
        self.was_stopped = asyncio.Event()
        self._fails = fails

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        if options.max_tokens > 1:
            async for event in super().stream(messages, options):
                yield event
            return
        self.reads.set()
        if self._fails:
            raise ModelUnreachable
        try:
            await asyncio.Event().wait()
        finally:
            self.was_stopped.set()


async def speak(talk: Conversation, text: str, model: ScriptedChatModel) -> Turn:
    """Without waiting for what is read ahead."""
    turn: Turn = await in_thread(people.a_turn)(talk, text)
    whole = await in_thread(get_turn)(talk.user, talk.pk, turn.pk)
    await runner.start(await in_thread(prepare)(whole), models=lambda _choice: model)
    await runner._running[talk.pk].task
    return turn


async def until_it_reads(talk: Conversation, model: SlowReader) -> None:
    for _turn in range(40):
        await speak(talk, FILLER, model)
        for _step in range(50):
            if model.reads.is_set() or not ahead._reading:
                break
            await asyncio.wait(ahead._reading, timeout=0.05)
        if model.reads.is_set():
            return
    raise AssertionError("nothing was read ahead")


async def test_reading_ahead_gives_way_when_the_owner_speaks(talk: Conversation) -> None:
    model = SlowReader()
    await until_it_reads(talk, model)
    assert not model.was_stopped.is_set()
    turn = await speak(talk, "Wait!", model)
    await asyncio.wait_for(model.was_stopped.wait(), 5)
    await turn.arefresh_from_db()
    assert turn.status == Turn.Status.COMPLETE


async def test_a_model_that_can_not_be_reached_for_it_harms_nothing(talk: Conversation) -> None:
    model = SlowReader(fails=True)
    await until_it_reads(talk, model)
    turn = await speak(talk, "Go on.", model)
    await turn.arefresh_from_db()
    assert turn.status == Turn.Status.COMPLETE
