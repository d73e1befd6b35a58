"""Whether a page, as it stands, can be used by everyone. Its context needs `bypass_csp`: axe is a script of ours."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.places import DESKTOP, PHONE, SCHEMES

ALL_NUMBERS_SHOW = (
    "[...document.querySelectorAll('.scrolls:has(.receipts)')].every((one) => one.scrollWidth <= one.clientWidth)"
)


def everyone_can_use(page: Page) -> None:
    """Light and dark, wide and narrow; nothing is wider than the page, and no number hides at the side of a table."""
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert page.evaluate(ALL_NUMBERS_SHOW)
    page.set_viewport_size(DESKTOP)
