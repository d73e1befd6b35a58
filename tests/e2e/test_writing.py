"""A companion is written from nothing, heard before it is saved, and talked with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, Page, ViewportSize, expect

from tests.e2e.chat import LONG, Chat
from tests.e2e.conftest import PATIENCE
from tests.e2e.doors import sign_in
from tests.e2e.households import a_household
from tests.e2e.places import DESKTOP, PHONE
from tests.e2e.script import forget_scripts, go_on, wait_for_hangup
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth

pytestmark = pytest.mark.e2e

STERN, WARM = ["Lights off. ", "Tell him at nine."], ["Oh dear. ", "Come and tell me."]


@pytest.fixture(scope="module")
def own(browser: Browser, ollama: OllamaInThread) -> Iterator[Hearth]:
    """A Hearth of its own: other tests expect their one companion."""
    with a_household(browser, ollama) as household:
        yield household.hearth


@pytest.fixture
def hers(browser: Browser, own: Hearth, ollama: OllamaInThread) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    context.set_default_timeout(PATIENCE)
    sign_in(page, own)
    yield page
    context.close()
    forget_scripts(ollama)
    assert not [text for text in wrong if "status of 422" not in text]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_from_nothing_to_a_talk(hers: Page, own: Hearth, ollama: OllamaInThread, size: ViewportSize) -> None:
    page, chat = hers, Chat(hers)
    page.set_viewport_size(size)
    page.goto(f"{own.url}/personas/")
    page.get_by_role("link", name="Write a new companion").click()
    page.get_by_label("Name", exact=True).fill("Ines")
    page.get_by_label("Who they are").fill("You mend clocks in a small workshop.")
    expect(page.locator("#cost-description")).to_contain_text("tokens")
    page.get_by_role("group", name="Humour").get_by_role("radio", name="Playful").check()
    expect(page.get_by_text("Be playful: a light joke where it fits.").first).to_be_visible()
    page.get_by_role("radio", name="A friend").check()
    page.get_by_text("Read it as the model does").click()
    becomes = page.locator("#becomes")
    expect(becomes).to_contain_text("You are a friend to Alice")
    expect(becomes).to_contain_text("- Be playful")
    page.get_by_label("First words", exact=True).fill("You are late, {{user}}.")
    page.get_by_role("button", name="One more").click()
    boxes = page.get_by_role("textbox", name="Other first words")
    expect(boxes).to_have_count(2)
    expect(boxes.last).to_be_focused()
    boxes.first.fill("Sit.")
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Make this companion").click()
    expect(page.get_by_text("Ines is here.")).to_be_visible()
    page.get_by_role("button", name="Talk with Ines").last.click()
    expect(page.locator("[data-role=companion] [data-text]").first).to_contain_text("You are late, Alice.")
    ollama.say(["The clock is slow."])
    chat.say("What time is it?")
    chat.hears("The clock is slow.")


def test_enter_in_a_line_saves(hers: Page, own: Hearth) -> None:
    hers.goto(f"{own.url}/personas/new/")
    hers.get_by_label("Name", exact=True).fill("Otto")
    hers.get_by_label("Name", exact=True).press("Enter")
    expect(hers.get_by_text("Otto is here.")).to_be_visible()


def test_any_number_that_can_be_is_saved_from_a_folded_part(hers: Page, own: Hearth) -> None:
    hers.goto(f"{own.url}/personas/new/")
    hers.get_by_label("Name", exact=True).fill("Pia")
    hers.get_by_text("How the model runs").click()
    hers.get_by_label("Temperature").fill("0.75")
    hers.get_by_label("Context length").fill("5000")
    hers.get_by_text("How the model runs").click()
    hers.get_by_role("button", name="Make this companion").click()
    expect(hers.get_by_text("Pia is here.")).to_be_visible()


def test_a_wrong_click_takes_nothing_along(hers: Page, own: Hearth) -> None:
    hers.goto(f"{own.url}/personas/new/")
    hers.get_by_label("Who they are").press_sequentially("You mend clocks.")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    hers.once("dialog", stay)
    hers.get_by_role("link", name="Back to all companions").click(no_wait_after=True)
    expect(hers.get_by_label("Who they are")).to_have_value("You mend clocks.")
    assert asked == ["beforeunload"]


def open_first(page: Page, own: Hearth, *, speaks: str = "Sternly.") -> None:
    page.goto(f"{own.url}/personas/")
    page.get_by_role("link", name="Change").first.click()
    page.get_by_label("How they speak").fill(speaks)


def test_the_draft_is_heard_beside_the_saved_one_as_it_speaks(hers: Page, own: Hearth, ollama: OllamaInThread) -> None:
    open_first(hers, own)
    slow = Script(tuple(STERN), hold_after=1)
    ollama.say(slow, WARM, *[STERN, WARM] * 2)
    hers.get_by_role("button", name="Show how they answer").click()
    draft = hers.locator("[data-cell='0-draft']")
    expect(draft).to_have_text("Lights off.", timeout=LONG)
    expect(hers.get_by_role("button", name="Stop")).to_be_visible()
    go_on(ollama, slow)
    for place in range(3):
        expect(hers.locator(f"[data-cell='{place}-draft']")).to_have_text("Lights off. Tell him at nine.")
        expect(hers.locator(f"[data-cell='{place}-saved']")).to_have_text("Oh dear. Come and tell me.")
    expect(hers.get_by_role("button", name="Stop")).to_be_hidden()
    expect(hers.get_by_label("How they speak")).to_have_value("Sternly.")
    left, right = draft.bounding_box(), hers.locator("[data-cell='0-saved']").bounding_box()
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] < right["x"]


@pytest.mark.parametrize("how", ["leaving the page", "Stop"])
def test_who_goes_stops_the_model(hers: Page, own: Hearth, ollama: OllamaInThread, how: str) -> None:
    open_first(hers, own)
    held = Script(tuple(STERN), hold_after=1)
    ollama.say(held)
    hers.get_by_role("button", name="Show how they answer").click()
    expect(hers.locator("[data-cell='0-draft']")).to_have_text("Lights off.", timeout=LONG)
    if how == "Stop":
        hers.get_by_role("button", name="Stop").click()
    else:
        hers.goto(f"{own.url}/settings/")
    wait_for_hangup(held)


def test_what_keeps_them_from_being_heard_is_said(hers: Page, own: Hearth, ollama: OllamaInThread) -> None:
    open_first(hers, own)
    stage = hers.locator("[data-stage]")
    hers.get_by_label("Age").fill("12")
    hers.get_by_role("button", name="Show how they answer").click()
    expect(stage).to_contain_text("Companions are adults")
    hers.get_by_label("Age").fill("40")
    ollama.say(load_failure())
    hers.get_by_role("button", name="Show how they answer").click()
    expect(stage).to_contain_text("The model could not answer", timeout=LONG)


def test_without_a_script_it_is_a_page_that_loads_on(browser: Browser, own: Hearth, ollama: OllamaInThread) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, own)
    open_first(page, own, speaks="Crisply.")  # Saved: what the other tests write has to differ from it.
    ollama.say(*[STERN, WARM] * 3)
    page.get_by_role("button", name="Count again").click()
    expect(page.locator("#becomes")).to_contain_text("How you speak:\nCrisply.")
    page.get_by_role("button", name="One more").click()
    expect(page.get_by_role("textbox", name="Other first words")).to_have_count(2)
    page.get_by_role("button", name="Show how they answer").click()
    expect(page.get_by_text("Lights off. Tell him at nine.")).to_have_count(3, timeout=LONG)
    expect(page.get_by_label("How they speak")).to_have_value("Crisply.")
    page.get_by_role("button", name="Save these changes").click()
    expect(page.get_by_text("speaks this way from the next reply on")).to_be_visible()
    context.close()
    forget_scripts(ollama)
