"""A spare model steps in only where nothing was said yet."""

from contextlib import aclosing

import pytest

from apps.llm.errors import ModelFailed, ModelUnreachable
from apps.llm.ports import ChatOptions, Piece
from apps.llm.spare import IN_PROCESS, SpareChatModel, asked
from tests.contracts.asking import HELLO, reply_of
from tests.fakes.model import ScriptedChatModel


async def test_the_first_answers_where_it_can() -> None:
    first, spare = ScriptedChatModel(["First."], name="big"), ScriptedChatModel(["Spare."])
    model = SpareChatModel(first, spare)
    assert (await reply_of(model))[0] == "First."
    assert model.answered_by is first
    assert model.name == "big"
    assert spare.asked == []


async def test_the_spare_answers_the_same_where_the_first_is_not_reached() -> None:
    first, spare = ScriptedChatModel([], fails_with=ModelUnreachable()), ScriptedChatModel(["Spare."])
    model = SpareChatModel(first, spare)
    assert (await reply_of(model))[0] == "Spare."
    assert model.answered_by is spare
    assert first.asked == spare.asked


@pytest.mark.parametrize(
    "first",
    [ScriptedChatModel(["Half"], fails_with=ModelUnreachable()), ScriptedChatModel([], fails_with=ModelFailed())],
    ids=["broken off", "failed"],
)
async def test_other_failures_are_not_hidden(first: ScriptedChatModel) -> None:
    spare = ScriptedChatModel(["Spare."])
    model = SpareChatModel(first, spare)
    with pytest.raises((ModelUnreachable, ModelFailed)):
        await reply_of(model)
    assert model.answered_by is first
    assert spare.asked == []


async def test_closing_stops_whoever_speaks() -> None:
    spare = ScriptedChatModel(["Spare."], then_wait=True)
    model = SpareChatModel(ScriptedChatModel([], fails_with=ModelUnreachable()), spare)
    async with aclosing(model.stream(HELLO, ChatOptions())) as events:
        assert await anext(events) == Piece("Spare.")
    assert spare.closed.is_set()


async def test_it_tells_whom_the_words_were_sent_to() -> None:
    here = ScriptedChatModel()
    first = ScriptedChatModel([], fails_with=ModelUnreachable())
    first.address = "http://big.lan:11434"  # type: ignore[attr-defined]
    model = SpareChatModel(first, here)
    assert asked(model) == ["http://big.lan:11434"]
    await reply_of(model)
    assert asked(model) == ["http://big.lan:11434", IN_PROCESS]
    assert asked(here) == [IN_PROCESS]
