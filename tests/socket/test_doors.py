"""Who may listen: the owner, from Hearth's own pages, to their own conversations."""

import pytest
from channels.db import database_sync_to_async

from apps.accounts import services
from apps.accounts.models import User
from apps.conversations import runner
from apps.conversations.access import get_turn
from apps.conversations.models import Conversation
from apps.conversations.turns import prepare
from tests import people
from tests.fakes.model import ScriptedChatModel
from tests.socket.talking import a_page, a_socket

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
async def talk(transactional_db: None) -> Conversation:
    alice = await database_sync_to_async(people.a_person)("owner")
    conversation: Conversation = await database_sync_to_async(people.a_conversation)(alice)
    return conversation


async def closed_with(user: User | None, talk: Conversation) -> int:
    async with a_page(user, talk) as page:
        message = await page.communicator.receive_output(timeout=5)
    assert message["type"] == "websocket.close"
    code: int = message["code"]
    return code


async def test_a_quiet_conversation_says_that_nothing_runs(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        assert await page.next() == {"type": "nothing.running"}


async def test_nobody_listens_without_signing_in(talk: Conversation) -> None:
    assert await closed_with(None, talk) == 4401


async def test_a_stranger_hears_nothing(talk: Conversation) -> None:
    bob = await database_sync_to_async(people.a_person)("bob")
    assert await closed_with(bob, talk) == 4404


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "http://testserver:81"},
        {"host": "evil.example", "origin": "http://evil.example"},
        {"host": "evil.example:8420", "origin": "http://evil.example:8420"},
    ],
)
async def test_a_page_of_somewhere_else_gets_no_socket(talk: Conversation, headers: dict[str, str]) -> None:
    communicator = await a_socket(talk.user, talk, **headers)
    connected, _ = await communicator.connect()
    assert not connected


async def test_a_page_that_stayed_open_hears_nothing_once_its_session_was_ended(talk: Conversation) -> None:
    async with a_page(talk.user, talk) as page:
        await page.next()
        await database_sync_to_async(services.sign_out_everywhere)(user=talk.user)
        turn = await database_sync_to_async(people.a_turn)(talk)
        whole = await database_sync_to_async(get_turn)(talk.user, talk.pk, turn.pk)
        work = await database_sync_to_async(prepare)(whole)
        await runner.start(work, models=lambda _choice: ScriptedChatModel(["Secret."]))
        message = await page.communicator.receive_output(timeout=5)
        await runner.shut_down()
    assert message["type"] == "websocket.close"
    assert message["code"] == 4401


@pytest.mark.parametrize("frame", ["{}", "not json", '{"type": "turn.stop"}', "x" * 100_000])
async def test_the_socket_takes_no_orders(talk: Conversation, frame: str) -> None:
    async with a_page(talk.user, talk) as page:
        await page.next()
        await page.communicator.send_to(text_data=frame)
        message = await page.communicator.receive_output(timeout=5)
    assert message == {"type": "websocket.close", "code": 4400, "reason": None} or message["code"] == 4400
