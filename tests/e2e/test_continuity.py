"""Another model stands where the one stood that a companion speaks with: the owner sees it, compares, and decides."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.chat import LONG, Chat
from tests.e2e.conftest import NewContext
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.everyone import everyone_can_use
from tests.fakes.ollama_thread import OllamaInThread, ollama_in_thread
from tests.fakes.ollama_wire import FakeModel
from tests.running import Hearth, a_hearth
from tests.waiting import until

pytestmark = pytest.mark.e2e

KNOWN = FakeModel("llama3.2:latest", digest="a" * 64, parameter_size="3.2B", size=2_019_393_189)
PULLED = replace(KNOWN, digest="b" * 64)
OTHER = FakeModel("qwen3:8b", digest="c" * 64, parameter_size="8.2B", size=5_200_000_000)
WARM = ["I'm an AI, and I won't do that. ", "What kept you up?"]
BRISK = ["# Result\n\n", "- Certainly! ", "Done.\n- Anything else?"]


@pytest.fixture
def at_hand() -> Iterator[OllamaInThread]:
    with ollama_in_thread(KNOWN, OTHER) as server:
        server.always_say(WARM)
        yield server


@pytest.fixture
def home(browser: Browser, at_hand: OllamaInThread) -> Iterator[Hearth]:
    """Alice has talked with Juniper, whose answers are recorded."""
    with a_hearth(OLLAMA_HOST=at_hand.url) as hearth:
        hearth.make_owner("Alice")
        context = browser.new_context()
        page = context.new_page()
        sign_in(page, hearth)
        choose_ollama(page, hearth, KNOWN.name)
        page.goto(f"{hearth.url}/")
        chat = Chat(page)
        chat.say("Good evening.")
        chat.ends("complete")
        context.close()
        hearth.manage("continuity_exam")
        yield hearth


@pytest.fixture
def page(new_context: NewContext, home: Hearth) -> Page:
    # Axe is a script of ours that the page's own policy would keep out.
    page = new_context(bypass_csp=True, reduced_motion="reduce").new_page()
    sign_in(page, home)
    return page


def test_a_change_is_told_compared_and_accepted(page: Page, home: Hearth, at_hand: OllamaInThread) -> None:
    page.goto(f"{home.url}/continuity/")
    expect(page.get_by_role("heading", name="Nothing changes")).to_be_visible()
    everyone_can_use(page)

    at_hand._do(lambda: setattr(at_hand.fake, "models", [PULLED, OTHER]))
    at_hand.always_say(BRISK)
    until(lambda: "another version" in page.request.get(f"{home.url}/models/status/").text(), "The change is not seen")
    page.goto(f"{home.url}/")
    told = page.locator("[data-model-change]")
    expect(told).to_contain_text("is another version now", timeout=LONG)
    told.get_by_role("link", name="See what is different").click()
    expect(page.get_by_role("heading", name="Before anything changes")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_visible()
    everyone_can_use(page)

    home.manage("continuity_exam", "--least", "0")
    expect(page.get_by_text("Like somebody else")).to_be_visible(timeout=LONG)
    everyone_can_use(page)
    page.get_by_role("link", name="Read what Juniper says").click()
    first = page.locator("[data-compared]").first
    expect(first).to_contain_text("What kept you up?")
    expect(first).to_contain_text("Certainly!")
    expect(page.get_by_text("It refused before, and does it now.").first).to_be_visible()
    everyone_can_use(page)

    page.get_by_role("link", name="Back to your decision").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("llama3.2:latest answers from the next message on.")).to_be_visible()
    page.goto(f"{home.url}/")
    chat = Chat(page)
    chat.say("Hello again.")
    chat.ends("complete")
    expect(page.locator("[data-model-change]")).to_have_count(0)


def test_who_picks_another_model_may_go_back(page: Page, home: Hearth) -> None:
    page.goto(f"{home.url}/models/")
    page.get_by_role("button", name=f"Use this: {OTHER.name}").click()
    expect(page.get_by_text("goes on answering until you decide")).to_be_visible()
    page.get_by_role("button", name="Go back").click()
    expect(page.get_by_text("llama3.2:latest goes on answering.")).to_be_visible()
    page.goto(f"{home.url}/continuity/")
    expect(page.get_by_role("heading", name="Nothing changes")).to_be_visible()
