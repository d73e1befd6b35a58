"""A reply belongs to its conversation: it goes on without a page, and every page that comes sees all of it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from channels.db import database_sync_to_async
from django.db import OperationalError

from apps.accounts.models import User
from apps.conversations import keeper, runner, services
from apps.conversations.access import get_turn
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.turns import prepare
from apps.llm.errors import ModelBrokeOff, ModelUnreachable
from apps.llm.ports import ChatModel
from apps.llm.spare import SpareChatModel
from tests import people
from tests.fakes.model import ScriptedChatModel
from tests.socket.talking import a_page

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async


@pytest.fixture
async def talk(transactional_db: None) -> AsyncIterator[Conversation]:
    alice = await in_thread(people.a_person)("owner", name="Alice")
    yield await in_thread(people.a_conversation)(alice)
    await runner.shut_down()


async def saved(turn: Turn) -> Turn:
    return await Turn.objects.select_related("reply", "conversation__user").aget(pk=turn.pk)


async def begin(talk: Conversation, model: ChatModel, text: str = "How was your day?") -> Turn:
    turn: Turn = await in_thread(people.a_turn)(talk, text)
    await speak(turn, model)
    return turn


async def speak(turn: Turn, model: ChatModel) -> None:
    whole = await in_thread(get_turn)(turn.conversation.user, turn.conversation_id, turn.pk)
    await runner.start(await in_thread(prepare)(whole), models=lambda _choice: model)


async def ended(turn: Turn) -> Turn:
    running = runner._running.get(turn.conversation_id)
    if running:
        await asyncio.wait_for(running.task, 5)
    return await saved(turn)


async def test_a_reply_reaches_the_page_and_the_database(talk: Conversation) -> None:
    model = ScriptedChatModel(["I was ", "about to ", "ask you."])
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, model)
        await page.hears_the_end()
    turn = await ended(turn)
    assert page.text == "I was about to ask you."
    assert turn.status == Turn.Status.COMPLETE
    assert turn.reply is not None
    assert turn.reply.text == "I was about to ask you."
    assert model.asked[0].messages[-1].text == "How was your day?"


async def test_a_reply_goes_on_when_nobody_is_watching(talk: Conversation) -> None:
    turn = await begin(talk, ScriptedChatModel(["All ", "alone."]))
    turn = await ended(turn)
    assert turn.reply is not None
    assert turn.reply.text == "All alone."


async def test_a_page_that_comes_late_sees_what_was_said_and_what_follows(talk: Conversation) -> None:
    model = ScriptedChatModel(["Once ", "upon "], then_wait=True, afterwards=["a time."])
    async with a_page(talk.user, talk) as first:
        await begin(talk, model)
        await first.hears("Once upon ")
        async with a_page(talk.user, talk) as second:
            assert (await second.next())["type"] == "reply.snapshot"
            assert second.text == "Once upon "
            model.go_on.set()
            await second.hears_the_end()
        await first.hears_the_end()
    assert first.text == second.text == "Once upon a time."


async def test_stopping_keeps_what_was_already_said(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel(["I was ", "about to"], then_wait=True))
        await page.hears("I was about to")
        await runner.stop(talk.pk)
        assert (await page.hears_the_end())["status"] == "stopped"
    turn = await ended(turn)
    assert turn.status == Turn.Status.STOPPED
    assert turn.reply is not None
    assert turn.reply.text == "I was about to"


async def test_stopping_a_model_that_says_nothing_works_at_once(talk: Conversation) -> None:
    turn = await begin(talk, ScriptedChatModel([], then_wait=True))
    await runner.stop(talk.pk)
    turn = await ended(turn)
    assert turn.status == Turn.Status.STOPPED
    assert turn.reply is None


async def test_a_reply_of_nothing_but_space_is_none(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel(["\n", "  "])))
    assert turn.status == Turn.Status.FAILED
    assert "without a word" in turn.notice


async def test_a_server_that_shuts_down_keeps_the_partial_reply_as_interrupted(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel(["Half a "], then_wait=True))
        await page.hears("Half a ")
        await runner.shut_down()
    turn = await saved(turn)
    assert turn.status == Turn.Status.INTERRUPTED
    assert turn.reply is not None
    assert turn.reply.text == "Half a "


async def test_a_model_that_breaks_off_leaves_its_words_and_a_sentence(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel(["Half a "], fails_with=ModelBrokeOff()))
        end = await page.hears_the_end()
    turn = await ended(turn)
    assert end["status"] == turn.status == Turn.Status.FAILED
    assert end["notice"] == turn.notice == ModelBrokeOff.public
    assert turn.reply is not None
    assert turn.reply.text == "Half a "


async def test_a_model_that_is_not_there_leaves_the_owners_words_and_a_sentence(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel([], fails_with=ModelUnreachable())))
    assert turn.status == Turn.Status.FAILED
    assert turn.notice == ModelUnreachable.public
    assert turn.reply is None
    assert ((await Message.objects.aget(turns=turn)).text) == "How was your day?"


async def test_a_model_that_ends_without_a_word_has_failed(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel([])))
    assert turn.status == Turn.Status.FAILED
    assert "without a word" in turn.notice


async def test_a_spare_model_that_stepped_in_is_told_of(talk: Conversation) -> None:
    away = ScriptedChatModel([], fails_with=ModelUnreachable(), name="llama3.2")
    turn = await ended(await begin(talk, SpareChatModel(away, ScriptedChatModel(["Hello."], name="built-in"))))
    assert (turn.status, turn.answered_by) == (Turn.Status.COMPLETE, "built-in")
    assert "llama3.2 could not be reached" in turn.notice


async def test_an_unforeseen_error_is_a_sentence_too(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel(["Oh"], fails_with=ZeroDivisionError())))
    assert turn.status == Turn.Status.FAILED
    assert "inside Hearth" in turn.notice


async def test_words_the_database_cannot_hold_are_cleaned_not_fatal(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel(["a\0b", "\ud83d", "c\r\n"])))
    assert turn.status == Turn.Status.COMPLETE
    assert turn.reply is not None
    assert turn.reply.text == "ab?c\n"


async def test_going_on_adds_to_what_was_said(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel(["Half a "], fails_with=ModelBrokeOff())))
    turn = await in_thread(services.resume_turn)(turn=turn)
    model = ScriptedChatModel(["loaf."])
    async with a_page(talk.user, talk) as page:
        await speak(turn, model)
        await page.hears_the_end()
    turn = await ended(turn)
    assert turn.reply is not None
    assert turn.reply.text == "Half a loaf."
    assert page.text == "Half a loaf."
    assert model.asked[0].messages[-1].role == "assistant"


async def test_trying_again_keeps_the_first_attempt_in_the_tree(talk: Conversation) -> None:
    first = await ended(await begin(talk, ScriptedChatModel(["No."])))
    second = await in_thread(services.retry_turn)(turn=first)
    await speak(second, ScriptedChatModel(["Yes."]))
    second = await ended(second)
    assert first.reply is not None
    assert second.reply is not None
    assert second.reply.parent_id == first.reply.parent_id == first.prompt_id
    assert (await Conversation.objects.aget(pk=talk.pk)).tip_id == second.reply_id


async def test_the_partial_reply_is_saved_while_it_grows(talk: Conversation) -> None:
    turn = await begin(talk, ScriptedChatModel(["So far "], then_wait=True))
    async with asyncio.timeout(5):
        while (await saved(turn)).reply is None:
            await asyncio.sleep(0.02)
    row = await saved(turn)
    assert row.status == Turn.Status.STREAMING
    assert row.reply is not None
    assert row.reply.text == "So far "


async def test_a_reply_that_cannot_be_saved_says_so(talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OperationalError("could not extend file: No space left on device")

    monkeypatch.setattr(keeper, "finish_turn", full)
    async with a_page(talk.user, talk) as page:
        await begin(talk, ScriptedChatModel(["Lost?"]))
        end = await page.hears_the_end()
    assert end["status"] == "failed"
    assert "disk may be full" in end["notice"]


async def test_what_a_stranger_says_is_not_heard(talk: Conversation, transactional_db: None) -> None:
    bob: User = await in_thread(people.a_person)("bob")
    other = await in_thread(people.a_conversation)(bob)
    async with a_page(talk.user, talk) as page:
        turn = await begin(other, ScriptedChatModel(["Secret."]))
        await ended(turn)
        await page.next()
        assert await page.communicator.receive_nothing()
