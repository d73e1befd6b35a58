"""Alice says something off the record: it is answered, and then nothing of it is anywhere."""

import pytest
from playwright.sync_api import Page, expect

from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth

pytestmark = pytest.mark.e2e
SECRET = "Nobody must know that I stole the marzipan."


def test_a_talk_off_the_record_leaves_nothing_behind(page: Page, hearth: Hearth, scripted: OllamaInThread) -> None:
    page.goto(f"{hearth.url}/chat/new/")
    page.get_by_role("link", name="Talk off the record").click()
    page.get_by_role("button", name="off the record").first.click()
    expect(page.get_by_text("This talk is off the record")).to_be_visible()
    scripted.say(["Your secret ", "is safe."])
    page.get_by_label("Message to").fill(SECRET)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Your secret is safe.")).to_be_visible()
    page.reload()
    expect(page.get_by_text(SECRET)).to_be_visible()
    page.get_by_label("Message to").fill("And the nougat, too")
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "marzipan" not in stored
    assert "nougat" not in stored
    there = page.url
    page.get_by_role("button", name="Close and forget").click()
    expect(page.get_by_text("Nothing is left of what was said there.")).to_be_visible()
    assert page.goto(there).status == 404  # type: ignore[union-attr]
    page.goto(f"{hearth.url}/chat/new/")
    expect(page.get_by_text("marzipan")).to_have_count(0)
    written = "".join(log.read_text(errors="replace") for log in hearth.home.glob("logs/*.log"))
    assert "marzipan" not in written
