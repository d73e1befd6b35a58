"""What the rules don't understand, a model that does draws from each turn, once, while nobody talks."""

import json
from datetime import timedelta
from typing import Any

import pytest
from channels.db import database_sync_to_async
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import distilling, quiet, services
from apps.conversations.distilling import distil_backlog, waiting_to_be_distilled
from apps.conversations.gate import allowed_among
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Turn
from apps.llm.errors import ModelUnreachable
from apps.llm.ports import ChatMessage
from apps.memories.extraction import propose
from apps.memories.models import Episode, Memory
from apps.memories.profile import pause, profile_of, rebuild_profile
from apps.memories.services import Statement
from apps.memories.settling import settle
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.fakes.model import ScriptedChatModel, ScriptedServer

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "Good news: from Monday on the four of us live above the bakery in Graz."
TEXT = "From Monday on we live above the bakery in Graz."


def answer(**fields: Any) -> str:
    entry = {
        "quote": "the four of us live above the bakery in Graz",
        "said_by": "owner",
        "text": TEXT,
        "kind": "fact",
        "importance": 5,
        "people": [],
        "day": "",
        "replaces": [],
        "doubts": [],
    }
    return json.dumps({"memories": [entry | fields]})


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def long_ago() -> None:
    Turn.objects.update(created_at=timezone.now() - timedelta(hours=1))


def said(talk: Conversation, text: str = SAID, reply: str = "Congratulations!") -> Turn:
    turn = people.an_answered_turn(talk, text, reply)
    learn_backlog()
    long_ago()
    return turn


def known(user: User) -> list[str]:
    return list(
        Memory.objects.filter(user=user, valid_until=None).order_by("created_at").values_list("text", flat=True)
    )


def test_a_model_that_understands_draws_a_statement_with_its_source(
    alice: User, talk: Conversation, wise: ScriptedChatModel
) -> None:
    turn = said(talk)
    wise.in_form.append(answer())
    assert distil_backlog(alice) == 1
    memory = Memory.objects.get(text=TEXT)
    assert (memory.origin, memory.importance) == ("owner", 5)
    assert [evidence.source for evidence in memory.evidence.all()] == [turn.prompt_id]


def test_each_turn_is_distilled_once(alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
    said(talk)
    wise.in_form.append(answer())
    assert distil_backlog(alice) == 1
    assert distil_backlog(alice) == 0
    assert len(wise.asked) == 1


def test_a_weak_model_is_not_asked_and_the_turn_waits_for_a_stronger(
    alice: User, talk: Conversation, ollama: ScriptedServer, wise: ScriptedChatModel
) -> None:
    ollama.parameters = "1.2B"
    said(talk)
    assert distil_backlog(alice) == 0
    assert wise.asked == []
    ollama.parameters = "3.2B"
    assert distil_backlog(alice) == 1


def test_nobody_is_asked_while_somebody_talks(alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
    people.an_answered_turn(talk, SAID)
    learn_backlog()
    assert distil_backlog(alice) == 0
    assert wise.asked == []


def test_whoever_speaks_has_the_model_for_themselves(
    alice: User, talk: Conversation, wise: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(talk)
    monkeypatch.setattr(quiet, "LOOKS_EVERY", 0.01)
    hanging = ScriptedChatModel([], then_wait=True)
    monkeypatch.setattr(wise, "stream", hanging.stream)
    monkeypatch.setattr(hanging, "_wait_after", 0)
    monkeypatch.setattr(quiet, "has_paused", lambda _user: not hanging.asked)
    assert distil_backlog(alice) == 0
    assert hanging.closed.is_set()
    assert waiting_to_be_distilled(alice).count() == 1


@pytest.mark.parametrize("nonsense", ["", "I am a teapot", '{"memories": 3}'])
def test_nonsense_loses_nothing_and_holds_nothing_up(
    alice: User, talk: Conversation, wise: ScriptedChatModel, nonsense: str
) -> None:
    said(talk)
    said(talk, "And the baker is called Herr Huber.")
    wise.in_form.extend([nonsense, nonsense, answer(quote="Herr Huber", text="The baker is called Herr Huber.")])
    assert distil_backlog(alice) == 2
    assert known(alice) == ["The baker is called Herr Huber."]


def test_a_server_that_is_down_is_waited_for(
    alice: User, talk: Conversation, ollama: ScriptedServer, wise: ScriptedChatModel
) -> None:
    said(talk)
    ollama.fails_with = ModelUnreachable()
    assert distil_backlog(alice) == 0
    ollama.fails_with = None
    wise.in_form.append(answer())
    assert distil_backlog(alice) == 1


def test_killed_before_it_is_kept_it_is_asked_again(
    alice: User, talk: Conversation, wise: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(talk)
    wise.in_form.extend([answer(), answer()])
    whole = settle

    def killed(**wanted: Any) -> None:
        whole(**wanted)
        raise KeyboardInterrupt

    monkeypatch.setattr(distilling, "settle", killed)
    with pytest.raises(KeyboardInterrupt):
        distil_backlog(alice)
    assert known(alice) == []
    monkeypatch.setattr(distilling, "settle", whole)
    distil_backlog(alice)
    assert known(alice) == [TEXT]


def test_what_was_unsaid_while_the_model_read_is_not_learned(
    alice: User, talk: Conversation, wise: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(talk)
    wise.in_form.append(answer())
    whole = propose

    async def meanwhile(*given: Any, **wanted: Any) -> Any:
        found = await whole(*given, **wanted)
        await database_sync_to_async(services.delete_conversation)(conversation=talk)
        return found

    monkeypatch.setattr(distilling, "propose", meanwhile)
    distil_backlog(alice)
    assert known(alice) == []


def test_what_it_replaces_becomes_history_but_what_the_owner_wrote_is_only_doubted(
    alice: User, talk: Conversation, wise: ScriptedChatModel
) -> None:
    learned = people.a_memory(alice, "We live in Linz.", origin=Memory.Origin.OWNER)
    written = people.a_memory(alice, "We live in a flat in Linz, third floor.")
    said(talk)

    def numbers(asked: tuple[ChatMessage, ...]) -> list[int]:
        listed = json.loads(asked[-1].text)["known"]
        return [number for number, line in enumerate(listed, 1) if "Linz" in line]

    wise.in_form.append(answer(replaces=[1, 2]))
    distil_backlog(alice)
    assert numbers(wise.asked[0].messages) == [1, 2]
    learned.refresh_from_db()
    written.refresh_from_db()
    assert learned.valid_until is not None
    assert learned.replaced_by is not None
    assert learned.replaced_by.text == TEXT
    assert (written.valid_until, written.doubted_at is not None) == (None, True)


def test_what_the_rules_found_is_not_found_again(alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
    said(talk, "My sister Maya lives in Lyon.")
    assert known(alice) == ["My sister Maya lives in Lyon."]
    wise.in_form.append(
        answer(quote="My sister Maya lives in Lyon", text="My sister Maya lives in Lyon.", kind="person")
    )
    distil_backlog(alice)
    assert known(alice) == ["My sister Maya lives in Lyon."]


def test_the_companions_promise_is_kept_as_its_own_and_says_nothing_of_the_owner(
    alice: User, talk: Conversation, wise: ScriptedChatModel
) -> None:
    turn = said(talk, "I have the exam tomorrow.", "I promise to ask you how the exam went.")
    promise = "I promise to ask you how the exam went."
    wise.in_form.append(answer(quote=promise, said_by="companion", text=promise, kind="promise"))
    distil_backlog(alice)
    memory = Memory.objects.get(text=promise)
    assert memory.origin == "companion"
    assert [evidence.source for evidence in memory.evidence.all()] == [turn.reply_id]
    rebuild_profile(user=alice, now=timezone.now())
    assert promise not in profile_of(alice)


def test_while_memory_is_paused_nothing_is_asked(alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
    said(talk)
    pause(user=alice, paused=True, now=timezone.now())
    distil_backlog(alice)
    assert wise.asked == []
    assert known(alice) == []


class TestWhatWasToStayOut:
    """“Don't remember this” holds for the reply to it, too: it is no ground for what is said next."""

    LEFT_OUT = "Don't remember this: the party is at the Lido."
    PARTY = "The party at the Lido is on 3 June."

    def answered(self, talk: Conversation, first: str, second_reply: str = "Noted.") -> Turn:
        said(talk, first, "At the Lido! Is it on 2 June?")
        return said(talk, "No, the party is on 3 June.", second_reply)

    def test_its_reply_is_no_ground(self, alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
        self.answered(talk, self.LEFT_OUT)
        wise.in_form.append(answer(quote="the party is on 3 June", text=self.PARTY))
        distil_backlog(alice)
        assert "Lido" not in wise.asked[-1].text
        assert known(alice) == []

    def test_nor_is_the_reply_after_that(self, alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
        second = self.answered(talk, self.LEFT_OUT, "So the Lido on 3 June it is.")
        wise.in_form.append(answer(quote="the party is on 3 June", text=self.PARTY))
        distil_backlog(alice)
        assert "Lido" not in wise.asked[-1].text
        assert known(alice) == []
        assert not Episode.objects.filter(text__contains="Lido").exists()
        assert Episode.objects.filter(source=second.prompt_id).exists()

    def test_nor_of_what_is_asked_about_still(self, alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
        said(talk, "I was diagnosed with asthma in May.", "Does the spray from Graz help?")
        said(talk, "Yes, it does.")
        wise.in_form.append(answer(quote="Yes, it does", text="The spray from Graz helps."))
        distil_backlog(alice)
        assert "Graz" not in wise.asked[-1].text
        assert known(alice) == []

    def test_of_a_turn_that_is_kept_it_is(self, alice: User, talk: Conversation, wise: ScriptedChatModel) -> None:
        self.answered(talk, "The party is at the Lido.", "Noted.")
        wise.in_form.extend([answer(quote="none"), answer(quote="the party is on 3 June", text=self.PARTY)])
        distil_backlog(alice)
        assert self.PARTY in known(alice)


def test_a_model_that_calls_its_owner_by_name_speaks_of_nobody_else(alice: User) -> None:
    grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    turn = people.an_answered_turn(people.a_conversation(alice), "I was diagnosed with asthma in May.")
    hers, his = (
        Statement(text, Memory.Kind.FACT, Memory.Origin.OWNER, timezone.now())
        for text in (f"{alice.name} has asthma.", "Karl has asthma.")
    )
    assert [one.text for one in allowed_among(turn, [hers, his])] == [hers.text]
