"""Replies that Alice asked for again go out as SillyTavern's swipes, and come back as versions."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message, Turn
from tests import people
from tests.integration.archives import packed
from tests.integration.brought import bring, shown

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def talk(alice: User) -> Conversation:
    """Asked three times, of which the second reply is shown; and it went on from there."""
    talk = people.a_conversation(alice)
    turn = people.an_answered_turn(talk, "What shall I read?", "A map.")
    Message.objects.filter(written_in=turn).update(created_at=turn.prompt.created_at)
    for place, text in enumerate(["An atlas.", "A letter."], start=1):
        at = turn.prompt.created_at + timedelta(microseconds=place)
        reply = Message.objects.create(
            conversation=talk, parent=turn.prompt, role="companion", text=text, created_at=at, tokens_before=9
        )
        Turn.objects.create(
            conversation=talk, prompt=turn.prompt, reply=reply, status="complete", created_at=at, ended_at=at
        )
    Conversation.objects.filter(pk=talk.pk).update(tip=Message.objects.get(text="An atlas."))
    talk.refresh_from_db()
    people.an_answered_turn(talk, "Which one?", "The old one.")
    return talk


def chat_of(content: bytes) -> tuple[str, list[dict[str, Any]]]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    text = archive.read(next(name for name in archive.namelist() if name.startswith("chats/"))).decode()
    return text, [json.loads(line) for line in text.splitlines()]


def test_each_version_is_a_swipe_and_the_one_that_is_shown_is_named(alice: User, talk: Conversation) -> None:
    _text, (_header, greeting, asked, answered, *_rest) = chat_of(packed(alice))
    assert answered["swipes"] == ["A map.", "An atlas.", "A letter."]
    assert answered["swipes"][answered["swipe_id"]] == answered["mes"] == "An atlas."
    assert [one["extra"]["ai_generated"] for one in answered["swipe_info"]] == [True, True, True]
    assert "swipes" not in greeting
    assert "swipes" not in asked


def test_they_come_back_as_versions_with_their_times(
    alice: User, talk: Conversation, client_of: Callable[[User], Client]
) -> None:
    text, _rows = chat_of(packed(alice))
    here = {message.text: message.created_at for message in Message.objects.filter(conversation=talk)}
    bring(client_of(alice), text)
    again = Conversation.objects.exclude(pk=talk.pk).get()
    assert shown(again) == shown(talk)
    versions = Message.objects.filter(conversation=again, parent__text="What shall I read?").order_by("created_at")
    assert [one.text for one in versions] == ["A map.", "An atlas.", "A letter."]
    assert {one.text: one.created_at for one in versions}.items() <= here.items()
