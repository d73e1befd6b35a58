"""A message arrives, and the answer that says so gets lost: it is shown, and kept, once."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.chat import Chat
from tests.e2e.script import go_on
from tests.fakes.ollama import Script
from tests.fakes.ollama_thread import OllamaInThread
from tests.waiting import until

pytestmark = pytest.mark.e2e

MESSAGES = re.compile("/turns/$")
ONE_TURN = re.compile("/turns/[^/]+/$")


def test_it_is_sent_again_without_becoming_a_second_message(without_socket: Chat, ollama: OllamaInThread) -> None:
    chat = without_socket
    ollama.say(["Heard once."])
    send_and_lose_the_answer(chat, "Did this arrive?")
    expect(chat.problem).to_contain_text("can't be reached")
    expect(chat.problem.locator("a[href^='tel:']").first).to_be_visible()
    expect(chat.box).to_have_value("Did this arrive?")
    send_again(chat)
    chat.ends("complete")
    expect(chat.mine).to_have_text(["Did this arrive?"])
    chat.page.reload()
    expect(chat.mine).to_have_text(["Did this arrive?"])
    expect(chat.words).to_have_text("Heard once.")


def test_other_words_sent_after_it_are_a_message_of_their_own(without_socket: Chat, ollama: OllamaInThread) -> None:
    chat = without_socket
    ollama.say(["Heard once."], ["And this."])
    send_and_lose_the_answer(chat, "Did this arrive?")
    expect(chat.box).to_have_value("Did this arrive?")
    chat.box.press_sequentially(" I hope so.")

    def is_taken() -> bool:
        """Not while the reply to what did arrive is still running."""
        chat.box.press("Enter")
        return chat.box.input_value() == ""

    until(is_taken, "it could not be sent again")
    chat.ends("complete")
    chat.page.reload()
    expect(chat.mine).to_have_text(["Did this arrive?", "Did this arrive? I hope so."])


def test_it_shows_with_its_reply_and_leaves_the_box(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("Heard", " once."), hold_after=1)
    ollama.say(script, ["And this."])
    send_and_lose_the_answer(chat, "Did this arrive?")
    chat.hears("Heard")
    expect(chat.box).to_have_value("")
    expect(chat.problem).to_be_empty()
    go_on(ollama, script)
    chat.ends("complete")
    expect(chat.words).to_have_text("Heard once.")
    chat.say("Good. And this?")
    chat.ends("complete")
    expect(chat.mine).to_have_text(["Did this arrive?", "Good. And this?"])


def test_it_stands_there_once_where_it_comes_by_two_ways(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("Heard", " once."), hold_after=1)
    ollama.say(script)
    let_through = hold_back(chat.page, ONE_TURN)
    send_and_lose_the_answer(chat, "Did this arrive?")
    expect(chat.problem).to_contain_text("can't be reached")
    send_again(chat)
    chat.hears("Heard")
    let_through()
    expect(chat.mine).to_have_text(["Did this arrive?"])
    go_on(ollama, script)
    chat.ends("complete")
    expect(chat.mine).to_have_text(["Did this arrive?"])
    expect(chat.words).to_have_text("Heard once.")


def send_and_lose_the_answer(chat: Chat, text: str) -> None:
    def deliver_and_lose(route: Route) -> None:
        route.fetch()
        route.abort()

    chat.page.route(MESSAGES, deliver_and_lose, times=1)
    chat.box.fill(text)
    chat.box.press("Enter")


def send_again(chat: Chat) -> None:
    chat.box.press("Enter")
    expect(chat.box).to_have_value("")
    expect(chat.problem).to_be_empty()


def hold_back(page: Page, address: re.Pattern[str]) -> Callable[[], None]:
    """The next answer from there comes when what is returned is called, and is read by the page before that returns."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route), times=1)  # Playwright can't mark a built-in.

    def let_through() -> None:
        until(lambda: bool(held), "it was not asked for")
        with page.expect_response(address):
            held[0].continue_()

    return let_through
