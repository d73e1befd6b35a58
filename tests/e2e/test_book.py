"""Alice opens the book of an export from a folder, without Hearth and without a network, and finds every word in it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from apps.conversations.book.pages import index_page
from apps.conversations.book.talks import Talk
from apps.conversations.models import Conversation
from apps.conversations.path import Said
from tests.e2e.looking import Look

pytestmark = pytest.mark.e2e

THEN = datetime(2026, 5, 1, 12, tzinfo=UTC)
LONG = "It rained all day. " * 60 + "Then the heron came."
COMMON = 250


@pytest.fixture
def book(tmp_path: Path) -> str:
    said = [Said(UUID(int=1), "companion", f"{LONG} <b>Bold.</b>", THEN, "")]
    said += [Said(UUID(int=2 + at), "owner", f"Tide number {at}.", THEN, "") for at in range(COMMON)]
    talk = Talk(Conversation(created_at=THEN), "By the sea", "2026-05-01-by-the-sea", "Juniper", "Alice", said)
    (tmp_path / "index.html").write_bytes(b"".join(index_page(lambda: [talk], [])))
    return (tmp_path / "index.html").as_uri()


def test_the_end_of_a_long_message_is_found_where_it_stands(
    new_context: Callable[..., BrowserContext], book: str
) -> None:
    page = new_context(offline=True).new_page()
    page.goto(book)
    page.get_by_label("Search in all talks").fill("HERON")
    expect(page.get_by_role("status")).to_have_text("One message is found.")
    found = page.locator("#found a")
    expect(found).to_contain_text("Then the heron came. <b>Bold.</b>")
    expect(found).to_have_attribute("href", f"2026-05-01-by-the-sea.html#{UUID(int=1)}")
    expect(page.locator("#found [data-ai-generated]")).to_have_count(1)
    expect(page.get_by_role("link", name="By the sea")).to_be_hidden()


def test_it_says_how_many_there_are_and_shows_more(looked_at: tuple[Page, Look], book: str) -> None:
    page, look = looked_at
    page.goto(book)
    look("the book")
    page.get_by_label("Search in all talks").fill("tide")
    told, more = page.get_by_role("status"), page.get_by_role("button", name="Show more")
    expect(told).to_have_text(f"100 of {COMMON} messages that are found are shown.")
    look("the book, something is found")
    more.click()
    expect(page.locator("#found a").nth(100)).to_be_focused()
    more.click()
    expect(told).to_have_text(f"{COMMON} of {COMMON} messages that are found are shown.")
    expect(more).to_be_hidden()
    page.get_by_label("Search in all talks").fill("no such word")
    expect(told).to_have_text("Nothing is found.")
