"""Conversations are named, deleted and begun anew."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.chat import Chat
from tests.fakes.ollama_thread import OllamaInThread

pytestmark = pytest.mark.e2e


def test_a_conversation_is_renamed(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Why?"])
    chat.say("I quit.")
    chat.ends("complete")
    chat.menu("Rename")
    title = chat.page.get_by_label("Title")
    expect(title).to_have_value("I quit.")
    title.fill("The day I left")
    chat.page.get_by_role("button", name="Keep this title").click()
    expect(chat.in_rail("The day I left")).to_have_attribute("aria-current", "page")
    expect(chat.mine).to_have_text(["I quit."])


def test_a_conversation_is_deleted_after_one_more_question(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["As you like."])
    chat.say("Forget this one, please.")
    chat.ends("complete")
    gone = chat.page.url
    chat.menu("Delete")
    expect(chat.page.get_by_role("heading", name="Delete this conversation?")).to_be_visible()
    chat.page.get_by_role("button", name="Delete for good").click()
    expect(chat.page.get_by_text("The conversation is deleted.")).to_be_visible()
    expect(chat.in_rail("Forget this one")).to_have_count(0)
    answer = chat.page.goto(gone)
    assert answer is not None
    assert answer.status == 404


def test_a_new_conversation_begins_with_the_companions_greeting(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Noted."])
    chat.say("This one is full.")
    chat.ends("complete")
    before = chat.page.url
    chat.page.get_by_role("button", name="New conversation").click()
    expect(chat.page).not_to_have_url(before)
    expect(chat.mine).to_have_count(0)
    expect(chat.page.locator("[data-role=companion]")).to_contain_text("I'm Juniper")
    expect(chat.box).to_be_focused()
    expect(chat.in_rail("This one is full.")).to_be_visible()


def test_a_tab_left_open_on_an_empty_talk_still_takes_a_message(
    chat: Chat, context: BrowserContext, ollama: OllamaInThread
) -> None:
    other = Chat(context.new_page())
    other.page.goto(chat.page.url)
    other.page.get_by_role("button", name="New conversation").click()
    expect(other.box).to_be_visible()
    ollama.say(["Still here."])
    chat.say("I was first.")
    expect(chat.words).to_have_text("Still here.")
