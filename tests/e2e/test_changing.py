"""What was said is said otherwise, put right and deleted, on the page."""

import pytest
from playwright.sync_api import expect

from tests.e2e.chat import Chat
from tests.fakes.ollama_thread import OllamaInThread

pytestmark = pytest.mark.e2e


def change(chat: Chat, words: str) -> None:
    link = chat.page.get_by_role("link", name=f"Change “{words}”")
    link.focus()
    chat.page.keyboard.press("Enter")


def exchange(chat: Chat, ollama: OllamaInThread, mine: str, reply: str) -> None:
    ollama.say([reply])
    chat.say(mine)
    chat.ends("complete")


def test_something_else_is_said_and_the_first_can_be_gone_back_to(chat: Chat, ollama: OllamaInThread) -> None:
    exchange(chat, ollama, "I am moving to Lyon.", "Lovely.")
    exchange(chat, ollama, "In May.", "So soon!")
    change(chat, "I am moving to Lyon.")
    ollama.say(["By the sea!"])
    chat.page.get_by_label("Words").fill("I am moving to Nice.")
    chat.page.get_by_role("button", name="Say this instead").click()
    chat.hears("By the sea!")
    chat.ends("complete")
    expect(chat.mine.locator("[data-text]")).to_have_text(["I am moving to Nice."])
    chat.page.get_by_role("button", name="The version before").click()
    expect(chat.mine.locator("[data-text]")).to_have_text(["I am moving to Lyon.", "In May."])
    chat.page.get_by_role("button", name="The next version").click()
    expect(chat.mine.locator("[data-text]")).to_have_text(["I am moving to Nice."])


def test_a_slip_is_put_right_without_another_answer(chat: Chat, ollama: OllamaInThread) -> None:
    exchange(chat, ollama, "I am mooving.", "Lovely.")
    change(chat, "I am mooving.")
    chat.page.get_by_label("Words").fill("I am moving.")
    chat.page.get_by_role("button", name="Only correct the words").click()
    expect(chat.mine.locator("[data-text]")).to_have_text(["I am moving."])
    expect(chat.words).to_have_text("Lovely.")


def test_a_reply_that_went_well_can_be_tried_again_and_turned_back(chat: Chat, ollama: OllamaInThread) -> None:
    exchange(chat, ollama, "Pick a colour.", "Green.")
    ollama.say(["Blue."])
    chat.page.get_by_role("button", name="Try again").click()
    chat.hears("Blue.")
    chat.ends("complete")
    chat.page.get_by_role("button", name="The version before").click()
    chat.hears("Green.")
    expect(chat.page.get_by_text("1 of 2")).to_be_visible()


def test_words_are_deleted_after_one_more_question(chat: Chat, ollama: OllamaInThread) -> None:
    exchange(chat, ollama, "A secret.", "Hush.")
    exchange(chat, ollama, "The weather is fine.", "It is.")
    change(chat, "A secret.")
    chat.page.get_by_role("link", name="Delete").last.click()
    chat.page.get_by_role("button", name="Delete for good").click()
    expect(chat.mine.locator("[data-text]")).to_have_text(["The weather is fine."])
    expect(chat.page.get_by_text("Deleted, and what was learned")).to_be_visible()
