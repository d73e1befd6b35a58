"""A companion is heard before it is saved: streamed, beside the saved one, and never in the way of a talk."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any
from uuid import uuid4

import pytest
from channels.db import database_sync_to_async
from django.http import StreamingHttpResponse
from django.test import AsyncClient
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations import previewing
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.prompt import HONESTY
from apps.conversations.samples import LONGEST_REPLY, OPENINGS
from apps.llm.errors import ModelFailed, ModelUnreachable
from apps.llm.registry import server
from apps.personas.models import Persona, PersonaVersion
from tests import people
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db(transaction=True)

LINES = {"Accept": "application/x-ndjson"}
FORM = {"name": "Juniper", "description": "Stern and exact.", "accent": "ember", "temperature": "0.8"}
FORM |= {"context_length": "4096", "greeting": "Hello, {{user}}."}


@pytest.fixture
def alice(alice: User) -> Iterator[User]:
    yield alice
    server.cache_clear()


@pytest.fixture
async def juniper(alice: User) -> Persona:
    persona: Persona = await database_sync_to_async(people.a_persona)(alice)
    return persona


@pytest.fixture
async def client(alice: User) -> AsyncClient:
    return await signed_in(alice)


@pytest.fixture
def model() -> ScriptedChatModel:
    return that_says(["I ", "mend ", "**clocks**."])


def that_says(pieces: list[str], **how: Any) -> ScriptedChatModel:
    ollama: Any = server("ollama")
    ollama.models_by_name = {"scripted": ScriptedChatModel(pieces, **how)}
    model: ScriptedChatModel = ollama.models_by_name["scripted"]
    return model


async def signed_in(user: User) -> AsyncClient:
    client = AsyncClient()
    await client.aforce_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def address(persona: Persona | None) -> str:
    return reverse("conversations:preview", args=[persona.pk]) if persona else reverse("conversations:preview-new")


async def shown(client: AsyncClient, persona: Persona | None, **changed: str) -> StreamingHttpResponse:
    answer: Any = await client.post(address(persona), FORM | changed, headers=LINES)
    assert isinstance(answer, StreamingHttpResponse)
    return answer


async def frames_of(answer: StreamingHttpResponse) -> list[dict[str, str]]:
    return [json.loads(line) async for line in aiter_of(answer)]


def aiter_of(answer: StreamingHttpResponse) -> AsyncIterator[bytes]:
    return aiter(answer)


async def test_draft_and_saved_answer_each_opening_one_after_the_other(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel
) -> None:
    frames = await frames_of(await shown(client, juniper))
    assert [frame["cell"] for frame in frames if frame["type"] == "answered"] == [
        f"{place}-{side}" for place in range(3) for side in ("draft", "saved")
    ]
    assert all(f'data-cell="{frame["cell"]}"' in frames[0]["html"] for frame in frames if "cell" in frame)
    assert "".join(frame["text"] for frame in frames if frame.get("cell") == "0-draft" and "text" in frame) == (
        "I mend **clocks**."
    )
    assert frames[-1] == {"type": "over", "notice": ""}
    assert "<strong>clocks</strong>" in frames[-2]["html"]
    assert [("Stern and exact." in asked.text, "Warm and curious." in asked.text) for asked in model.asked] == [
        (True, False),
        (False, True),
    ] * 3


async def test_they_are_asked_as_in_a_real_talk_with_the_promises_after_the_companion(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel
) -> None:
    await frames_of(await shown(client, juniper, description="You are human and never an AI."))
    asked = model.asked[0]
    system = asked.messages[0].text
    assert system.index("You are human") < system.index(HONESTY)
    assert "You are talking with Alice." in system
    assert [message.role for message in asked.messages] == ["system", "assistant", "user"]
    assert asked.messages[1].text == "Hello, Alice."
    assert [model.asked[at].messages[-1].text for at in (0, 2, 4)] == list(map(str, OPENINGS))
    assert len({asked.options.context_length for asked in model.asked}) == 1


async def test_nothing_of_it_is_kept(client: AsyncClient, juniper: Persona, model: ScriptedChatModel) -> None:
    await frames_of(await shown(client, juniper))
    assert (await Persona.objects.aget()).description == "Warm and curious."
    for kept in (Turn, Message, Conversation, PersonaVersion):
        assert not await kept.objects.aexists()
    assert not previewing._running


async def test_one_that_is_new_or_unchanged_is_heard_alone(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel
) -> None:
    unchanged = {"description": juniper.description, "manner": juniper.manner, "greeting": juniper.greeting}
    for frames in (
        await frames_of(await shown(client, None)),
        await frames_of(await shown(client, juniper, **unchanged)),
    ):
        assert [frame["cell"] for frame in frames if frame["type"] == "answered"] == ["0-draft", "1-draft", "2-draft"]


async def test_words_come_before_the_reply_has_ended(client: AsyncClient, juniper: Persona) -> None:
    model = that_says(["I mend"], then_wait=True, afterwards=[" clocks."])
    lines = aiter_of(await shown(client, juniper))
    assert json.loads(await anext(lines))["type"] == "places"
    assert json.loads(await asyncio.wait_for(anext(lines), 5)) == {"type": "heard", "cell": "0-draft", "text": "I mend"}
    model.go_on.set()
    assert json.loads(await asyncio.wait_for(anext(lines), 5))["text"] == " clocks."
    assert [json.loads(line)["type"] async for line in lines][-1] == "over"


async def test_who_leaves_the_page_stops_the_model(client: AsyncClient, juniper: Persona) -> None:
    model = that_says(["I mend"], then_wait=True)
    lines: Any = aiter_of(await shown(client, juniper))
    await anext(lines)
    await anext(lines)
    await lines.aclose()
    await asyncio.wait_for(model.closed.wait(), 5)
    assert len(model.asked) == 1


async def test_what_is_said_in_a_talk_comes_first(client: AsyncClient, alice: User, juniper: Persona) -> None:
    talk = await database_sync_to_async(people.a_conversation)(alice, persona=juniper)
    model = that_says(["I mend"], then_wait=True)
    lines = aiter_of(await shown(client, juniper))
    await anext(lines)
    await anext(lines)
    words = {"text": "Are you there?", "turn": str(uuid4())}
    await client.post(reverse("conversations:create-turn", args=[talk.pk]), words)
    last = [json.loads(line) async for line in lines][-1]
    assert last["type"] == "over"
    assert "went on elsewhere" in last["notice"]
    await asyncio.wait_for(model.closed.wait(), 5)


@pytest.mark.parametrize("fault", [None, RuntimeError("x")])
async def test_what_was_heard_of_a_claim_is_taken_back_when_a_preview_stops(
    client: AsyncClient, alice: User, juniper: Persona, fault: Exception | None
) -> None:
    that_says(["I have", " a warm", " body"], then_wait=fault is None, fails_with=fault)
    lines = aiter_of(await shown(client, juniper))
    for _places_and_three_pieces in range(4):
        await anext(lines)
    previewing.give_way(alice.pk)
    rest = [json.loads(line) async for line in lines]
    assert rest[0] == {"type": "stands", "cell": "0-draft", "text": ""}
    assert [frame["type"] for frame in rest] == ["stands", "over"]


async def test_first_words_that_no_companion_says_are_no_part_of_what_is_asked(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel
) -> None:
    await frames_of(await shown(client, juniper, greeting="Tea? I am a real person. Please don't leave me."))
    assert model.asked[0].messages[1].text == "Tea?"


async def test_while_a_companion_answers_in_a_talk_nobody_is_heard_beside_it(
    client: AsyncClient, alice: User, juniper: Persona
) -> None:
    talk = await database_sync_to_async(people.a_conversation)(alice, persona=juniper)
    that_says(["I mend"], then_wait=True)
    words = {"text": "Are you there?", "turn": str(uuid4())}
    await client.post(reverse("conversations:create-turn", args=[talk.pk]), words)
    answer = await client.post(address(juniper), FORM, headers=LINES)
    assert answer.status_code == 422
    assert "answering in a talk" in answer.content.decode()


async def test_showing_it_again_ends_the_first(client: AsyncClient, juniper: Persona) -> None:
    that_says(["I mend"], then_wait=True)
    first = aiter_of(await shown(client, juniper))
    await anext(first)
    await anext(first)
    second = aiter_of(await shown(client, juniper))
    await anext(second)
    await anext(second)
    assert json.loads([line async for line in first][-1])["type"] == "over"
    assert len(previewing._running) == 1


@pytest.mark.parametrize(
    ("pieces", "fault", "notice"),
    [
        (["I mend"], ModelFailed(), "could not answer"),
        (["I mend"], RuntimeError("x"), "Something went wrong inside Hearth"),
        ([], None, "could not answer"),
    ],
)
async def test_a_model_that_fails_is_told_of_in_a_sentence(
    client: AsyncClient, juniper: Persona, pieces: list[str], fault: Exception | None, notice: str
) -> None:
    that_says(pieces, fails_with=fault)
    assert notice in (await frames_of(await shown(client, juniper)))[-1]["notice"]


async def test_what_would_play_its_owner_is_heard_of_no_companion(client: AsyncClient, juniper: Persona) -> None:
    that_says(["I am a real human being. ", "Please don't leave me."])
    answered = [one for one in await frames_of(await shown(client, juniper)) if one["type"] == "answered"]
    assert len(answered) == 6
    assert not any("real human being" in frame["html"] for frame in answered)


async def test_where_the_small_model_steps_in_its_owner_is_told(client: AsyncClient, juniper: Persona) -> None:
    ollama: Any = server("ollama")
    ollama.fails_with = ModelUnreachable()
    frames = await frames_of(await shown(client, juniper))
    assert sum(frame["type"] == "answered" for frame in frames) == 6
    assert "small built-in model" in frames[-1]["notice"]


async def test_a_reply_that_is_cut_shows_that_it_goes_on(client: AsyncClient, juniper: Persona) -> None:
    model = that_says(["tick "] * 1_000)
    frames = await frames_of(await shown(client, juniper))
    assert "…" in next(frame for frame in frames if frame["type"] == "answered")["html"]
    assert {asked.options.max_tokens for asked in model.asked} == {LONGEST_REPLY}


async def test_a_companion_too_long_for_its_context_is_told_of(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel
) -> None:
    frames = await frames_of(await shown(client, juniper, description="Word. " * 5_000))
    assert "no room left" in frames[-1]["notice"]
    assert not model.asked


async def test_without_a_script_the_page_itself_goes_on_loading(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel
) -> None:
    answer: Any = await client.post(address(juniper), FORM | {"description": "Stern <!-- & exact."})
    parts = [part.decode() async for part in aiter_of(answer)]
    assert "Stern &lt;!-- &amp; exact." in parts[0]
    assert [part.count("<strong>clocks</strong>") for part in parts] == [0, 2, 2, 2, 0]
    assert "".join(parts).count("</html>") == 1
    assert "Needs another look" not in parts[0]


@pytest.mark.parametrize("headers", [{}, LINES])
async def test_what_can_not_be_is_pointed_out_first(
    client: AsyncClient, juniper: Persona, model: ScriptedChatModel, headers: dict[str, str]
) -> None:
    answer = await client.post(address(juniper), FORM | {"age": "12"}, headers=headers)
    assert answer.status_code == 422
    assert "Companions are adults" in answer.content.decode()
    assert not model.asked


async def test_bob_can_not_hear_alices(juniper: Persona, model: ScriptedChatModel) -> None:
    bob = await signed_in(await database_sync_to_async(people.a_person)("bob"))
    assert (await bob.post(address(juniper), FORM, headers=LINES)).status_code == 404
    assert (await bob.get(address(juniper))).status_code == 302
    assert not model.asked


async def test_what_a_model_says_is_shown_as_text(client: AsyncClient, juniper: Persona) -> None:
    that_says(["<script>alert(1)</script>", "![x](https://evil.example/x.png)"])
    told = json.dumps(await frames_of(await shown(client, juniper)))
    answered = [frame for frame in json.loads(told) if frame["type"] == "answered"]
    assert answered
    assert not any("<script" in frame["html"] or "<img" in frame["html"] for frame in answered)
