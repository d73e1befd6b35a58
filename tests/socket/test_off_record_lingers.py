"""Off the record no word lingers in this process once the talk is closed, whichever way it is."""

import asyncio
import threading
from uuid import uuid4

import pytest
from django.urls import reverse

from apps.accounts.models import User
from apps.classifiers.classifier import classifier
from apps.conversations import off_record, runner
from apps.conversations.off_record import OffRecordTalk, get_talk, sweep
from apps.engines import pinned
from apps.llm.registry import server
from tests.fakes.model import ScriptedChatModel, ScriptedServer
from tests.socket import test_off_record
from tests.socket.lingering import objects_with
from tests.socket.talking import a_page
from tests.socket.test_off_record import SECRET, opened, says, signed_in

pytestmark = pytest.mark.django_db(transaction=True)
model, nothing_open = test_off_record.model, test_off_record.nothing_open


@pytest.fixture
def understood() -> None:
    """The classifiers are asked, as in a Hearth that is up."""
    assert classifier().likely("risk", "A first text.")


async def said_in_a_talk(alice: User, model: ScriptedChatModel, word: str) -> OffRecordTalk:
    """By both, with a page that listened to the first reply and left in the middle of the news of the second."""
    client = await signed_in(alice)
    talk = await opened(client, alice)
    kept = get_talk(alice, talk)
    async with a_page(alice, kept.conversation) as page:
        for number in range(2):
            model.pieces = [f"You said {word}. ", "It stays ", f"here, {number}."]
            await says(client, talk, f"I stole the {word}, and once more, {number}.")
            if number == 0:
                await page.hears_the_end()
    return kept


@pytest.mark.usefixtures("understood")
async def test_closed_no_object_of_this_process_holds_its_words(alice: User, model: ScriptedChatModel) -> None:
    word = f"marzipan{uuid4().hex}"
    kept = await said_in_a_talk(alice, model, word)
    assert objects_with(word), "they can be found at all"
    off_record.close_talk(kept)
    model.asked.clear()
    model.pieces = []
    assert objects_with(word) == []


@pytest.mark.usefixtures("understood")
async def test_gone_by_itself_it_leaves_no_words_either(alice: User, model: ScriptedChatModel) -> None:
    word = f"marzipan{uuid4().hex}"
    kept = await said_in_a_talk(alice, model, word)
    assert sweep(kept.touched + off_record.QUIET_FOR + 1) == 1
    model.asked.clear()
    model.pieces = []
    assert objects_with(word) == []


@pytest.mark.usefixtures("understood")
async def test_closed_in_the_middle_of_a_reply_it_leaves_no_words_either(
    alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = f"marzipan{uuid4().hex}"
    there = server("ollama")
    assert isinstance(there, ScriptedServer)
    model = ScriptedChatModel((f"You said {word}. ",), then_wait=True, afterwards=(f"And {word} again.",))
    monkeypatch.setattr(there, "models_by_name", {model.name: model})
    client = await signed_in(alice)
    talk = await opened(client, alice)
    address = reverse("conversations:off-record-turns", args=[talk])
    async with a_page(alice, get_talk(alice, talk).conversation) as page:
        await client.post(address, {"turn": str(uuid4()), "text": f"I stole the {word}."})
        await page.hears("You said")
    await client.post(reverse("conversations:off-record-close", args=[talk]))
    while talk in runner._running:
        await asyncio.sleep(0.01)
    del page
    model.asked.clear()
    model.pieces = []
    await client.get(reverse("conversations:off-record-start"))
    assert objects_with(word) == []


async def test_the_built_in_model_forgets_what_it_read_there(
    alice: User, model: ScriptedChatModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """llama.cpp keeps prompts to go on from; only letting it go takes them out."""
    rested = threading.Event()
    monkeypatch.setattr(pinned, "rest", rested.set)
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await says(client, talk, SECRET)
    assert not rested.is_set()
    await client.post(reverse("conversations:off-record-close", args=[talk]))
    assert await asyncio.to_thread(rested.wait, 10)
