"""While memory is paused nothing that is remembered reaches a model; when it goes on, it does again."""

from typing import Any
from uuid import uuid4

import pytest
from channels.db import database_sync_to_async
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation
from apps.memories import profile, recall
from apps.memories.models import Memory
from apps.memories.search import Found
from apps.memories.search import search as whole
from tests import people
from tests.socket.test_recall import asked, told

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async
TOLD = "My sister Maya lives in Lyon."
ALWAYS = "I am afraid of thunderstorms."


async def pause(user: User, *, paused: bool = True) -> User:
    await in_thread(profile.pause)(user=user, paused=paused, now=timezone.now())
    fresh: User = await in_thread(User.objects.get)(pk=user.pk)
    return fresh


async def known(user: User) -> User:
    """Of whom something was told, something is written down, and something always stands before a companion."""
    await told(user, TOLD)
    await in_thread(people.a_memory)(user, ALWAYS, importance=5)
    fresh: User = await in_thread(User.objects.get)(pk=user.pk)
    return fresh


@pytest.mark.parametrize("question", ["Where does my sister live?", "What do you know about my sister?", "Hello!"])
async def test_nothing_remembered_stands_in_the_prompt(alice: User, question: str) -> None:
    alice = await pause(await known(alice))
    model, turn = await asked(alice, question)
    assert "Lyon" not in model.asked[0].text
    assert "thunderstorms" not in model.asked[0].text
    assert not await turn.recollections.aexists()
    assert turn.profile is None


async def test_when_it_goes_on_all_of_it_is_there_again(alice: User) -> None:
    alice = await pause(await pause(await known(alice)), paused=False)
    model, turn = await asked(alice, "Where does my sister live?")
    assert "Lyon" in model.asked[0].text
    assert "thunderstorms" in model.asked[0].text
    assert await turn.recollections.aexists()


async def test_a_companion_says_that_memory_is_paused_and_not_that_it_was_never_told(alice: User) -> None:
    alice = await pause(await known(alice))
    model, _turn = await asked(alice, "Where does my sister live?")
    assert "has paused memory" in model.asked[0].messages[-1].text
    assert "never told" not in model.asked[0].messages[-1].text


async def test_what_was_said_in_the_same_talk_is_still_read(alice: User) -> None:
    talk = await told(alice, TOLD)
    alice = await pause(alice)
    talk = await Conversation.objects.select_related("user", "persona", "tip").aget(pk=talk.pk)
    model, _turn = await asked(alice, "Where does she live?", talk)
    assert TOLD in model.asked[0].text


async def test_nothing_is_looked_up_while_she_types(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []

    def search(**wanted: Any) -> list[Found]:
        looked_up.append("once")
        return whole(**wanted)

    monkeypatch.setattr(recall, "search", search)
    alice = await known(alice)

    def types(text: str) -> None:
        hers = Client()
        hers.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
        talk = people.a_conversation(alice)
        hers.post(reverse("conversations:typing", args=[talk.pk]), {"text": text, "turn": str(uuid4())})

    await pause(alice)
    await in_thread(types)("Where does my sister live?")
    assert looked_up == []
    await pause(alice, paused=False)
    await in_thread(types)("Where does my sister live now?")
    assert looked_up


async def test_forget_that_is_obeyed_all_the_same(alice: User) -> None:
    await told(alice, "I hate olives.", "It rains.")
    alice = await pause(alice)
    _model, turn = await asked(alice, "Forget that I hate olives.")
    assert "forgotten" in turn.notice
    assert not await Memory.objects.filter(forgotten_at=None).aexists()
