"""Alice writes while she can't be answered: in the middle of a reply, or more than a message holds. Nothing is swallowed."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.chat import LONG, Chat
from tests.e2e.places import DESKTOP, PHONE, SCHEMES
from tests.e2e.script import go_on
from tests.fakes.ollama import Script
from tests.fakes.ollama_thread import OllamaInThread

pytestmark = pytest.mark.e2e

PILLS = "I took all my pills."
FRIEND = "My friend told me she wants to kill herself."


def test_a_cry_for_help_is_heard_in_the_middle_of_a_reply(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(Script(("Pasta is", " good."), hold_after=1), ["Are you safe right now?"])
    chat.say("Tell me of pasta.")
    chat.hears("Pasta is")
    chat.box.press_sequentially(PILLS)
    expect(chat.send_button).to_be_visible()
    expect(chat.stop_button).to_be_visible()
    chat.box.press("Enter")
    expect(page.locator("[data-care-card] a[href^='tel:']").first).to_be_visible(timeout=LONG)
    chat.hears("Are you safe right now?")
    chat.ends("complete")
    expect(chat.replies).to_have_count(2)
    expect(chat.replies.first).to_have_attribute("data-status", "stopped")
    expect(chat.replies.first).to_contain_text("Pasta is")
    expect(chat.box).to_have_value("")
    expect(chat.problem).to_be_empty()


def test_worry_about_somebody_else_brings_help_and_stays_in_the_box(
    page: Page, chat: Chat, ollama: OllamaInThread
) -> None:
    script = Script(("Pasta is", " good."), hold_after=1)
    ollama.say(script, ["How are you holding up?"])
    chat.say("Tell me of pasta.")
    chat.hears("Pasta is")
    chat.box.press_sequentially(FRIEND)
    chat.send_button.click()
    expect(chat.problem).to_contain_text("Wait for the reply to end, or stop it, then send this.")
    expect(chat.problem.locator("a[href^='tel:']").first).to_be_visible()
    expect(chat.box).to_have_value(FRIEND)
    expect(chat.mine).to_have_count(1)
    go_on(ollama, script)
    chat.ends("complete")
    chat.box.press("Enter")
    chat.hears("How are you holding up?")
    chat.ends("complete")
    expect(chat.problem).to_be_empty()
    expect(chat.box).to_have_value("")


def test_words_typed_on_while_others_are_taken_stay(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(Script(("Pasta is", " good."), hold_after=1), ["Are you safe right now?"])
    chat.say("Tell me of pasta.")
    chat.hears("Pasta is")
    chat.box.fill(PILLS)
    with page.expect_response("**/turns/"):
        chat.box.press("Enter")
        chat.box.press_sequentially(" Help")
    chat.hears("Are you safe right now?")
    expect(chat.box).to_have_value(" Help")


def test_an_empty_box_says_nothing_while_a_reply_runs(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("Pasta is", " good."), hold_after=1)
    ollama.say(script)
    chat.say("Tell me of pasta.")
    chat.hears("Pasta is")
    chat.box.press("Enter")
    go_on(ollama, script)
    chat.ends("complete")
    expect(chat.problem).to_be_empty()


def test_help_for_more_than_a_message_holds_leaves_the_box_in_sight(
    page: Page, chat: Chat, ollama: OllamaInThread
) -> None:
    chat.box.fill("and then we walked on along the river. " * 2_000 + "I want to kill myself.")
    chat.box.press("Enter")
    first = chat.problem.locator("a[href^='tel:']").first
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            expect(chat.problem).to_contain_text("Send it in parts")
            expect(first).to_be_in_viewport(ratio=1)
            expect(chat.send_button).to_be_in_viewport(ratio=1)
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
