"""What was said in one talk comes to mind in another, as data before the owner's words."""

import pytest
from channels.db import database_sync_to_async
from django.db import DatabaseError
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import runner, turns
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Turn
from apps.conversations.turns import prepare
from apps.llm.errors import ModelFailed
from apps.memories import recall
from apps.memories.models import Episode, Memory
from apps.memories.profile import rebuild_profile
from apps.memories.search import Found
from apps.memories.services import Mentioned
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)

in_thread = database_sync_to_async


async def told(alice: User, *words: str) -> Conversation:
    """A talk that was learned from."""

    def tell() -> Conversation:
        talk = people.a_conversation(alice, persona=people.a_persona(alice, name="Wren"))
        for one in words:
            people.an_answered_turn(talk, one, "I see.")
        learn_backlog()
        return talk

    talk: Conversation = await in_thread(tell)()
    return talk


async def asked(alice: User, text: str, talk: Conversation | None = None) -> tuple[ScriptedChatModel, Turn]:
    model = ScriptedChatModel()
    talk = talk or await in_thread(people.a_conversation)(alice)
    turn = await in_thread(people.a_turn)(talk, text)
    await runner.start(await in_thread(prepare)(turn), models=lambda _choice: model)
    await runner._running[talk.pk].task
    return model, await Turn.objects.aget(pk=turn.pk)


async def test_what_was_told_in_one_talk_is_recalled_in_another_with_its_source(alice: User) -> None:
    talk = await told(alice, "My sister Maya lives in Lyon.", "It rains.")
    model, turn = await asked(alice, "Where does my sister live?")
    last = model.asked[0].messages[-1]
    assert last.role == "user"
    assert "earlier today" in last.text
    assert "Alice said: “My sister Maya lives in Lyon.”" in last.text
    assert last.text.endswith("\n\nWhere does my sister live?")
    recalled = [one.episode async for one in turn.recollections.select_related("episode")]
    assert recalled[0].text == "My sister Maya lives in Lyon."
    assert recalled[0].source in [one.pk async for one in talk.messages.all()]


async def test_what_the_model_reads_of_the_same_talk_is_not_repeated(alice: User) -> None:
    talk = await told(alice, "My sister Maya lives in Lyon.")
    model, turn = await asked(alice, "Where does my sister live?", talk)
    assert "Maya" not in model.asked[0].messages[-1].text
    assert not await turn.recollections.aexists()


async def test_old_words_are_recalled_with_what_changed_since(alice: User) -> None:
    await told(alice, "I live in Paris, near the canal.")
    await told(alice, "I moved to Lyon.")
    model, _turn = await asked(alice, "Do I still live near the canal?")
    assert "near the canal.” (since then: “I moved to Lyon.”)" in model.asked[0].messages[-1].text


async def test_remembered_text_is_not_learned_again(alice: User) -> None:
    await told(alice, "My sister Maya lives in Lyon.")
    _model, turn = await asked(alice, "Where does my sister live?")
    await in_thread(learn_backlog)()
    words = [
        message.text async for message in (await Conversation.objects.aget(pk=turn.conversation_id)).messages.all()
    ]
    assert not [text for text in words if "Lyon" in text]


async def test_a_stranger_recalls_nothing_of_it(alice: User) -> None:
    await told(alice, "My sister Maya lives in Lyon.")
    bob = await in_thread(people.a_person)("stranger")
    await told(bob, "It rains.")
    model, _turn = await asked(bob, "Where does my sister live?")
    assert "Lyon" not in model.asked[0].text


async def test_who_asks_what_is_known_of_somebody_gets_all_of_it(alice: User) -> None:
    sister = Mentioned("Maya", "sister")
    facts = [
        f"Maya {does}." for does in ("sails", "bakes bread", "fears dogs", "sings alto", "paints", "has a red bicycle")
    ]
    for fact in [*facts, "Maya moved to Lyon.", "Maya teaches chemistry."]:
        await in_thread(people.a_memory)(alice, fact, people=[sister])
    await in_thread(people.a_memory)(alice, "Tom collects stamps.", people=[Mentioned("Tom", "brother")])
    model, turn = await asked(alice, "What do you know about my sister?")
    assert all(fact in model.asked[0].text for fact in facts)
    assert "stamps" not in model.asked[0].text
    assert await turn.recollections.acount() >= 8


async def test_without_its_embedder_memory_finds_what_shares_the_words(
    alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    await told(alice, "My sister Maya lives in Lyon.")

    class Broken:
        name = "broken"
        dimensions = 384

        def embed_query(self, text: str) -> list[float]:
            raise ModelFailed("no weights")

    monkeypatch.setattr(turns, "embedder_of", lambda _user: Broken())
    model, turn = await asked(alice, "Where does my sister live?")
    assert turn.status == Turn.Status.COMPLETE
    assert "Lyon" in model.asked[0].text


async def test_a_failing_memory_never_stops_a_reply(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    await told(alice, "My sister Maya lives in Lyon.")

    def broken(**_wanted: object) -> list[Found]:
        raise DatabaseError("no room")

    monkeypatch.setattr(recall, "search", broken)
    model, turn = await asked(alice, "Where does my sister live?")
    assert turn.status == Turn.Status.COMPLETE
    assert "Lyon" not in model.asked[0].text


async def test_what_was_never_told_is_said_to_be_so(alice: User) -> None:
    await told(alice, "It rains.")
    model, _turn = await asked(alice, "What is the name of my daughter?")
    assert "never told" in model.asked[0].messages[-1].text
    other, _turn = await asked(alice, "What should I cook tonight?")
    assert "never told" not in other.asked[0].messages[-1].text


async def test_what_is_to_be_forgotten_is_gone_before_the_reply_and_the_owner_is_told(alice: User) -> None:
    await told(alice, "I hate olives.", "It rains.")
    model, turn = await asked(alice, "Forget that I hate olives.")
    assert "is forgotten" in model.asked[0].messages[-1].text
    assert "forgotten" in turn.notice
    await in_thread(learn_backlog)()
    model, _turn = await asked(alice, "What do I hate?")
    assert "olives" not in model.asked[0].text


async def test_forget_that_means_what_was_said_last(alice: User) -> None:
    talk = await told(alice, "It rains.", "I hate olives.")
    await asked(alice, "Forget that.", talk)
    left = [memory.text async for memory in Memory.objects.filter(forgotten_at=None)]
    assert left == []
    said = [one.text async for one in Episode.objects.filter(forgotten_at=None, speaker="owner")]
    assert said == ["It rains."]


async def test_nothing_is_forgotten_that_is_not_clearly_meant(alice: User) -> None:
    await told(alice, "I hate olives.")
    model, turn = await asked(alice, "Forget everything about my submarine.")
    assert "clearly meant" in turn.notice
    assert "nothing of the kind" in model.asked[0].messages[-1].text
    assert await Memory.objects.filter(forgotten_at=None).acount() == 1


async def test_what_is_no_longer_true_becomes_history(alice: User) -> None:
    talk = await told(alice, "I live in Paris.")
    _model, turn = await asked(alice, "That's no longer true.", talk)
    assert "no longer true" in turn.notice
    memory = await Memory.objects.aget()
    assert memory.valid_until
    assert memory.forgotten_at is None


async def test_what_always_matters_stands_in_every_prompt(alice: User) -> None:
    await in_thread(grant_consent)(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    await told(alice, "I'm allergic to nuts.")
    await in_thread(rebuild_profile)(user=alice, now=timezone.now())
    model, _turn = await asked(alice, "Good morning!")
    assert "- I'm allergic to nuts." in model.asked[0].messages[0].text
