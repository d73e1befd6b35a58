"""Looks at pages for what keeps people out: with axe, light and dark, wide and narrow."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.e2e.places import DESKTOP, PHONE, SCHEMES

Look = Callable[[str], None]
"""At the page that is open, under this name."""


@pytest.fixture
def looked_at(new_context: Callable[..., BrowserContext]) -> Iterator[tuple[Page, Look]]:
    """A stranger's page and what looks at it; everything that is wrong is told at the end."""
    # Axe is a script of ours that the page's own policy would keep out.
    page = new_context(bypass_csp=True, reduced_motion="reduce").new_page()
    axe = Axe()
    wrong: list[str] = []

    def look(name: str) -> None:
        for size in (DESKTOP, PHONE):
            page.set_viewport_size(size)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                where = f"{name}, {scheme}, {size['width']} px"
                found = axe.run(page)
                wrong.extend(f"{where}: {violation}" for violation in violations(found))
            if page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wrong.append(f"{where}: scrolls sideways")
        page.set_viewport_size(DESKTOP)

    yield page, look
    assert not wrong, "\n".join(wrong)


def violations(found: AxeResults) -> list[str]:
    return [
        f"{rule['id']}: {', '.join(str(node['target']) for node in rule['nodes'])}"
        for rule in found.response["violations"]
    ]
