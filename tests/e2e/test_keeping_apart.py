"""A companion gets a picture, and something that is told to it alone stays with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.e2e.doors import sign_in
from tests.running import Hearth, a_hearth

pytestmark = pytest.mark.e2e

LOADED = "image => image.complete && image.naturalWidth === 128"


@pytest.fixture
def hers(browser: Browser) -> Iterator[tuple[Hearth, Page]]:
    """A Hearth of its own: other tests expect their companion as it was."""
    with a_hearth() as hearth:
        hearth.make_owner("Alice")
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        sign_in(page, hearth)
        page.goto(f"{hearth.url}/personas/")
        page.get_by_role("link", name="Change Juniper").click()
        yield hearth, page
        context.close()


def test_a_picture_is_picked_brought_and_taken_away(hers: tuple[Hearth, Page], tmp_path: Path) -> None:
    hearth, page = hers
    file = tmp_path / "juniper.png"
    Image.new("RGB", (300, 200), (40, 90, 60)).save(file)
    page.get_by_role("link", name="Give them a picture").click()
    page.get_by_role("button", name="Drawing 3").click()
    expect(page.get_by_text("This is how you see Juniper from now on.")).to_be_visible()
    drawn = page.locator(".portrait img").get_attribute("src")
    page.get_by_label("Your own picture").set_input_files(file)
    page.get_by_role("button", name="Use this picture").click()
    assert page.locator(".portrait img").get_attribute("src") != drawn
    page.goto(f"{hearth.url}/personas/")
    picture = page.locator(".card img")
    expect(picture).to_have_attribute("alt", "")
    page.wait_for_load_state("networkidle")
    assert picture.evaluate(LOADED)
    page.goto(f"{hearth.url}/personas/")
    page.get_by_role("link", name="Change Juniper").click()
    page.get_by_role("link", name="Change the picture").click()
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_text("No picture yet")).to_be_visible()


def test_a_companion_is_kept_apart_and_a_memory_given_to_it_alone(hers: tuple[Hearth, Page]) -> None:
    hearth, page = hers
    page.get_by_role("link", name="Keep apart, or share").click()
    page.get_by_label("may be known to your other companions").uncheck()
    page.get_by_label("It goes the same way").check()
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_label("may be known to your other companions")).not_to_be_checked()
    expect(page.get_by_label("Juniper knows what you told others")).to_be_checked()
    page.goto(f"{hearth.url}/memories/new/")
    page.get_by_label("What to remember").fill("I am learning to whistle.")
    page.get_by_role("button", name="Remember this").click()
    page.get_by_role("link", name="Correct").click()
    page.get_by_label("Who may know it").select_option(label="Only Juniper")
    page.get_by_role("button", name="Let it be so").click()
    expect(page.get_by_text("Only Juniper knows it now.")).to_be_visible()
    page.goto(f"{hearth.url}/memories/")
    page.get_by_role("link", name="Only Juniper knows it").click()
    expect(page.get_by_text("only Juniper knows it", exact=True)).to_be_visible()
