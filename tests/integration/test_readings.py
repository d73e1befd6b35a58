"""What a model is given beside replies, to learn and to think, stands on the page “What was used”, and goes with what it names."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import given, quiet
from apps.conversations.distilling import distil_backlog
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, MemoryRead, Message, Reading, Turn
from apps.conversations.reflecting import reflect_while_away
from apps.conversations.services import delete_conversation
from apps.data_rights.erasing.rows import erase_rows
from apps.data_rights.expiring import sweep
from apps.data_rights.exporting.part import Part
from apps.llm.spare import asked
from apps.memories.models import Memory
from apps.memories.services import forget_memories
from apps.privacy.consent import grant_consent
from apps.privacy.erasing import Chosen
from apps.privacy.purposes import Purpose
from apps.privacy.registry import sources
from apps.privacy.retention import set_periods
from apps.privacy.scope import Reach, Scope
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)

KNOWN = "My sister Maya bakes bread in Graz."
SAID = "Good news: from Monday on Maya and I live above the bakery in Graz."
THERE = "http://big.lan:11434"
Visit = Callable[[User], Client]


@pytest.fixture
def there(wise: ScriptedChatModel) -> ScriptedChatModel:
    wise.address = THERE  # type: ignore[attr-defined]  # As a model of a server has it.
    return wise


@pytest.fixture
def talk(alice: User) -> Conversation:
    """An hour ago, and learned from by the rules."""
    people.a_memory(alice, KNOWN)
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, SAID, "Congratulations!")
    learn_backlog()
    Turn.objects.update(created_at=timezone.now() - timedelta(hours=1))
    return talk


def learn(user: User) -> Reading:
    assert distil_backlog(user) == 1
    return Reading.objects.get()


def think(user: User) -> Reading:
    for number in range(6):
        people.a_memory(user, f"Alice likes tune number {number}.")
    grant_consent(person=user, purpose=Purpose.REFLECTION, now=timezone.now())
    reflect_while_away(user)
    return Reading.objects.get(what_for=Reading.WhatFor.THINKING)


@transaction.atomic
def erase(user: User, chosen: Chosen) -> None:
    erase_rows(user, chosen)


def page(client: Client) -> str:
    return " ".join(client.get(reverse("conversations:used")).text.split())


def test_what_was_read_to_learn_is_told_with_where_it_went(
    alice: User, talk: Conversation, there: ScriptedChatModel, client_of: Visit
) -> None:
    reading = learn(alice)
    given = there.asked[-1].text
    known = list(Memory.objects.filter(pk__in=reading.memories.values("memory")).values_list("text", flat=True))
    assert KNOWN in known
    assert all(text in given for text in known)
    html = page(client_of(alice))
    assert f"Learning from a talk with {talk.persona.name}" in html
    assert KNOWN in html
    assert "read by wise on big.lan" in html
    assert f"<code>{THERE}</code>" in html


def test_what_was_read_to_think_is_told(
    alice: User, talk: Conversation, there: ScriptedChatModel, client_of: Visit
) -> None:
    reading = think(alice)
    given = there.asked[-1].text
    texts = [one.memory.text for one in reading.memories.select_related("memory")]
    assert len(texts) == reading.of >= 7
    assert all(text in given for text in texts)
    html = page(client_of(alice))
    assert f"{talk.persona.name}, thinking while you were away" in html
    assert "Alice likes tune number 5." in html


def test_with_nothing_remembered_the_talk_alone_was_read(
    alice: User, there: ScriptedChatModel, client_of: Visit
) -> None:
    people.an_answered_turn(people.a_conversation(alice), "Good morning.", "Good morning!")
    learn_backlog()
    Turn.objects.update(created_at=timezone.now() - timedelta(hours=1))
    assert learn(alice).of == 0
    assert "Nothing that is remembered was given to it: what you two said alone." in page(client_of(alice))


def test_whoever_is_cut_short_has_read_it_all_the_same(
    alice: User, talk: Conversation, wise: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet, "LOOKS_EVERY", 0.01)
    hanging = ScriptedChatModel([], then_wait=True)
    monkeypatch.setattr(wise, "stream", hanging.stream)
    monkeypatch.setattr(hanging, "_wait_after", 0)
    monkeypatch.setattr(quiet, "has_paused", lambda _user: not hanging.asked)
    assert distil_backlog(alice) == 0
    assert Reading.objects.get().memories.exists()


def test_what_is_erased_meanwhile_keeps_nobody_from_learning(
    alice: User, talk: Conversation, there: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database refuses a row that names it; then it is noted without."""
    whole, tries = asked, list[int]()

    def gone_in_between(model: ScriptedChatModel) -> list[str]:
        tries.append(1)
        if len(tries) == 1:
            erase_elsewhere(KNOWN)
        return whole(model)

    monkeypatch.setattr(given, "asked", gone_in_between)
    reading = learn(alice)
    assert len(tries) == 2
    assert reading.of == reading.memories.count() + 1


def erase_elsewhere(text: str) -> None:
    """In another session."""

    def erase() -> None:
        Memory.objects.filter(text=text).delete()
        connection.close()

    other = Thread(target=erase)
    other.start()
    other.join()


def test_what_is_forgotten_or_erased_is_told_no_more(
    alice: User, talk: Conversation, there: ScriptedChatModel, client_of: Visit
) -> None:
    reading = learn(alice)
    memory = Memory.objects.get(text=KNOWN)
    forget_memories(user=alice, ids=[memory.pk], at=timezone.now())
    html = page(client_of(alice))
    assert KNOWN not in html
    assert "forgotten by now" in html
    memory.refresh_from_db()
    erase(alice, Chosen(picked={"memories.Memory": [str(memory.pk)]}))
    assert not MemoryRead.objects.filter(memory=memory.pk).exists()
    assert Reading.objects.get(pk=reading.pk).of == reading.of
    assert "forgotten by now" in page(client_of(alice))


@pytest.mark.parametrize("how", ["deleted", "erased", "period"])
def test_it_goes_with_its_talk_and_with_its_time(
    alice: User, talk: Conversation, there: ScriptedChatModel, how: str
) -> None:
    learn(alice)
    now = timezone.now()
    if how == "deleted":
        delete_conversation(conversation=talk)
    elif how == "erased":
        erase(alice, Chosen(Scope(Reach.TALK, id=talk.pk)))
    else:
        Message.objects.update(created_at=now - timedelta(hours=1))
        since, until = now - timedelta(minutes=5), now + timedelta(minutes=5)
        erase(alice, Chosen(Scope(Reach.PERIOD, since=since, until=until)))
        assert Conversation.objects.filter(pk=talk.pk).exists()
    assert not Reading.objects.exists()
    assert not MemoryRead.objects.exists()


def test_it_goes_by_itself_after_as_long_as_its_owner_wants(
    alice: User, talk: Conversation, there: ScriptedChatModel
) -> None:
    learn(alice)
    set_periods(person=alice, periods={"conversations.Reading": 30})
    sweep(now=timezone.now() + timedelta(days=29))
    assert Reading.objects.exists()
    sweep(now=timezone.now() + timedelta(days=31))
    assert not Reading.objects.exists()
    assert not MemoryRead.objects.exists()
    assert Memory.objects.filter(text=KNOWN).exists()


def test_a_talk_that_is_taken_along_takes_no_memories_of_others_along(
    alice: User, talk: Conversation, there: ScriptedChatModel
) -> None:
    learn(alice)
    part = Part(alice, Scope(Reach.TALK, id=talk.pk))
    rows = {source.model: list(part.rows(source)) for source in sources() if source.exported}
    assert len(rows["conversations.Reading"]) == 1
    taken = {row.pk for row in rows["memories.Memory"]}
    assert {row.memory_id for row in rows["conversations.MemoryRead"]} <= taken  # type: ignore[attr-defined]


def test_a_stranger_sees_none_of_it(
    alice: User, bob: User, talk: Conversation, there: ScriptedChatModel, client_of: Visit
) -> None:
    learn(alice)
    assert "Maya" not in page(client_of(bob))
    assert "Learning from" not in page(client_of(bob))


def test_replies_and_readings_come_in_one_order_page_by_page(
    alice: User, talk: Conversation, there: ScriptedChatModel, client_of: Visit
) -> None:
    now = timezone.now()
    for number in range(30):
        read = {"what_for": "learning", "model": f"reader {number}", "sent_to": THERE, "of": 0}
        Reading.objects.create(user=alice, conversation=talk, at=now - timedelta(minutes=10 * number), **read)
    hers, before, seen = client_of(alice), "", ""
    while before is not None:
        answer = hers.get(reverse("conversations:used"), {"before": before})
        seen += answer.text.partition('<ol class="uses">')[2]
        before = answer.context["before"] and answer.context["before"].isoformat()
    places = [seen.index(f"reader {number} ") for number in range(30)]
    assert places == sorted(places)
    assert seen.count("reader") == 30
    reply = seen.index("A reply of")
    assert places[5] < reply < places[7]
