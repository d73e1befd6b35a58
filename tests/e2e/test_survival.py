"""The power goes, the server stops, the model server goes away and comes back: nothing said or typed is lost."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.chat import Chat, open_new_talk
from tests.e2e.conftest import NewContext
from tests.e2e.households import Household, a_household
from tests.e2e.script import forget_scripts
from tests.fakes.ollama import Script
from tests.fakes.ollama_thread import ollama_in_thread
from tests.waiting import until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

BACK_AGAIN = 60_000
"""Milliseconds until a page has noticed: it asks again after at most ten seconds."""
A_REAL_MODEL = 90_000


@pytest.fixture(scope="module")
def household(browser: Browser) -> Iterator[Household]:
    """One that these tests may kill."""
    with ollama_in_thread() as ollama, a_household(browser, ollama) as household:
        yield household


@pytest.fixture
def chat(household: Household, new_context: NewContext) -> Iterator[Chat]:
    forget_scripts(household.ollama)
    page = new_context(household.cookies).new_page()
    chat = open_new_talk(page, household.hearth)
    yield chat
    if not household.hearth.is_running:
        household.hearth.start()


def _is_cut_off(chat: Chat, household: Household) -> None:
    """Half a reply has been said and kept when the power goes; then Hearth is started again."""
    household.ollama.say(Script(("We were ", "just getting", " to"), hold_after=2))
    chat.say("Where were we?")
    chat.hears("We were just getting")
    kept = Chat(chat.page.context.new_page())
    _wait_until_saved(kept, chat.page.url)
    kept.page.close()
    household.hearth.kill()
    household.hearth.start()


def _wait_until_saved(other: Chat, url: str) -> None:
    """The page as it is sent, before any socket, holds what the database does."""
    other.page.route_web_socket(re.compile("/ws/"), lambda socket: socket.close(code=1001))

    def holds_it() -> bool:
        other.page.goto(url)
        return "We were just getting" in other.words.inner_text()

    until(holds_it, "half a reply was never kept")


def test_after_the_power_went_the_talk_is_there_and_says_that_it_was_interrupted(
    chat: Chat, household: Household
) -> None:
    _is_cut_off(chat, household)
    chat.page.goto(chat.page.url)
    expect(chat.mine).to_have_text(["Where were we?"])
    expect(chat.words).to_have_text("We were just getting")
    chat.ends("interrupted")
    expect(chat.reply).to_contain_text("Hearth was stopped while this was being said.")
    expect(chat.try_again).to_be_visible()
    household.ollama.say([" somewhere."])
    chat.go_on.click()
    expect(chat.words).to_have_text("We were just getting somewhere.")
    chat.ends("complete")
    chat.page.reload()
    expect(chat.words).to_have_text("We were just getting somewhere.")
    expect(chat.replies).to_have_count(1)


def test_after_the_power_went_a_page_that_stayed_open_recovers_and_tries_again(
    chat: Chat, household: Household
) -> None:
    _is_cut_off(chat, household)
    expect(chat.reply).to_have_attribute("data-status", "interrupted", timeout=BACK_AGAIN)
    expect(chat.words).to_have_text("We were just getting")
    expect(chat.send_button).to_be_visible()
    household.ollama.say(["Here we are."])
    chat.try_again.click()
    expect(chat.words).to_have_text("Here we are.")
    chat.ends("complete")
    expect(chat.mine).to_have_text(["Where were we?"])
    expect(chat.replies).to_have_count(1)


def test_stopping_hearth_in_the_middle_of_a_reply_keeps_every_word(chat: Chat, household: Household) -> None:
    household.ollama.say(Script(("The last ", "word", " not"), hold_after=2))
    chat.say("Tell me about the lighthouse.")
    chat.hears("The last word")
    household.hearth.stop()
    household.hearth.start()
    expect(chat.reply).to_have_attribute("data-status", "interrupted", timeout=BACK_AGAIN)
    expect(chat.words).to_have_text("The last word")


def test_what_is_sent_while_hearth_is_away_stays_in_the_box_and_is_sent_once_when_it_is_back(
    chat: Chat, household: Household
) -> None:
    chat.box.press_sequentially("Are you th")
    household.hearth.stop()
    chat.box.press_sequentially("ere?")
    for _attempt in range(2):
        chat.box.press("Enter")
        expect(chat.problem).to_contain_text("Hearth can't be reached")
        expect(chat.box).to_have_value("Are you there?")
        expect(chat.mine).to_have_count(0)
    household.hearth.start()
    household.ollama.say(["Always was."])
    chat.box.press("Enter")
    chat.hears("Always was.")
    chat.ends("complete")
    expect(chat.box).to_have_value("")
    expect(chat.problem).to_have_text("")
    chat.page.reload()
    expect(chat.mine).to_have_text(["Are you there?"])
    expect(chat.replies).to_have_count(1)


def test_while_ollama_is_away_the_built_in_model_answers_and_the_page_says_so(chat: Chat, household: Household) -> None:
    notice = chat.page.locator("[data-engine-status]")
    household.ollama.say(["From Ollama."])
    chat.say("One.")
    expect(chat.words).to_have_text("From Ollama.")
    _comes_to_say(chat, "")
    household.ollama.go_down()
    try:
        chat.say("Two.")
        expect(chat.reply).to_have_attribute("data-status", "complete", timeout=A_REAL_MODEL)
        expect(chat.words).to_have_text(re.compile(r"\w+"))
        _comes_to_say(chat, "the small built-in model answers instead")
        expect(notice.get_by_role("listitem")).to_have_count(2)
    finally:
        household.ollama.come_back()
    household.ollama.say(["Ollama again."])
    chat.say("Three.")
    expect(chat.words).to_have_text("Ollama again.")
    chat.ends("complete")
    _comes_to_say(chat, "")


def _comes_to_say(chat: Chat, sentence: str) -> None:
    """Hearth asks the model server at most every few seconds, so what it says may be a little old."""

    def says_it() -> bool:
        said = chat.page.request.get(chat.page.url.split("/chat/")[0] + "/models/status/").text().strip()
        return sentence in said if sentence else not said

    until(says_it, f"the page never said: {sentence or 'nothing'}")
    chat.page.reload()
    notice = chat.page.locator("[data-engine-status]")
    if sentence:
        expect(notice).to_contain_text(sentence)
    else:
        expect(notice).to_have_text("")
