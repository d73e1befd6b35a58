"""Somebody who stands in thousands of things: all of them are shown, chosen at once, and gone by one erasing."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message, Turn
from apps.data_rights.erasing import running
from apps.data_rights.models import Erasure
from apps.llm.registry import embedder
from apps.memories.episodes import Utterance, keep_episodes
from apps.memories.models import Episode, Memory
from apps.memories.names import Names
from apps.personas.models import Persona
from apps.privacy.erasing import recallers
from apps.wellbeing.models import Contact
from tests.integration.boxes import fields_of
from tests.people import PASSPHRASE, a_memory, a_persona

TALKS, SAID, RECALLED = 8, 260, 40
"""Messages of a talk, of which every second names her, and how many of all are recallable."""


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    persona = a_persona(alice, description="Knows Maya well.")
    for _talk in range(TALKS):
        a_long_talk(alice, persona)
    said = Message.objects.filter(role="owner", text__contains="Maya").select_related("conversation")[:RECALLED]
    utterances = [
        Utterance(one.pk, one.conversation_id, Episode.Speaker.OWNER, one.text, one.created_at) for one in said
    ]
    keep_episodes(user=alice, said=utterances, names=Names("Alice", "Juniper"), embedder=embedder("builtin"))
    for number in range(4):
        a_memory(alice, f"Maya has {number + 2} cats.")
    a_memory(alice, "Rhubarb cake is my favourite.")
    Contact.objects.create(user=alice, name="Maya")
    return client_of(alice)


def a_long_talk(user: User, persona: Persona) -> None:
    """Of word and answer: she is named in every second word and, in the other half, in the answer."""
    now, texts = timezone.now(), ["Maya told me this.", "I see.", "Nothing but the weather.", "Like Maya said."]
    talk = Conversation.objects.create(user=user, persona=persona, updated_at=now)
    ids = [uuid4() for _one in range(SAID)]
    Message.objects.bulk_create(
        Message(
            id=key,
            conversation=talk,
            parent_id=ids[number - 1] if number else None,
            role="companion" if number % 2 else "owner",
            text=f"{texts[number % 4]} ({number})",
            tokens_before=number * 10,
            created_at=now + timedelta(seconds=number),
        )
        for number, key in enumerate(ids)
    )
    Turn.objects.bulk_create(
        Turn(conversation=talk, prompt_id=ids[number], reply_id=ids[number + 1], status="complete", ended_at=now)
        for number in range(0, SAID, 2)
    )
    Conversation.objects.filter(pk=talk.pk).update(tip=ids[-1])


def found(client: Client, **sent: object) -> dict[str, Any]:
    return fields_of(client.post(reverse("data_rights:erase-find"), sent))


def finish(monkeypatch: pytest.MonkeyPatch) -> Erasure:
    """As the worker does, but for writing files anew, which can't be done within a test's transaction."""
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    erasure = Erasure.objects.get()
    running.run(erasure, home=Path("/nonexistent"), embedded=False)
    erasure.refresh_from_db()
    return erasure


def test_a_thousand_things_are_shown_page_by_page_chosen_at_once_and_go_by_one_erasing(
    hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    naming = Message.objects.filter(text__icontains="maya").count()
    assert naming == TALKS * SAID // 2
    form, boxes = found(hers, about="maya"), set[str]()
    shown = hers.post(reverse("data_rights:erase-find"), form)
    pages = shown.context["picking"].pages
    assert pages > naming // 100
    for page in range(1, pages + 1):
        form = found(hers, **{**form, "go": str(page)})
        assert len(str(form["here"]).split()) <= 100
        boxes |= set(str(form["here"][0]).split())
    messages = {one for one in boxes if one.startswith("conversations.Message:")}
    assert len(messages) == naming
    told = hers.post(reverse("data_rights:erase-preview"), form)
    assert f"{naming:,}" in told.content.decode() or told.context["preview"].lines[0].count >= naming
    assert (
        hers.post(reverse("data_rights:erase-begin"), fields_of(told) | {"passphrase": PASSPHRASE}).status_code == 302
    )
    receipt = finish(monkeypatch)
    assert not Message.objects.filter(text__icontains="maya").exists()
    assert not Episode.objects.filter(text__icontains="maya").exists()
    assert not Memory.objects.filter(text__icontains="maya").exists()
    assert Memory.objects.filter(text__startswith="Rhubarb").exists()
    assert Contact.objects.filter(name="Maya").exists(), "written into a form by hand: it was not ticked"
    assert receipt.verified["recall"]["asked"] >= 1
    assert receipt.verified["recall"]["came_back"] == 0
    assert not [text for recall in recallers() for text in recall(alice, "Maya") if "maya" in text.casefold()]


def test_single_things_stay_and_whole_groups_do_across_pages(hers: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    form = found(hers, about="maya", go="1")
    spared = next(one for one in form["picked"] if one.startswith("conversations.Message:"))
    form["picked"] = [one for one in form["picked"] if one != spared]
    form = found(hers, **{**form, "go": "3"})
    also = form["picked"][0]
    form["picked"] = form["picked"][1:]
    form = found(hers, **{**form, "stays": "memories.Memory"})
    form = found(hers, **{**form, "goes": "wellbeing.Contact"})
    told = hers.post(reverse("data_rights:erase-preview"), form)
    hers.post(reverse("data_rights:erase-begin"), fields_of(told) | {"passphrase": PASSPHRASE})
    finish(monkeypatch)
    left = {f"conversations.Message:{one.pk}" for one in Message.objects.filter(text__icontains="maya")}
    assert spared in left
    assert {spared, also} >= left, "a reply goes with what it answers, and nothing else is left"
    assert Memory.objects.filter(text__startswith="Maya has").count() == 4
    assert not Contact.objects.exists()
