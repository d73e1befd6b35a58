"""Sending is a plain POST: it keeps the words, starts the reply, and answers with what the page shows."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
from channels.db import database_sync_to_async
from django.test import AsyncClient, Client
from django.urls import reverse

from apps.conversations import keeper, runner, services
from apps.conversations.models import Conversation, Turn
from apps.wellbeing.models import CareCount
from tests import people

pytestmark = pytest.mark.django_db(transaction=True)

HTMX = {"HX-Request": "true"}


@pytest.fixture
async def talk(transactional_db: None) -> AsyncIterator[Conversation]:
    alice = await database_sync_to_async(people.a_person)("owner", name="Alice")
    yield await database_sync_to_async(people.a_conversation)(alice)
    await runner.shut_down()


@pytest.fixture
async def client(talk: Conversation) -> AsyncClient:
    client = AsyncClient()
    await client.aforce_login(talk.user, backend="django.contrib.auth.backends.ModelBackend")
    return client


async def the_end_of(talk: Conversation) -> Turn:
    running = runner._running.get(talk.pk)
    if running:
        await asyncio.wait_for(running.task, 5)
    return await Turn.objects.select_related("reply").alatest("created_at")


def sends(talk: Conversation) -> str:
    return reverse("conversations:create-turn", args=[talk.pk])


async def test_sending_answers_with_the_turn_and_starts_the_reply(client: AsyncClient, talk: Conversation) -> None:
    answer = await client.post(sends(talk), {"text": "How are you?", "turn": str(uuid4())}, headers=HTMX)
    assert answer.status_code == 200
    assert "How are you?" in answer.content.decode()
    assert 'data-status="streaming"' in answer.content.decode()
    turn = await the_end_of(talk)
    assert turn.status == Turn.Status.COMPLETE
    assert turn.reply is not None
    assert turn.reply.text == "Hello there."


async def test_whoever_sees_the_end_sees_the_question_that_comes_with_it(
    client: AsyncClient, talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page asks for the turn until it has ended, and then no more."""
    seen: list[str] = []

    def and_a_page_asks(*, turn: Turn, **end: Any) -> None:
        services.finish_turn(turn=turn, **end)
        page = Client()
        page.force_login(talk.user, backend="django.contrib.auth.backends.ModelBackend")
        seen.append(page.get(reverse("conversations:turn", args=[talk.pk, turn.pk])).text)

    monkeypatch.setattr(keeper, "finish_turn", and_a_page_asks)
    words = {"text": "I was diagnosed with asthma in May.", "turn": str(uuid4())}
    await client.post(sends(talk), words, headers=HTMX)
    await the_end_of(talk)
    assert 'data-status="complete"' in seen[0]
    assert "May I remember this?" in seen[0]


async def test_without_htmx_the_browser_is_led_back_to_the_page(client: AsyncClient, talk: Conversation) -> None:
    answer = await client.post(sends(talk), {"text": "How are you?", "turn": str(uuid4())})
    assert (answer.status_code, answer.headers["Location"]) == (302, talk.get_absolute_url())
    assert (await the_end_of(talk)).status == Turn.Status.COMPLETE


async def test_sending_again_after_a_lost_answer_asks_the_model_once(client: AsyncClient, talk: Conversation) -> None:
    words = {"text": "How are you?", "turn": str(uuid4())}
    await client.post(sends(talk), words, headers=HTMX)
    await the_end_of(talk)
    answer = await client.post(sends(talk), words, headers=HTMX)
    assert "Hello there." in answer.content.decode()
    assert await Turn.objects.acount() == 1


async def test_other_words_from_a_page_that_was_gone_back_to_are_no_words_lost(
    client: AsyncClient, talk: Conversation
) -> None:
    """It sends the id of the message before: what matters most may be what is written there."""
    turn = str(uuid4())
    await client.post(sends(talk), {"text": "How are you?", "turn": turn})
    await the_end_of(talk)
    await client.post(sends(talk), {"text": "I want to end my life tonight.", "turn": turn})
    last = await the_end_of(talk)
    page = (await client.get(talk.get_absolute_url())).content.decode()
    assert "How are you?" in page
    assert "I want to end my life tonight." in page
    assert "data-care-card" in page
    assert last.status == Turn.Status.COMPLETE
    assert await Turn.objects.acount() == 2


async def test_a_turn_left_by_a_dead_process_does_not_block_new_words(client: AsyncClient, talk: Conversation) -> None:
    left = await database_sync_to_async(people.a_turn)(talk, "Are you there?")
    await client.post(sends(talk), {"text": "Hello?", "turn": str(uuid4())}, headers=HTMX)
    await the_end_of(talk)
    await left.arefresh_from_db()
    assert left.status == Turn.Status.INTERRUPTED


async def test_trying_again_answers_in_the_same_place(client: AsyncClient, talk: Conversation) -> None:
    turn = await database_sync_to_async(people.a_turn)(talk)
    await database_sync_to_async(services.finish_turn)(turn=turn, text="Half", status=Turn.Status.STOPPED)
    answer = await client.post(reverse("conversations:retry", args=[talk.pk, turn.pk]), headers=HTMX)
    assert f'id="turn-{turn.prompt_id}"' in answer.content.decode()
    again = await the_end_of(talk)
    assert again.pk != turn.pk
    assert again.status == Turn.Status.COMPLETE


async def test_going_on_continues_the_same_reply(client: AsyncClient, talk: Conversation) -> None:
    turn = await database_sync_to_async(people.a_turn)(talk)
    await database_sync_to_async(services.finish_turn)(turn=turn, text="And so: ", status=Turn.Status.STOPPED)
    await client.post(reverse("conversations:resume", args=[talk.pk, turn.pk]), headers=HTMX)
    again = await the_end_of(talk)
    assert again.pk == turn.pk
    assert again.reply is not None
    assert again.reply.text == "And so: Hello there."


async def test_an_old_turn_cannot_be_tried_again(client: AsyncClient, talk: Conversation) -> None:
    old = await database_sync_to_async(people.an_answered_turn)(talk)
    await database_sync_to_async(people.an_answered_turn)(talk, "And then?")
    answer = await client.post(reverse("conversations:retry", args=[talk.pk, old.pk]), headers=HTMX)
    assert answer.status_code == 302
    assert await Turn.objects.acount() == 2


async def test_stopping_when_nothing_runs_does_no_harm(client: AsyncClient, talk: Conversation) -> None:
    answer = await client.post(reverse("conversations:stop", args=[talk.pk]), headers=HTMX)
    assert answer.status_code == 204


async def test_a_sincere_question_is_counted_once_however_often_it_is_answered(
    client: AsyncClient, talk: Conversation
) -> None:
    await client.post(sends(talk), {"text": "Are you a real person?", "turn": str(uuid4())}, headers=HTMX)
    turn = await the_end_of(talk)
    for way in ("retry", "retry", "resume"):
        await client.post(reverse(f"conversations:{way}", args=[talk.pk, turn.pk]), headers=HTMX)
        turn = await the_end_of(talk)
    assert await Turn.objects.acount() == 3
    assert [(one.kind, one.times) async for one in CareCount.objects.all() if one.kind == "identity"] == [
        ("identity", 1)
    ]
