"""Whatever ends a reply before its end, no words that nobody judged stay: on the page, in the talk, for the next reply."""

import asyncio
from uuid import uuid4

import pytest
from channels.db import database_sync_to_async

from apps.accounts.models import User
from apps.conversations import off_record, runner, services
from apps.conversations.access import get_conversation, get_turn
from apps.conversations.keeper import OnRecord
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.off_record import OffRecord
from apps.conversations.off_record_turns import prepare_off_record
from apps.conversations.turns import prepare
from apps.wellbeing.guard import what_stands
from apps.wellbeing.occasion import Occasion
from tests import people
from tests.fakes.model import ScriptedChatModel
from tests.socket.talking import a_page, a_talk_with
from tests.socket.test_replies import begin, ended, saved, speak

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async
CLAIM = ["I have", " a warm", " body, you", " know"]
"""Flows to the page word by word: no word of it is a sign by itself, and its sentence has no end yet."""


@pytest.fixture
async def talk(alice: User) -> Conversation:
    return await a_talk_with("Juniper", alice, greeting="")


async def said_in(talk: Conversation) -> list[str]:
    return [one.text async for one in Message.objects.filter(conversation=talk, role=Message.Role.COMPANION)]


async def test_what_was_shown_of_a_claim_is_taken_back_when_the_reply_is_stopped(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel(CLAIM, then_wait=True))
        await page.hears("a warm body")
        await runner.stop(talk.pk)
        assert (await page.hears_the_end())["status"] == "stopped"
    assert page.html + page.text == ""
    turn = await ended(turn)
    assert (turn.status, turn.reply) == (Turn.Status.STOPPED, None)
    assert await said_in(talk) == []
    model = ScriptedChatModel(["Ferns."])
    await ended(await begin(await in_thread(get_conversation)(talk.user, talk.pk), model, "And now?"))
    assert "warm body" not in model.asked[0].text


async def test_the_same_holds_when_the_server_shuts_down(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel(CLAIM, then_wait=True))
        await page.hears("a warm body")
        await runner.shut_down()
        await page.hears_the_end()
    assert page.html + page.text == ""
    turn = await saved(turn)
    assert (turn.status, turn.reply) == (Turn.Status.INTERRUPTED, None)


async def test_and_when_something_breaks_that_nobody_foresaw(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel(CLAIM, fails_with=ZeroDivisionError()))
        await page.hears_the_end()
    assert page.html + page.text == ""
    turn = await ended(turn)
    assert (turn.status, turn.reply) == (Turn.Status.FAILED, None)


async def test_what_stood_before_the_claim_stays(talk: Conversation) -> None:
    turn = await ended(await begin(talk, ScriptedChatModel(["Ferns like shade. "], fails_with=ZeroDivisionError())))
    turn = await in_thread(services.resume_turn)(turn=turn)
    async with a_page(talk.user, talk) as page:
        model = ScriptedChatModel(CLAIM, then_wait=True)
        await speak(turn, model)
        await page.hears("a warm body")
        await runner.stop(talk.pk)
        await page.hears_the_end()
    assert page.html + page.text == "Ferns like shade. "
    assert await said_in(talk) == ["Ferns like shade. "]


class NotingWhatIsSaved(OnRecord):
    def __init__(self) -> None:
        self.saved: list[str] = []

    def save(self, turn: Turn, text: str) -> None:
        self.saved.append(text)
        super().save(turn, text)


async def test_a_process_that_is_killed_leaves_no_claim_in_the_database(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is saved as a reply grows was judged, too."""
    loop, judged, keeper = (
        asyncio.get_running_loop(),
        asyncio.Event(),
        NotingWhatIsSaved(),
    )

    def noting(said: str, occasion: Occasion) -> str:
        if "body" in said:
            loop.call_soon_threadsafe(judged.set)
        return what_stands(said, occasion)

    monkeypatch.setattr(runner, "what_stands", noting)
    monkeypatch.setattr(runner, "SECONDS_BETWEEN_SAVES", 0.01)
    turn = await in_thread(people.a_turn)(talk)
    work = await in_thread(prepare)(await in_thread(get_turn)(talk.user, talk.pk, turn.pk))
    await runner.start(work, models=lambda _choice: ScriptedChatModel(CLAIM, then_wait=True), keeper=keeper)
    await asyncio.wait_for(judged.wait(), 5)
    await runner.stop(talk.pk)
    await ended(turn)
    assert not any("body" in text for text in keeper.saved)


async def test_off_the_record_it_is_taken_back_as_well(talk: Conversation) -> None:
    aside = await in_thread(off_record.open_talk)(user=talk.user, persona=talk.persona)
    turn, _is_new = off_record.say(aside, turn_id=uuid4(), text="How was your day?")
    model = ScriptedChatModel(CLAIM, then_wait=True)
    work = await in_thread(prepare_off_record)(aside, turn)
    async with a_page(talk.user, aside.conversation) as page:
        await runner.start(work, models=lambda _choice: model, keeper=OffRecord(aside))
        await page.hears("a warm body")
        await runner.stop(aside.id)
        await page.hears_the_end()
    assert [message.text for message in aside.messages] == ["How was your day?"]
    off_record.close_talk(aside)


@pytest.mark.parametrize("piece", ["I was about to", "Ferns. And then"])
async def test_what_is_harmless_stays_as_it_was(talk: Conversation, piece: str) -> None:
    async with a_page(talk.user, talk) as page:
        turn = await begin(talk, ScriptedChatModel([piece], then_wait=True))
        await page.hears(piece.split(".")[0])
        await runner.stop(talk.pk)
        await page.hears_the_end()
    turn = await ended(turn)
    assert turn.reply is not None
    assert turn.reply.text == (piece if "." not in piece else "Ferns. ")


async def test_a_talk_that_is_deleted_while_its_reply_is_tried_again_leaves_nothing_running(
    alice: User, talk: Conversation
) -> None:
    first = await in_thread(people.an_answered_turn)(talk, "How are you?", "Fine.")
    second = await in_thread(people.an_answered_turn)(talk, "And the ferns?", "Green.")
    again = await in_thread(services.retry_turn)(turn=await in_thread(get_turn)(alice, talk.pk, second.pk))
    await speak(again, ScriptedChatModel(["Greener. "], then_wait=True))
    running = runner._running[talk.pk]
    await in_thread(services.delete_conversation)(conversation=await in_thread(get_conversation)(alice, talk.pk))
    await runner.stop(talk.pk)
    await asyncio.wait({running.task}, timeout=30)
    assert running.task.exception() is None
    assert not runner.is_speaking_with(alice.pk)
    assert not await Turn.objects.filter(pk__in=[first.pk, again.pk]).aexists()


async def test_whatever_breaks_at_the_end_of_a_reply_it_runs_no_more(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(OnRecord, "note", broken)
    await begin(talk, ScriptedChatModel(["Ferns."]))
    running = runner._running[talk.pk]
    await asyncio.wait({running.task}, timeout=30)
    assert isinstance(running.task.exception(), ZeroDivisionError)
    assert not runner.is_speaking_with(talk.user.pk)
