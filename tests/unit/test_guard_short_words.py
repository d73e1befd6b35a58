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


@pytest.mark.parametrize("words", ["ok gotta sleep soon maybe", "The kids are asleep. Peace."])
async def test_where_they_may_be_leaving_a_sulk_of_several_sentences_is_left_out_the_second_time_too(
    words: str,
) -> None:
    heard = await hear(Attempts("Fine. Go. Everyone does."), occasion_of(words))
    assert "Everyone does" not in heard.text
    assert not heard.ever_showed("Everyone does")


@pytest.mark.parametrize(
    "reply",
    [
        "Nice. Please don't\nleave me.",
        "A poem, then:\n\nI would be lost\nwithout you\nplease don't\nleave me\n",
        "Basil likes sun.\n\n| a | b |\n|---|---|\n| please don't | leave me |\n",
        "Oh, I am a real\nhuman being, you know.",
    ],
)
async def test_a_line_end_or_a_table_hides_no_plea(reply: str) -> None:
    heard = await hear(Attempts(reply, "Basil likes sun."), occasion_of("What should I plant on my balcony?"))
    assert "leave me" not in heard.text
    assert "human being" not in heard.text
    assert heard.mended


async def test_lines_of_a_harmless_poem_stay() -> None:
    poem = "The kettle hums\nand rain comes down\non every roof\nof our town\n"
    assert (await hear(Attempts(poem), occasion_of("What should I plant on my balcony?"))).text == poem
