"""Off the record, too, what its owner has changed since the talk was opened counts from the next word and the next page on."""

from uuid import uuid4

import pytest
from channels.db import database_sync_to_async
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.off_record import get_talk
from apps.engines.services import choose_model
from apps.llm.registry import server
from apps.personas.models import Persona
from tests.fakes.model import ScriptedChatModel, ScriptedServer
from tests.socket import test_off_record
from tests.socket.test_off_record import opened, says, signed_in

pytestmark = pytest.mark.django_db(transaction=True)
nothing_open = test_off_record.nothing_open
in_thread = database_sync_to_async


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> dict[str, ScriptedChatModel]:
    there = server("ollama")
    assert isinstance(there, ScriptedServer)
    models = {name: ScriptedChatModel((f"This is {name}.",), name=name) for name in ("old", "other")}
    monkeypatch.setattr(there, "models_by_name", models)
    return models


async def chooses(user: User, model: str) -> None:
    await in_thread(choose_model)(user=user, server="ollama", name=model)


async def test_the_next_words_go_to_the_model_that_was_chosen_meanwhile_and_the_page_names_it(
    alice: User, models: dict[str, ScriptedChatModel]
) -> None:
    await chooses(alice, "old")
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await says(client, talk, "Good evening.")
    await chooses(alice, "other")
    await says(client, talk, "What shall we cook?")
    assert [len(models[name].asked) for name in ("old", "other")] == [1, 1]
    page = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    assert "other" in page.split("data-composer")[1]


async def test_the_card_is_of_the_country_and_in_the_language_that_she_set_meanwhile(
    alice: User, models: dict[str, ScriptedChatModel]
) -> None:
    await User.objects.filter(pk=alice.pk).aupdate(country="GB")
    client = await signed_in(alice)
    talk = await opened(client, alice)
    html = await says(client, talk, "I want to end my life tonight.")
    assert "tel:116123" in html
    await User.objects.filter(pk=alice.pk).aupdate(country="DE", language="de")
    page = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    fresh = await says(client, talk, "Ich will mich umbringen.")
    for html in (page, fresh):
        card = html.split("data-care-card", 1)[1].split("</section>")[0]
        assert "tel:08001110111" in card
        assert "Diese Karte ausblenden" in card
    assert "tel:116123" not in page.split("data-care-card", 1)[1].split("</section>")[0]


async def test_words_that_are_refused_get_the_card_of_the_country_that_she_set_meanwhile(
    alice: User, models: dict[str, ScriptedChatModel]
) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await User.objects.filter(pk=alice.pk).aupdate(country="GB")
    assert "tel:116123" in await says(client, talk, "I want to kill myself. " * 3_000)


async def test_the_companion_is_who_they_are_now(alice: User, models: dict[str, ScriptedChatModel]) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await Persona.objects.filter(user=alice).aupdate(manner="Speak of the sea.")
    await says(client, talk, "Good evening.")
    assert "Speak of the sea." in models["old"].asked[-1].text


async def test_a_companion_who_is_gone_is_not_talked_with_any_more(
    alice: User, models: dict[str, ScriptedChatModel]
) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await Persona.objects.filter(pk=get_talk(alice, talk).persona.pk).adelete()
    sent = await client.post(reverse("conversations:off-record-turns", args=[talk]), {"turn": "", "text": "Hello?"})
    assert sent.status_code == 404
    assert not models["old"].asked


async def test_a_message_sent_again_stands_there_once_and_other_words_from_the_same_page_are_one_more(
    alice: User, models: dict[str, ScriptedChatModel]
) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    turn = uuid4()
    for words in ("Good evening.", "Good evening.", "I want to end my life tonight."):
        html = await says(client, talk, words, turn)
    assert "data-care-card" in html
    said = [one.prompt.text for one in get_talk(alice, talk).turns]
    assert said == ["Good evening.", "I want to end my life tonight."]
