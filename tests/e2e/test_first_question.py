"""Who left it open whether anything may be remembered is asked in the talk, and goes on talking either way."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.chat import Chat
from tests.e2e.conftest import NewContext
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.everyone import everyone_can_use
from tests.fakes.ollama_thread import ollama_in_thread
from tests.running import Hearth, a_hearth

pytestmark = pytest.mark.e2e


@pytest.fixture
def home(browser: Browser) -> Iterator[Hearth]:
    with ollama_in_thread() as ollama, a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        ollama.always_say(["Rhubarb! ", "With custard?"])
        hearth.make_owner("Ann", remembers=False)
        page = browser.new_page()
        sign_in(page, hearth)
        choose_ollama(page, hearth)
        page.close()
        yield hearth


@pytest.fixture
def page(new_context: NewContext, home: Hearth) -> Page:
    page = new_context(bypass_csp=True, reduced_motion="reduce").new_page()
    sign_in(page, home)
    return page


def test_she_is_asked_once_and_the_talk_goes_on(page: Page, home: Hearth) -> None:
    page.goto(f"{home.url}/")
    chat = Chat(page)
    chat.say("I love rhubarb cake.")
    chat.hears("Rhubarb! With custard?")
    card = page.get_by_role("form", name="May anything be remembered?")
    expect(card).to_contain_text("May I remember what you tell me?")
    everyone_can_use(page)
    chat.say("With custard, yes.")
    chat.ends("complete")
    expect(card).to_be_visible()
    card.get_by_role("button", name="No, and don't ask").press("Enter")
    expect(page.get_by_text("you won't be asked again")).to_be_visible()
    everyone_can_use(page)
    page.goto(f"{home.url}/privacy/")
    ordinary = page.locator("[data-purpose='ordinary']")
    expect(ordinary).to_contain_text("Not allowed, not asked")
    ordinary.get_by_role("button", name="Ask me").click()
    expect(ordinary).not_to_contain_text("not asked")
    everyone_can_use(page)
    page.goto(f"{home.url}/")
    expect(card).to_be_visible()
