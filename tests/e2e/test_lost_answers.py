"""A message arrives, and the answer that says so gets lost or comes late: it is shown, and kept, once."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import APIResponse, BrowserContext, Page, Route, expect

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
    both = "Did this arrive? I hope so."

    def is_taken() -> bool:
        """Not while the reply to what did arrive is still running."""
        with chat.page.expect_response(MESSAGES) as answer:
            chat.box.press("Enter")
        expect(chat.box).to_have_value("" if answer.value.ok else both)
        return answer.value.ok

    until(is_taken, "it could not be sent again")
    chat.ends("complete")
    chat.page.reload()
    expect(chat.mine).to_have_text(["Did this arrive?", both])


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
    with chat.page.expect_request(ONE_TURN):
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


def test_another_tab_that_hears_late_shows_each_reply_to_its_end(
    chat: Chat, context: BrowserContext, ollama: OllamaInThread
) -> None:
    other = Chat(context.new_page())
    other.page.goto(chat.page.url)
    let_through = hold_back(other.page, ONE_TURN)
    for word in ("One", "Two"):
        ollama.say([f"{word}."])
        chat.say(f"{word}?")
        chat.ends("complete")
    let_through()
    expect(other.mine).to_have_text(["One?", "Two?"])
    said = other.page.locator("[data-turn] [data-role=companion][data-status=complete] [data-text]")
    expect(said).to_have_text(["One.", "Two."])


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
    """The next answer from there is given at once, and comes to the page when what is returned is called."""
    held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        held.append((route, route.fetch()))

    def is_held() -> bool:
        page.title()  # Playwright hands a route over while it is asked for something.
        return bool(held)

    def let_through() -> None:
        until(is_held, "it was not asked for")
        route, answer = held[0]
        with page.expect_response(address):
            route.fulfill(response=answer)

    page.route(address, hold, times=1)
    return let_through
