"""The memory pages in a browser: found while typing, forgotten and brought back, worked by keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.places import remember_some
from tests.running import Hearth

pytestmark = pytest.mark.e2e

OLIVES = "I can't stand olives, but I love rhubarb cake."


@pytest.fixture
def book(page: Page, hearth: Hearth) -> Page:
    remember_some(page, hearth)
    page.goto(f"{hearth.url}/memories/")
    return page


def row(book: Page, text: str) -> Locator:
    return book.locator("[data-memory]").filter(has_text=text)


def test_a_memory_is_found_while_its_first_word_is_typed(book: Page) -> None:
    book.get_by_role("searchbox").press_sequentially("rhub")
    first = book.locator("[data-memory]").first
    expect(first).to_contain_text("rhubarb")
    expect(book).to_have_url(re.compile(r"/memories/$"))  # What is looked for stands in no history.


def test_it_is_found_by_what_it_means(book: Page) -> None:
    book.get_by_role("searchbox").fill("food I dislike")
    expect(book.locator("[data-memory]").first).to_contain_text("olives")


def test_what_was_forgotten_can_be_brought_back_without_a_mouse(book: Page) -> None:
    forget = row(book, OLIVES).get_by_role("button", name="Forget")
    forget.focus()
    book.keyboard.press("Enter")
    expect(row(book, OLIVES)).to_have_count(0)
    undo = book.get_by_role("button", name=re.compile("undo|back", re.IGNORECASE)).first
    undo.focus()
    book.keyboard.press("Enter")
    expect(row(book, OLIVES)).to_have_count(1)


def test_a_pin_is_seen_at_once(book: Page) -> None:
    row(book, OLIVES).get_by_role("button", name="Pin", exact=False).first.click()
    expect(row(book, OLIVES)).to_contain_text("pinned")
    row(book, OLIVES).get_by_role("button", name="Unpin", exact=False).click()
    expect(row(book, OLIVES)).not_to_contain_text("pinned")


def test_the_picture_of_people_leads_to_what_is_known_of_them(book: Page, hearth: Hearth) -> None:
    book.goto(f"{hearth.url}/memories/people/")
    someone = book.locator("svg.picture").get_by_role("link", name="Maya (sister)")
    someone.focus()
    book.keyboard.press("Enter")
    expect(book.get_by_role("heading", name="Maya", level=1)).to_be_visible()


def test_a_topic_beside_the_picture_leads_to_memories_of_it_and_stands_in_no_address(
    book: Page, hearth: Hearth
) -> None:
    book.goto(f"{hearth.url}/memories/people/")
    topic = book.get_by_role("button", name="Memories about").first
    word = topic.inner_text()
    topic.focus()
    book.keyboard.press("Enter")
    expect(book.get_by_role("searchbox")).to_have_value(word)
    expect(book.locator("[data-memory]").first).to_contain_text(word[:4], ignore_case=True)
    expect(book).to_have_url(f"{hearth.url}/memories/")


def test_a_month_of_the_timeline_opens_by_keyboard(book: Page, hearth: Hearth) -> None:
    book.goto(f"{hearth.url}/memories/timeline/")
    month = book.locator("svg.picture").get_by_role("link").last
    expect(month).to_have_attribute("aria-label", re.compile(r"\d+ memories"))
    month.focus()
    book.keyboard.press("Enter")
    expect(book).to_have_url(re.compile(r"month="))
    expect(book.get_by_text("sail in Lyon")).to_be_visible()
