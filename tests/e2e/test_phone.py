"""Alice talks on her phone."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.e2e.chat import Chat
from tests.e2e.places import PHONE
from tests.fakes.ollama_thread import OllamaInThread
from tests.waiting import until

pytestmark = pytest.mark.e2e

TURNED: ViewportSize = {"width": 844, "height": 390}
WITH_KEYBOARD: ViewportSize = {"width": 390, "height": 430}


@pytest.fixture
def phone(page: Page) -> Chat:
    page.set_viewport_size(PHONE)
    return Chat(page)


@pytest.mark.parametrize("how", ["its button", "Escape", "a tap beside it"])
def test_the_menu_opens_and_closes(phone: Chat, how: str) -> None:
    page = phone.page
    rail = page.get_by_role("navigation", name="Hearth")
    expect(rail).to_be_hidden()
    page.get_by_role("button", name="Open the menu").click()
    expect(rail).to_be_visible()
    expect(rail).to_be_in_viewport()
    match how:
        case "its button":
            page.get_by_role("button", name="Close the menu").click()
        case "Escape":
            page.keyboard.press("Escape")
        case _:
            page.mouse.click(380, 420)
    expect(rail).to_be_hidden()


def test_the_menu_leads_to_another_page(phone: Chat) -> None:
    page = phone.page
    page.get_by_role("button", name="Open the menu").click()
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_role("heading", name="Settings", exact=True)).to_be_visible()
    expect(page.get_by_role("navigation", name="Hearth")).to_be_hidden()
    page.get_by_role("button", name="Open the menu").click()
    page.get_by_role("link", name="Models").click()
    expect(page.get_by_role("heading", name="Models", exact=True)).to_be_visible()


def test_a_new_conversation_is_two_taps_away(phone: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Fine."])
    phone.say("Old talk.")
    phone.ends("complete")
    phone.page.get_by_role("button", name="Open the menu").click()
    phone.page.get_by_role("button", name="New conversation").click()
    expect(phone.mine).to_have_count(0)
    expect(phone.box).to_be_in_viewport(ratio=1)


def test_the_composer_stays_in_reach_however_long_the_talk_and_the_message(phone: Chat, ollama: OllamaInThread) -> None:
    page = phone.page
    ollama.say(["A long answer.\n\n" * 60])
    phone.say("Tell me a lot.")
    phone.ends("complete")
    phone.box.fill("A long message with many lines.\n" * 40)
    for size in (PHONE, WITH_KEYBOARD):
        page.set_viewport_size(size)
        for part in (phone.box, phone.send_button, page.get_by_role("button", name="Open the menu")):
            expect(part).to_be_in_viewport(ratio=1)
    until(lambda: phone.below() < 64, "the latest words slid out of view")


def test_turning_the_phone_keeps_the_latest_words_in_view(phone: Chat, ollama: OllamaInThread) -> None:
    ollama.say([*["A long answer, long enough to break into several lines on a narrow screen.\n\n"] * 40, "The end."])
    phone.say("Tell me a lot.")
    phone.ends("complete")
    for size in (TURNED, PHONE):
        phone.page.set_viewport_size(size)
        until(lambda: phone.below() < 64, "the latest words slid out of view")
        expect(phone.to_end).to_be_hidden()


def test_no_page_scrolls_sideways_while_a_reply_grows(phone: Chat, ollama: OllamaInThread) -> None:
    ollama.say(
        [
            "```\n" + "wide " * 200 + "\n```\n\n",
            "unbroken" * 60 + "\n\n",
            "| a | b |\n|---|---|\n| " + "w" * 90 + " | x |\n\nEnd.",
        ]
    )
    phone.say("wide" * 80)
    phone.hears("End.")
    phone.ends("complete")
    assert phone.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert phone.log.evaluate("log => log.scrollWidth <= log.clientWidth")
    expect(phone.send_button).to_be_in_viewport(ratio=1)
