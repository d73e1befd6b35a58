"""What a figure is measured on: a model server, a Hearth with an owner, a browser. Fresh for each figure, alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.benchmarks import probe
from tests.benchmarks.model import Model, a_model
from tests.benchmarks.talk import BARE, HEARTH, Talk
from tests.e2e.browsing import CHROMIUM, FLAGS
from tests.people import PASSPHRASE
from tests.running import Hearth, a_hearth

WINDOW = {"width": 1280, "height": 900}
PATIENCE = 30_000.0
PAGE_SETTLES = 1000.0


@dataclass
class Stage:
    model: Model
    hearth: Hearth
    playwright: Playwright
    browser: Browser
    cookies: list[dict[str, object]]

    def context(self, browser: Browser | None = None) -> BrowserContext:
        """Signed in, its cache empty."""
        context = (browser or self.browser).new_context(viewport=WINDOW, bypass_csp=True)  # type: ignore[arg-type]
        context.add_cookies(self.cookies)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        return context

    def talks(self) -> tuple[Talk, Talk]:
        """The bare page and a new conversation with Hearth, in two tabs of one browser."""
        context = self.context()
        context.add_init_script(probe.SCRIPT)
        bare, hearth = Talk(context.new_page(), BARE, self.model), Talk(context.new_page(), HEARTH, self.model)
        bare.page.goto(self.model.bare_page)
        hearth.page.goto(f"{self.hearth.url}/")
        hearth.page.click("text=New conversation")
        hearth.page.wait_for_selector(HEARTH.box)
        hearth.page.wait_for_timeout(PAGE_SETTLES)
        return bare, hearth


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


def with_owner(hearth: Hearth, model: Model) -> Hearth:
    hearth.make_owner()
    hearth.manage("choose_model", model.name)
    return hearth


def sign_in(browser: Browser, hearth: Hearth) -> list[dict[str, object]]:
    """In a context apart, so that the one that is measured starts with nothing but the cookies."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{hearth.url}/sign-in/")
    page.fill("[name=passphrase]", PASSPHRASE)
    page.click("button[type=submit]")
    page.wait_for_selector(HEARTH.box)
    cookies = context.cookies()
    context.close()
    return cookies  # type: ignore[return-value]


@contextmanager
def a_stage() -> Iterator[Stage]:
    with a_model() as model, a_hearth(OLLAMA_HOST=model.url) as hearth, sync_playwright() as playwright:
        with_owner(hearth, model)
        browser = launch(playwright)
        try:
            yield Stage(model, hearth, playwright, browser, sign_in(browser, hearth))
        finally:
            browser.close()
