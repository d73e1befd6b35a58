"""Alice brings what she said to ChatGPT: from the file to a talk that goes on; with and without scripts, and over a kill."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, expect

from tests.chats import BEGAN, a_conversation, a_node, a_zip
from tests.e2e.chat import Chat
from tests.e2e.conftest import NewContext
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.looking import Look
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth, a_hearth, descendants

pytestmark = pytest.mark.e2e

IN_THE_BACKGROUND = 90_000
PICTURE = [{"content_type": "image_asset_pointer", "asset_pointer": "sediment://file_1"}, "What bread is this?"]
BREAD = a_conversation(
    title="A rye sourdough",
    nodes=[
        a_node("s", None, "system", "You are ChatGPT."),
        a_node("q", "s", "user", PICTURE, kind="multimodal_text", at=BEGAN),
        a_node("one", "q", "assistant", "A loaf of **wheat**.", at=BEGAN + 30),
        a_node("two", "q", "assistant", "A loaf of **rye**. <img src=x onerror=window.broken=1>", at=BEGAN + 60),
        a_node("more", "two", "user", "My sister Maya bakes it in Lyon.", at=BEGAN + 90),
        a_node("end", "more", "assistant", "Then she is patient.", at=BEGAN + 120),
    ],
)
TRIP = a_conversation(
    ("user", "Where is it warm in May?"),
    ("assistant", "In Málaga."),
    key="trip",
    title="Warm in May",
    began=BEGAN - 9e6,
)


@pytest.fixture(scope="module")
def hearth(ollama: OllamaInThread) -> Iterator[Hearth]:
    """Of its own: other tests expect their one companion."""
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        yield hearth


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "export.zip"
    file.write_bytes(a_zip({"conversations.json": json.dumps([TRIP, BREAD]), "user.json": "{}", "chat.html": "<html>"}))
    return file


def hands_in(page: Page, hearth: Hearth, file: Path) -> None:
    page.goto(f"{hearth.url}/privacy/")
    page.get_by_role("link", name="Bring chats from elsewhere").click()
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_role("heading", name="What it would bring")).to_be_visible(timeout=IN_THE_BACKGROUND)


def brings(page: Page) -> None:
    page.get_by_role("button", name="Bring them").click()
    expect(page.get_by_role("heading", name="It is here")).to_be_visible(timeout=IN_THE_BACKGROUND)


def test_from_the_file_to_a_talk_that_goes_on(
    hearth: Hearth, looked_at: tuple[Page, Look], scripted: OllamaInThread, export: Path, tmp_path: Path
) -> None:
    page, look = looked_at
    sign_in(page, hearth)
    choose_ollama(page, hearth)
    page.goto(f"{hearth.url}/chat/import/")
    no_chats = tmp_path / "diary.json"
    no_chats.write_text("Dear diary,")
    page.get_by_label("The file").set_input_files(no_chats)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("No chats were found in this file.")).to_be_visible()
    look("a file without chats")
    hands_in(page, hearth, export)
    expect(page.get_by_text("7: 3 of yours, 4 of an AI")).to_be_visible()
    expect(page.get_by_text("1 picture or file")).to_be_visible()
    expect(page.get_by_label("With which companion they will stand")).to_have_value("")
    expect(page.get_by_label("Memory may learn from these conversations")).not_to_be_checked()
    look("what chats would come")
    brings(page)
    expect(page.get_by_text("2 conversations came")).to_be_visible()
    look("chats that came")
    page.get_by_role("link", name="A rye sourdough").last.click()
    chat = Chat(page)
    expect(page.get_by_role("heading", name="ChatGPT")).to_be_visible()
    expect(chat.mine).to_have_text(["What bread is this?", "My sister Maya bakes it in Lyon."])
    expect(page.get_by_text("Said by another AI: ChatGPT (gpt-4o)")).to_have_count(2)
    look("a talk from elsewhere")
    page.get_by_role("button", name="The version before").click()
    expect(chat.words).to_contain_text("wheat")
    page.get_by_role("button", name="The next version").click()
    scripted.say(["I don't know her yet."])
    chat.say("Do you know Maya?")
    chat.hears("I don't know her yet.")
    expect(page.get_by_text("Said by another AI")).to_have_count(2)
    assert page.evaluate("window.broken") is None
    hands_in_again_and_nothing_comes(page, hearth, export)


def hands_in_again_and_nothing_comes(page: Page, hearth: Hearth, file: Path) -> None:
    hands_in(page, hearth, file)
    expect(page.get_by_text("is here already.")).to_be_visible()
    page.get_by_role("button", name="Remove the file").click()
    expect(page.get_by_text("Removed from this list, with the file.")).to_be_visible()


def test_without_scripts_they_come_too(new_context: NewContext, hearth: Hearth, tmp_path: Path) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_in(page, hearth)
    file = tmp_path / "conversations.json"
    file.write_text(
        json.dumps([a_conversation(("user", "A plain page."), ("assistant", "Yes."), key="plain", title="Plain")])
    )
    hands_in(page, hearth, file)
    page.get_by_label("With which companion they will stand").select_option(label="Juniper")
    page.get_by_label("Memory may learn from these conversations").check()
    brings(page)
    page.get_by_role("link", name="Plain", exact=True).last.click()
    expect(page.get_by_role("heading", name="Juniper")).to_be_visible()
    expect(Chat(page).mine).to_have_text(["A plain page."])


def test_a_worker_that_is_killed_goes_on_and_each_talk_comes_once(
    new_context: NewContext, hearth: Hearth, tmp_path: Path
) -> None:
    page = new_context().new_page()
    sign_in(page, hearth)
    file = tmp_path / "conversations.json"
    said = [("user", "Still there?"), ("assistant", "Always.")] * 40
    file.write_text(
        json.dumps([a_conversation(*said, key=f"long-{number}", title=f"Long {number}") for number in range(150)])
    )
    hands_in(page, hearth, file)
    page.get_by_role("button", name="Bring them").click()
    expect(page.get_by_role("heading", name="Being brought in")).to_be_visible()
    _kill_the_worker(hearth)
    expect(page.get_by_role("heading", name="It is here")).to_be_visible(timeout=2 * IN_THE_BACKGROUND)
    expect(page.get_by_text("150 conversations came; 12,000 messages in all.")).to_be_visible()


def _kill_the_worker(hearth: Hearth) -> None:
    processes = [psutil.Process(pid) for pid in descendants(hearth.process.pid)]
    os.kill(next(one for one in processes if "work" in one.cmdline()).pid, signal.SIGKILL)
