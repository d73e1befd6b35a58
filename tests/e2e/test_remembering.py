"""What is told in one talk comes back in another, with where it came from; whatever happens to the worker meanwhile."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.chat import Chat, new_talk, open_new_talk
from tests.e2e.conftest import NewContext
from tests.e2e.everyone import everyone_can_use
from tests.e2e.households import Household, a_household
from tests.e2e.script import forget_scripts
from tests.fakes.ollama_thread import ollama_in_thread

pytestmark = pytest.mark.e2e

SISTER = "My sister Maya lives in Lyon and plays the cello."


@pytest.fixture(scope="module")
def household(browser: Browser) -> Iterator[Household]:
    """With nothing to remember but what these tests say."""
    with ollama_in_thread() as ollama, a_household(browser, ollama) as household:
        yield household


@pytest.fixture
def chat(household: Household, new_context: NewContext) -> Chat:
    forget_scripts(household.ollama)
    page = new_context(household.cookies).new_page()
    return open_new_talk(page, household.hearth)


def tell(chat: Chat, household: Household, text: str, reply: str = "I see.") -> None:
    household.ollama.say([reply])
    chat.say(text)
    chat.ends("complete")


def remembered_under(reply: Locator) -> Locator:
    """Opened as its owner opens it."""
    reply.locator("[data-remembered] summary").click()
    first = reply.locator("[data-recollection]").first
    expect(first).to_be_visible()
    return first


def test_what_was_told_in_one_talk_is_recalled_in_another_with_its_source(chat: Chat, household: Household) -> None:
    tell(chat, household, SISTER)
    household.has_learned()
    new_talk(chat.page)
    tell(chat, household, "Where does my sister live?", "In Lyon.")
    assert "Alice said: “My sister Maya lives in Lyon" in str(household.ollama.requests[-1]["messages"][-1])
    first = remembered_under(chat.reply)
    expect(first).to_contain_text(SISTER)
    expect(first).to_contain_text("You said so")
    first.get_by_role("link", name="where it was said").first.click()
    expect(chat.page).to_have_url(re.compile(r"#message-"))
    expect(chat.mine.filter(has_text=SISTER)).to_be_in_viewport()
    expect(chat.page.locator(":target")).to_contain_text(SISTER)


def test_the_question_comes_with_the_reply_and_one_answer_for_good_answers_the_others(
    chat: Chat, household: Household
) -> None:
    cards = chat.page.get_by_role("form", name="May this be remembered?")
    tell(chat, household, "I was diagnosed with asthma in May.")
    expect(cards).to_have_count(1)
    tell(chat, household, "I have hay fever every spring.")
    tell(chat, household, "I have a peanut allergy.")
    expect(cards).to_have_count(3)
    everyone_can_use(chat.page)
    cards.first.get_by_role("button", name="Not this one").click()
    expect(cards).to_have_count(2)
    cards.first.get_by_role("button", name="Never, for this kind").click()
    expect(cards).to_have_count(0)
    everyone_can_use(chat.page)


def test_what_is_forgotten_under_a_reply_comes_to_mind_no_more_until_it_is_undone(
    chat: Chat, household: Household
) -> None:
    tell(chat, household, "My cat is called Biscuit.")
    household.has_learned()
    new_talk(chat.page)
    tell(chat, household, "What is my cat called?")
    first = remembered_under(chat.reply)
    expect(first).to_contain_text("Biscuit")
    first.get_by_role("button", name="Forget").click()
    expect(first).to_contain_text("Forgotten")
    expect(first).not_to_contain_text("Biscuit")
    new_talk(chat.page)
    tell(chat, household, "What is my cat called again?")
    assert "Biscuit" not in str(household.ollama.requests[-1])
    chat.page.go_back()
    first = remembered_under(chat.replies.last)
    first.get_by_role("button", name="Undo").click()
    expect(first).to_contain_text("Biscuit")
    new_talk(chat.page)
    tell(chat, household, "Tell me what my cat is called.")
    assert "Biscuit" in str(household.ollama.requests[-1])


def test_a_worker_that_is_killed_loses_nothing(chat: Chat, household: Household) -> None:
    household.kill_the_worker()
    tell(chat, household, "My dentist is Doctor Okonkwo.")
    household.kill_the_worker()
    household.has_learned()
    new_talk(chat.page)
    tell(chat, household, "Who is my dentist?")
    assert "Okonkwo" in str(household.ollama.requests[-1]["messages"][-1])
