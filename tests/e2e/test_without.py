"""Where something is missing, the talk goes on: no socket, no JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import Route, WebSocketRoute, expect

from tests.e2e.chat import Chat, new_talk, open_new_talk
from tests.e2e.conftest import NewContext
from tests.e2e.doors import sign_in
from tests.e2e.script import go_on
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth
from tests.waiting import until

pytestmark = pytest.mark.e2e


@pytest.fixture
def without_scripts(new_context: NewContext, cookies: Any, hearth: Hearth, scripted: OllamaInThread) -> Chat:
    page = new_context(cookies, java_script_enabled=False).new_page()
    return open_new_talk(page, hearth)


def test_without_a_socket_the_reply_still_grows_in_the_page(without_socket: Chat, ollama: OllamaInThread) -> None:
    chat = without_socket
    script = Script(("Slowly, ", "but ", "surely."), hold_after=2)
    ollama.say(script)
    chat.say("Can you get through?")
    chat.hears("Slowly, but")
    expect(chat.stop_button).to_be_visible()
    go_on(ollama, script)
    chat.hears("surely.")
    chat.ends("complete")
    expect(chat.send_button).to_be_visible()
    ollama.say(["Again."])
    chat.say("And again?")
    chat.hears("Again.")
    chat.ends("complete")


def test_without_a_socket_news_of_the_model_server_do_not_end_a_reply(
    without_socket: Chat, ollama: OllamaInThread
) -> None:
    chat, page = without_socket, without_socket.page
    held: list[Route] = []
    page.route("**/models/status/", lambda route: held.append(route))
    page.route("**/turns/", lambda route: held.append(route))
    with page.expect_request("**/models/status/"):
        page.reload()
    script = Script(("Not ", "yet", "."), hold_after=2)
    ollama.say(script)
    chat.box.fill("Are you done?")
    chat.box.press("Enter")
    until(lambda: chat.box.is_visible() and len(held) == 2, "nothing was sent")
    status, turns = held
    status.fulfill(body="<p>All is well.</p>")
    expect(page.get_by_text("All is well.")).to_be_visible()
    turns.continue_()
    chat.hears("Not yet")
    expect(chat.stop_button).to_be_visible()
    go_on(ollama, script)
    chat.ends("complete")
    expect(chat.send_button).to_be_visible()


def test_without_a_socket_a_reply_can_be_stopped(without_socket: Chat, ollama: OllamaInThread) -> None:
    chat = without_socket
    ollama.say(Script(("Up to here", " and on"), hold_after=1))
    chat.say("Talk.")
    chat.hears("Up to here")
    chat.box.press("Escape")
    chat.ends("stopped")
    expect(chat.words).to_have_text("Up to here")
    expect(chat.send_button).to_be_visible()


def test_without_a_socket_a_failed_reply_can_be_tried_again(without_socket: Chat, ollama: OllamaInThread) -> None:
    chat = without_socket
    ollama.say(load_failure(), ["Better now."])
    chat.say("Well?")
    chat.ends("failed")
    chat.try_again.click()
    chat.hears("Better now.")
    chat.ends("complete")
    expect(chat.send_button).to_be_visible()


def test_a_socket_that_is_cut_in_the_middle_of_a_reply_loses_no_words(
    new_context: NewContext, cookies: Any, hearth: Hearth, scripted: OllamaInThread
) -> None:
    routes: list[WebSocketRoute] = []

    def pass_on(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        routes.append(socket)

    context = new_context(cookies)
    context.route_web_socket("**/ws/**", pass_on)
    page = context.new_page()
    chat = open_new_talk(page, hearth)
    script = Script(("One", ", two", ", three.\n\n", "Four."), hold_after=2)
    scripted.say(script)
    chat.say("Count.")
    chat.hears("One, two")
    routes[-1].close(code=1001)
    go_on(scripted, script)
    chat.hears("Four.")
    chat.ends("complete")
    expect(chat.words.locator("p")).to_have_text(["One, two, three.", "Four."])


def test_without_scripts_one_can_sign_in_and_talk(
    new_context: NewContext, hearth: Hearth, cookies: Any, scripted: OllamaInThread
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_in(page, hearth)
    chat = new_talk(page)
    expect(chat.mine).to_have_count(0)
    script = Script(("Plain ", "and ", "simple."), hold_after=2)
    scripted.say(script)
    chat.box.fill("How is the sea today?")
    chat.send_button.click()
    expect(chat.mine).to_have_text(["How is the sea today?"])
    chat.hears("Plain and")
    go_on(scripted, script)
    chat.hears("Plain and simple.")
    chat.ends("complete")
    expect(chat.send_button).to_be_visible()


def test_without_scripts_a_reply_can_be_stopped_and_go_on(without_scripts: Chat, ollama: OllamaInThread) -> None:
    chat = without_scripts
    ollama.say(Script(("It was ", "a dark", " never"), hold_after=2), [" and stormy night."])
    chat.box.fill("Begin.")
    chat.send_button.click()
    chat.hears("It was a dark")
    chat.stop_button.click()
    chat.ends("stopped")
    chat.go_on.click()
    chat.hears("It was a dark and stormy night.")
    chat.ends("complete")


def test_without_scripts_a_failed_reply_can_be_tried_again(without_scripts: Chat, ollama: OllamaInThread) -> None:
    chat = without_scripts
    ollama.say(load_failure(), ["Yes."])
    chat.box.fill("Does it work?")
    chat.send_button.click()
    chat.ends("failed")
    chat.try_again.click()
    chat.hears("Yes.")
    chat.ends("complete")


def test_without_scripts_a_refused_message_is_still_in_the_box(without_scripts: Chat) -> None:
    chat = without_scripts
    text = "evening " * 7_500
    chat.box.fill(text)
    chat.send_button.click()
    expect(chat.problem).to_contain_text("Send it in parts")
    expect(chat.box).to_have_value(text)


def test_without_scripts_a_talk_is_renamed_and_deleted(without_scripts: Chat, ollama: OllamaInThread) -> None:
    chat = without_scripts
    ollama.say(["Short."])
    chat.box.fill("To be renamed.")
    chat.send_button.click()
    chat.ends("complete")
    chat.menu("Rename")
    chat.page.get_by_label("Title").fill("Renamed by hand")
    chat.page.get_by_role("button", name="Keep this title").click()
    expect(chat.in_rail("Renamed by hand")).to_be_visible()
    chat.menu("Delete")
    chat.page.get_by_role("button", name="Delete for good").click()
    expect(chat.page.get_by_text("The conversation is deleted.")).to_be_visible()
    expect(chat.in_rail("Renamed by hand")).to_have_count(0)
