"""From four questions to a talk with who came of them: on a phone's width, by keyboard alone; and without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.chat import Chat
from tests.e2e.conftest import PATIENCE
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.places import PHONE
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth, a_hearth

pytestmark = pytest.mark.e2e

ANSWERS = (
    "Late, when the flat is quiet.",
    "My old teacher: gentle, dry humour, never in a hurry.",
    "Being listened to.",
    "birds, sourdough and old maps",
)
MOST_STOPS = 80
FOCUSED = """() => {
  const e = document.activeElement;
  return e.ariaLabel || (e.type === "radio" ? e.value : "") || e.labels?.[0]?.innerText || e.innerText || "";
}"""
FITS = "() => [...document.querySelectorAll('.app__main')].every((e) => e.scrollWidth <= e.clientWidth)"


@pytest.fixture(scope="module")
def own(browser: Browser, ollama: OllamaInThread) -> Iterator[Hearth]:
    """A Hearth of its own: other tests expect their one companion."""
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        page = browser.new_page()
        sign_in(page, hearth)
        choose_ollama(page, hearth)
        page.close()
        yield hearth


def tab_to(page: Page, name: str) -> None:
    for _press in range(MOST_STOPS):
        if " ".join(str(page.evaluate(FOCUSED)).split()) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to “{name}”")


def press(page: Page, name: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Enter")


def test_by_keyboard_from_the_companions_page_to_talking(browser: Browser, own: Hearth, ollama: OllamaInThread) -> None:
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(PATIENCE)
    page, wrong = context.new_page(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    sign_in(page, own)
    page.goto(f"{own.url}/personas/")
    press(page, "Answer a few questions instead")
    for place, answer in enumerate(ANSWERS, 1):
        expect(page.get_by_text(f"Question {place} of 4")).to_be_visible()
        expect(page.get_by_role("textbox")).to_be_focused()
        assert page.evaluate(FITS)
        page.keyboard.type(answer)
        press(page, "Go on")
    expect(page.get_by_role("heading", name="That is all I wanted to know.")).to_be_focused()
    press(page, "See who comes of it")
    expect(page.get_by_role("heading", name="What shall they be called?")).to_be_visible()
    assert page.evaluate(FITS)
    names = page.get_by_role("radio")
    expect(names).to_have_count(4)
    first, second = (names.nth(place).get_attribute("value") or "" for place in (0, 1))
    tab_to(page, first)
    page.keyboard.press("ArrowDown")
    expect(names.nth(1)).to_be_checked()
    press(page, "See the draft")
    expect(page.get_by_label("Name", exact=True)).to_have_value(second)
    assert "birds" in page.get_by_label("What they like to talk about").input_value()
    assert page.evaluate(FITS)
    page.get_by_label("Name", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"{second} is here.")).to_be_visible()
    press(page, f"Talk with {second}")
    expect(page.locator("[data-role=companion] [data-text]").first).to_contain_text(second)
    ollama.say(["It was the blackbird."])
    chat = Chat(page)
    expect(chat.box).to_be_focused()
    chat.say("Which bird was that?")
    chat.hears("It was the blackbird.")
    assert not wrong
    context.close()


def test_without_javascript_each_question_is_a_page(browser: Browser, own: Hearth) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, own)
    page.goto(f"{own.url}/personas/new/")
    page.get_by_role("link", name="Or answer a few questions, and get a draft.").click()
    for _answer in ANSWERS[:3]:
        page.get_by_role("button", name="Pass this one over").click()
    page.get_by_role("textbox").fill(ANSWERS[3])
    page.get_by_label("She", exact=True).check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Draft without a model").click()
    page.get_by_label("Another name").check()
    page.get_by_label("If another: which?").fill("Ottilie")
    page.get_by_role("button", name="See the draft").click()
    expect(page.get_by_label("Pronouns")).to_have_value("she/her")
    page.get_by_role("button", name="Make this companion").click()
    expect(page.get_by_text("Ottilie is here.")).to_be_visible()
    context.close()
