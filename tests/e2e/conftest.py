"""One browser and one Hearth for the whole run; a context of its own for each test."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.fakes.ollama_thread import OllamaInThread, ollama_in_thread
from tests.people import PASSPHRASE
from tests.running import Hearth, a_hearth

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def ollama() -> Iterator[OllamaInThread]:
    with ollama_in_thread() as server:
        yield server


@pytest.fixture(scope="session")
def hearth(ollama: OllamaInThread) -> Iterator[Hearth]:
    """With an owner, whose model is the scripted one."""
    with a_hearth(OLLAMA_HOST=ollama.url, HEARTH_SILENCE_SECONDS="3") as hearth:
        hearth.make_owner("Alice", "--model", "smollm2:135m")
        yield hearth


@pytest.fixture(scope="session")
def cookies(browser: Browser, hearth: Hearth) -> list[dict[str, object]]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{hearth.url}/sign-in/")
    page.fill("[name=passphrase]", PASSPHRASE)
    page.click("button[type=submit]")
    page.wait_for_selector("[data-composer]")
    found = context.cookies()
    context.close()
    return found  # type: ignore[return-value]


@pytest.fixture
def context(browser: Browser, cookies: list[dict[str, object]]) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    context.add_cookies(cookies)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, hearth: Hearth) -> Iterator[Page]:
    """A new conversation, open; a violation of the Content Security Policy or a script error fails the test."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if "Content Security" in message.text else None)
    page.goto(f"{hearth.url}/")
    page.click("text=New conversation")
    page.wait_for_selector("[data-composer] textarea")
    yield page
    assert not wrong
