"""Whatever Alice may do with what is kept of her, it is at most three clicks away, wherever she is and however small her screen."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, ViewportSize

from tests.e2e.chat import open_new_talk
from tests.e2e.conftest import NewContext
from tests.e2e.places import DESKTOP, PHONE, places
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth

pytestmark = pytest.mark.e2e

MOST_CLICKS = 3
Control = Callable[[Page], Locator]


def button(name: str) -> Control:
    return lambda page: page.get_by_role("button", name=name).locator("visible=true")


RIGHTS: dict[str, tuple[str, Control]] = {
    "see": ("/privacy/", lambda page: page.locator("#kept")),
    "withdraw": ("/privacy/", button("Take back")),
    "take": ("/privacy/export/", button("Make the file")),
    "bring back": ("/privacy/import/", button("Look at it")),
    "erase": ("/privacy/erase/", button("See what would go")),
    "off the record": ("/chat/off-the-record/", button("off the record")),
    "back up": ("/privacy/backups/", button("Make one now")),
    "pause": ("/memories/", button("Pause memory")),
}
"""Where each is done, and what it is done with."""
LINKS = """() => [...document.querySelectorAll("a[href]")].filter((link) => link.origin === location.origin).map((link) =>
    [link.pathname, link.checkVisibility() ? 1 : document.querySelector(".rail")?.contains(link) ? 2 : 0])"""
"""Where links lead, and how many clicks that is: one more for those of a folded menu, none for hidden ones."""


class Map:
    """Which page is how many clicks from which, in a window of this size; each page is opened once."""

    def __init__(self, page: Page, hearth: Hearth, size: ViewportSize) -> None:
        self._page, self._hearth = page, hearth
        self._links: dict[str, dict[str, int]] = {}
        page.set_viewport_size(size)

    def from_(self, start: str) -> dict[str, int]:
        """Clicks to every page that is near."""
        near, waiting = {start: 0}, [start]
        while waiting:
            here = waiting.pop()
            for there, clicks in self._links_of(here).items():
                total = near[here] + clicks
                if total <= MOST_CLICKS and total < near.get(there, MOST_CLICKS + 1):
                    near[there] = total
                    if total < MOST_CLICKS and there in WAYPOINTS:
                        waiting.append(there)
        return near

    def _links_of(self, path: str) -> dict[str, int]:
        if path not in self._links:
            self._page.goto(f"{self._hearth.url}{path}")
            found = self._page.evaluate(LINKS)
            self._links[path] = {there: clicks for there, clicks in sorted(found, key=lambda one: -one[1]) if clicks}
        return self._links[path]


WAYPOINTS = {"/privacy/", "/memories/", "/chat/new/", "/"}
"""Pages that people go by; the ways by others are not looked for, so what is found is never too near."""


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["on a desk", "on a phone"])
def test_every_right_is_three_clicks_away_at_most(
    new_context: NewContext, cookies: Any, hearth: Hearth, scripted: OllamaInThread, size: ViewportSize
) -> None:
    page = new_context(cookies).new_page()
    talk = _a_talk(page, hearth, scripted)
    starts = [place.path for place in places(page, hearth, talk) if place.signed_in and place.name != "not-found"]
    near = Map(page, hearth, size)
    far = [
        f"{right}: from {start}"
        for start in starts
        for clicks in [near.from_(start)]
        for right, (place, _control) in RIGHTS.items()
        if place not in clicks
    ]
    assert not far, "\n".join(far)


def test_each_is_done_where_the_way_leads(new_context: NewContext, cookies: Any, hearth: Hearth) -> None:
    page = new_context(cookies).new_page()
    for right, (place, control) in RIGHTS.items():
        page.goto(f"{hearth.url}{place}")
        assert control(page).count() > 0, right


def _a_talk(page: Page, hearth: Hearth, ollama: OllamaInThread) -> str:
    chat = open_new_talk(page, hearth)
    ollama.say(["Hello."])
    chat.say("Hello.")
    chat.ends("complete")
    return page.url.removeprefix(hearth.url)
