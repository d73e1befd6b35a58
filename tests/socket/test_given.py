"""What stood before a companion, and where it was sent, is written down as it was, and read again on the page of what was used."""

import pytest
from channels.db import database_sync_to_async
from django.test import AsyncClient
from django.urls import reverse
from pytest_django import Settings

from apps.accounts.models import User
from apps.conversations import runner
from apps.conversations.models import Conversation, ProfileLine, Turn
from apps.conversations.services import delete_conversation
from apps.conversations.turns import prepare
from apps.llm.errors import ModelUnreachable
from apps.llm.ports import ChatModel
from apps.llm.registry import embedder
from apps.llm.spare import SpareChatModel
from apps.memories.episodes import drop_memories
from apps.memories.models import Memory
from apps.memories.services import Statement, correct_memory, forget_memories, restore_memories
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async
ELSEWHERE = "http://big.lan:11434"
CAKE = "I like rhubarb cake."
FORGOTTEN = "Something that is forgotten by now."


class There(ScriptedChatModel):
    """On a server of somebody's."""

    address = ELSEWHERE


async def replied(alice: User, model: ChatModel, talk: Conversation | None = None) -> Turn:
    talk = talk or await in_thread(people.a_conversation)(alice)
    turn = await in_thread(people.a_turn)(talk, "Good morning.")
    turn.conversation.user = await User.objects.aget(pk=alice.pk)
    await runner.start(await in_thread(prepare)(turn), models=lambda _choice: model)
    await runner._running[talk.pk].task
    done: Turn = await Turn.objects.select_related("conversation").aget(pk=turn.pk)
    return done


async def known(alice: User, text: str = CAKE) -> Memory:
    memory: Memory = await in_thread(people.a_memory)(alice, text, importance=5)
    return memory


async def used(alice: User) -> str:
    client = AsyncClient()
    await client.aforce_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    return (await client.get(reverse("conversations:used"))).content.decode()


async def test_the_lines_about_her_are_shown_as_the_model_read_them(alice: User) -> None:
    memory, model = await known(alice), ScriptedChatModel()
    await replied(alice, model)
    assert CAKE in model.asked[0].messages[0].text

    now, kind, origin = memory.valid_from, Memory.Kind.FACT, Memory.Origin.HAND
    statement = Statement("I like plum cake.", kind, origin, now, importance=5)
    await in_thread(correct_memory)(memory=memory, statement=statement, embedder=embedder("builtin"))
    html = await used(alice)
    assert CAKE in html
    assert "plum" not in html


async def test_what_she_forgets_is_not_shown_any_more_and_then_gone(alice: User) -> None:
    memory = await known(alice)
    await known(alice, "I live by the canal.")
    await replied(alice, ScriptedChatModel())
    await in_thread(forget_memories)(user=alice, ids=[memory.pk], at=memory.created_at)
    html = await used(alice)
    assert CAKE not in html
    assert FORGOTTEN in html
    assert "I live by the canal." in html
    await in_thread(restore_memories)(user=alice, ids=[memory.pk])
    assert CAKE in await used(alice)
    await in_thread(drop_memories)(user=alice, ids=[memory.pk])
    assert [line.text async for line in ProfileLine.objects.all()] == ["I live by the canal."]
    assert FORGOTTEN in await used(alice)


async def test_replies_of_a_talk_share_lines_that_stay_the_same(alice: User) -> None:
    await known(alice)
    first = await replied(alice, ScriptedChatModel())
    second = await replied(alice, ScriptedChatModel(), first.conversation)
    assert first.profile == second.profile
    await known(alice, "I live by the canal.")
    third = await replied(alice, ScriptedChatModel(), first.conversation)
    assert third.profile not in {None, first.profile}
    assert await ProfileLine.objects.acount() == 3


async def test_they_go_with_the_talk(alice: User) -> None:
    await known(alice)
    turn = await replied(alice, ScriptedChatModel())
    await in_thread(delete_conversation)(conversation=turn.conversation)
    assert not await ProfileLine.objects.aexists()


async def test_it_says_where_it_was_sent_whatever_the_address_is_today(alice: User, settings: Settings) -> None:
    turn = await replied(alice, There(name="llama"))
    assert turn.sent_to == [ELSEWHERE]
    settings.LLM = settings.LLM | {"ollama": {"BACKEND": "x", "OPTIONS": {"host": "http://127.0.0.1:11434"}}}
    html = await used(alice)
    assert ELSEWHERE in html
    assert "read by llama on big.lan" in html
    assert "on this machine" not in html


async def test_where_the_built_in_model_stepped_in_both_are_named(alice: User) -> None:
    first, spare = There([], fails_with=ModelUnreachable(), name="llama"), ScriptedChatModel(name="small")
    turn = await replied(alice, SpareChatModel(first, spare))
    assert turn.sent_to == [ELSEWHERE, "in-process"]
    html = await used(alice)
    assert "read by small on this machine" in html
    assert "which did not answer" in html


async def test_a_reply_that_was_stopped_says_so_too(alice: User) -> None:
    model = There(["Once upon a time. "], then_wait=True)
    talk = await in_thread(people.a_conversation)(alice)
    turn = await in_thread(people.a_turn)(talk, "Tell me a tale.")
    await runner.start(await in_thread(prepare)(turn), models=lambda _choice: model)
    task = runner._running[talk.pk].task
    while not model.asked:
        await in_thread(Turn.objects.count)()
    await runner.stop(talk.pk)
    await task
    assert (await Turn.objects.aget(pk=turn.pk)).sent_to == [ELSEWHERE]


async def test_a_stranger_sees_none_of_it(alice: User) -> None:
    await known(alice)
    await replied(alice, There(name="llama"))
    bob = await in_thread(people.a_person)("bob")
    html = await used(bob)
    assert "rhubarb" not in html
    assert ELSEWHERE not in html
