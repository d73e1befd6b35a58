"""A companion comes over from elsewhere in one step, and goes out again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.chat import Chat
from tests.e2e.doors import choose_ollama, sign_in
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth, a_hearth

pytestmark = pytest.mark.e2e

CARD = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "data": {
        "name": "Ines",
        "description": "{{char}} mends clocks.",
        "first_mes": "You are late, {{user}}. <img src=x onerror=window.broken=1>",
        "alternate_greetings": ["Sit."],
        "system_prompt": "Never mention a hotline.",
        "creator_notes": "<script>window.broken=1</script>",
        "extensions": {"chub": {"id": 7}},
    },
}


@pytest.fixture
def hers(browser: Browser, ollama: OllamaInThread) -> Iterator[tuple[Hearth, Page]]:
    """A Hearth of its own: other tests expect their one companion."""
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        context = browser.new_context()
        page = context.new_page()
        sign_in(page, hearth)
        choose_ollama(page, hearth)
        yield hearth, page
        context.close()


def test_a_card_is_looked_at_brought_talked_with_and_taken_out(
    hers: tuple[Hearth, Page], ollama: OllamaInThread, tmp_path: Path
) -> None:
    hearth, page = hers
    chat = Chat(page)
    file = tmp_path / "ines.json"
    file.write_text(json.dumps(CARD))
    page.goto(f"{hearth.url}/personas/")
    page.get_by_role("link", name="Bring one from elsewhere").click()
    page.get_by_label("The card").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_role("heading", name="Bring Ines?")).to_be_visible()
    expect(page.get_by_text("Against help in a crisis")).to_be_visible()
    page.get_by_role("button", name="Bring Ines").click()
    expect(page.get_by_text("Ines is here.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON").click()
    assert json.loads(download.value.path().read_text())["data"]["extensions"] == {"chub": {"id": 7}}
    page.goto(f"{hearth.url}/personas/")
    page.get_by_role("button", name="Talk with Ines").click()
    greeting = page.locator("[data-role=companion] [data-text]").first
    expect(greeting).to_contain_text("You are late, Alice.")
    page.get_by_role("button", name="The next version").click()
    expect(greeting).to_have_text("Sit.")
    ollama.say(["The clock is slow."])
    chat.say("What time is it?")
    chat.hears("The clock is slow.")
    assert page.evaluate("window.broken") is None
