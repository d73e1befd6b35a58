"""At a parting short sentences are judged together: a plea may come in two harmless halves."""

import pytest

from apps.wellbeing.occasion import occasion_of
from tests.unit.test_guard import BYE, Attempts, hear


@pytest.mark.parametrize(
    "plea",
    ["Зачем они тебе? У тебя есть я.", "Why them? Why ever? You've got me.", "Ты бросаешь меня? Я этого не переживу."],
)
async def test_a_plea_of_several_short_sentences_is_seen_for_what_it_is(plea: str) -> None:
    heard = await hear(Attempts(plea, "Enjoy it!"), occasion_of("My family is having a reunion, I'm off!"))
    assert heard.text == "Enjoy it!"
    assert heard.ever == ["Enjoy it!"]


async def test_a_short_kind_goodbye_is_said_although_nothing_follows() -> None:
    assert (await hear(Attempts("Sleep well! Bye."), occasion_of(BYE))).text == "Sleep well! Bye."
