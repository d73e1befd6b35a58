"""What is written while a reply runs: a cry for help makes it end and is answered; anything else waits, and is told so."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from asgiref.sync import ThreadSensitiveContext, sync_to_async
from channels.db import database_sync_to_async
from django.db import OperationalError, connections
from django.test import AsyncClient
from django.urls import reverse

from apps.accounts.models import User
from apps.classifiers.classifier import classifier
from apps.conversations import beginning, off_record, off_record_views, runner
from apps.conversations.models import Conversation, Turn
from apps.conversations.off_record import get_talk
from apps.llm.registry import server
from apps.wellbeing.contacts import add_contact
from tests import people
from tests.fakes.model import ScriptedChatModel, ScriptedServer
from tests.socket import test_off_record
from tests.socket.lingering import objects_with
from tests.socket.test_off_record import opened, signed_in

pytestmark = pytest.mark.django_db(transaction=True)
nothing_open = test_off_record.nothing_open
in_thread = database_sync_to_async

HTMX = {"HX-Request": "true"}


@dataclass(frozen=True, slots=True)
class BeingRead:
    talk: UUID
    address: str
    """Where the next words are sent."""
    is_sent: Callable[[], Awaitable[tuple[int, str]]]
    """Lets it go on, and waits for its answer."""


PILLS = "I took all my pills."
FRIEND = "My friend told me she wants to kill herself."


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> ScriptedChatModel:
    """Speaks without an end."""
    there = server("ollama")
    assert isinstance(there, ScriptedServer)
    model = ScriptedChatModel(("Pasta is ",), then_wait=True, afterwards=("good.",))
    monkeypatch.setattr(there, "models_by_name", {model.name: model})
    return model


@pytest.fixture
async def talk(alice: User) -> Conversation:
    found: Conversation = await in_thread(people.a_conversation)(alice)
    return found


@pytest.fixture
async def client(alice: User) -> AsyncIterator[AsyncClient]:
    yield await signed_in(alice)
    await runner.shut_down()


async def says(client: AsyncClient, address: str, text: str, *, htmx: bool = True) -> tuple[int, str]:
    # As in the web process: each request has a thread of its own, and a reply that ends another.
    async with ThreadSensitiveContext():
        answer = await client.post(address, {"turn": str(uuid4()), "text": text}, headers=HTMX if htmx else {})
        await sync_to_async(connections.close_all)()
    return answer.status_code, answer.content.decode()


async def speaks(model: ScriptedChatModel) -> None:
    while not model.asked:
        await asyncio.sleep(0)


@pytest.fixture(params=["on record", "off the record"])
async def running(
    request: pytest.FixtureRequest, client: AsyncClient, alice: User, talk: Conversation, model: ScriptedChatModel
) -> tuple[UUID, str]:
    """A talk in which a reply runs, and where to send the next words."""
    if request.param == "on record":
        there = (talk.pk, reverse("conversations:create-turn", args=[talk.pk]))
    else:
        aside = await opened(client, alice)
        there = (aside, reverse("conversations:off-record-turns", args=[aside]))
    await says(client, there[1], "Tell me of pasta.")
    await speaks(model)
    return there


async def test_a_cry_for_help_makes_the_reply_end_and_is_answered(
    client: AsyncClient, running: tuple[UUID, str]
) -> None:
    talk, address = running
    status, html = await says(client, address, PILLS)
    assert status == 200
    assert PILLS in html
    assert 'href="tel:999"' in html
    assert runner._running[talk].turn.prompt.text == PILLS


async def test_anything_else_waits_and_is_told_so(client: AsyncClient, running: tuple[UUID, str]) -> None:
    talk, address = running
    status, html = await says(client, address, "And of rice.")
    assert status == 409
    assert "Wait for the reply to end" in html
    assert "tel:" not in html
    assert runner._running[talk].turn.prompt.text == "Tell me of pasta."


async def test_worry_about_somebody_else_waits_and_gets_its_card_at_once(
    client: AsyncClient, running: tuple[UUID, str]
) -> None:
    talk, address = running
    status, html = await says(client, address, FRIEND)
    assert status == 409
    assert "How you can help them" in html
    assert talk in runner._running


async def test_a_reply_that_can_not_end_does_not_keep_help_back(
    client: AsyncClient, alice: User, running: tuple[UUID, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def goes_on(_turn: UUID) -> bool:
        return False

    await in_thread(add_contact)(user=alice, name="Maya", phone="+33 6 12 34 56 78")
    monkeypatch.setattr(runner, "make_way", goes_on)
    status, html = await says(client, running[1], PILLS)
    assert status == 409
    assert "tel:+33612345678" in html


@pytest.fixture(params=["on record", "off the record"])
async def being_read(
    request: pytest.FixtureRequest,
    client: AsyncClient,
    alice: User,
    talk: Conversation,
    model: ScriptedChatModel,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[BeingRead]:
    """A talk in which a message was sent in another tab, whose prompt is still being read together."""
    if request.param == "on record":
        there, where = talk.pk, (beginning, "prepare", reverse("conversations:create-turn", args=[talk.pk]))
    else:
        there = await opened(client, alice)
        address = reverse("conversations:off-record-turns", args=[there])
        where = (off_record_views, "prepare_off_record", address)
    module, name, address = where
    reached, goes_on, reads = threading.Event(), threading.Event(), getattr(module, name)

    def waits_once(*given: Any, **more: Any) -> Any:
        monkeypatch.setattr(module, name, reads)
        reached.set()
        assert goes_on.wait(30)
        return reads(*given, **more)

    monkeypatch.setattr(module, name, waits_once)
    sending = asyncio.create_task(says(client, address, "Tell me of pasta."))
    assert await asyncio.to_thread(reached.wait, 30)

    async def is_sent() -> tuple[int, str]:
        goes_on.set()
        return await sending

    yield BeingRead(there, address, is_sent)
    await is_sent()


async def test_a_message_does_not_take_one_that_is_being_read_for_dead(
    client: AsyncClient, being_read: BeingRead
) -> None:
    status, _html = await says(client, being_read.address, "And of rice.")
    assert status == 409
    assert (await being_read.is_sent())[0] == 200
    assert runner._running[being_read.talk].turn.prompt.text == "Tell me of pasta."


async def test_words_of_a_crisis_do_not_wait_for_one_that_is_being_read(
    client: AsyncClient, being_read: BeingRead, model: ScriptedChatModel
) -> None:
    status, html = await says(client, being_read.address, PILLS)
    assert status == 200
    assert 'href="tel:999"' in html
    assert (await being_read.is_sent())[0] == 200
    running = runner._running[being_read.talk]
    assert running.turn.prompt.text == PILLS
    await speaks(model)
    await runner.stop(being_read.talk)
    await asyncio.wait_for(running.task, 5)
    assert len(model.asked) == 1
    page = await client.get(being_read.address.removesuffix("turns/"))
    assert PILLS in page.content.decode()


async def test_stop_reaches_a_reply_whose_prompt_is_still_being_read(
    client: AsyncClient, being_read: BeingRead, model: ScriptedChatModel
) -> None:
    await client.post(being_read.address.replace("/turns/", "/stop/"))
    assert (await being_read.is_sent())[0] == 200
    running = runner._running.get(being_read.talk)
    if running:
        await asyncio.wait_for(running.task, 5)
    assert model.asked == []


async def test_after_a_prompt_that_could_not_be_read_the_next_words_are_taken(
    client: AsyncClient, talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OperationalError

    address = reverse("conversations:create-turn", args=[talk.pk])
    with monkeypatch.context() as for_now:
        for_now.setattr(beginning, "prepare", broken)
        assert (await says(client, address, "Tell me of pasta."))[0] == 503
    assert (await says(client, address, "And of rice."))[0] == 200
    assert runner._running[talk.pk].turn.prompt.text == "And of rice."


async def test_without_scripts_the_words_and_the_card_stay_on_the_page(
    client: AsyncClient, running: tuple[UUID, str]
) -> None:
    """A page that loads itself anew would take them away."""
    status, html = await says(client, running[1], FRIEND, htmx=False)
    assert status == 409
    assert "How you can help them" in html
    assert f">{FRIEND}</textarea>" in html
    assert 'http-equiv="refresh"' not in html


async def test_the_reply_that_made_way_keeps_what_it_had_said(
    client: AsyncClient, talk: Conversation, model: ScriptedChatModel
) -> None:
    address = reverse("conversations:create-turn", args=[talk.pk])
    await says(client, address, "Tell me of pasta.")
    await speaks(model)
    await says(client, address, PILLS)
    first = await Turn.objects.select_related("reply").filter(conversation=talk).aearliest("created_at")
    assert first.status == Turn.Status.STOPPED
    assert first.reply is not None
    assert first.reply.text == "Pasta is "


async def test_refused_off_the_record_no_word_lingers_once_it_is_closed(
    client: AsyncClient, alice: User, model: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Tests keep each record of the log, and with it the request.
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
    assert await in_thread(classifier().likely)("risk", "A first text.")
    word = f"marzipan{uuid4().hex}"
    aside = await opened(client, alice)
    address = reverse("conversations:off-record-turns", args=[aside])
    status, _html = await says(client, address, f"I stole the {word}. " * 3_000)
    assert status == 422
    off_record.close_talk(get_talk(alice, aside))
    assert objects_with(word) == []
