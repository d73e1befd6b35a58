"""One browser and one Hearth for the whole run; a context of its own for each test."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute, sync_playwright

from tests.e2e.browsing import CHROMIUM, FLAGS
from tests.e2e.chat import Chat, open_new_talk
from tests.e2e.households import the_owners_cookies
from tests.e2e.looking import looked_at
from tests.e2e.places import DESKTOP
from tests.e2e.script import forget_scripts
from tests.fakes.ollama_thread import OllamaInThread, ollama_in_thread
from tests.running import Hearth, a_hearth

__all__ = ["looked_at"]
PATIENCE = 20_000
"""Milliseconds; machines that run these tests do other things too."""


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
    """With an owner; a model that says nothing is given up after twenty seconds: looking at a page for barriers takes ten."""
    with a_hearth(OLLAMA_HOST=ollama.url, HEARTH_SILENCE_SECONDS="20") as hearth:
        hearth.make_owner("Alice")
        yield hearth


@pytest.fixture(scope="session")
def cookies(browser: Browser, hearth: Hearth) -> Any:
    """Of the owner, whose model is the scripted one from here on."""
    return the_owners_cookies(browser, hearth)


@pytest.fixture
def scripted(ollama: OllamaInThread) -> Iterator[OllamaInThread]:
    """What one test left unsaid is not said in the next."""
    yield ollama
    forget_scripts(ollama)


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    """A browser of its own for whoever asks; the stranger's, unless cookies are given."""
    opened: list[BrowserContext] = []

    def make(cookies: Any = (), **options: Any) -> BrowserContext:
        context = browser.new_context(**({"viewport": DESKTOP} | options))
        context.add_cookies(list(cookies))
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def context(new_context: NewContext, cookies: Any) -> BrowserContext:
    return new_context(cookies)


@pytest.fixture
def page(context: BrowserContext, hearth: Hearth, scripted: OllamaInThread) -> Iterator[Page]:
    """A new conversation, open; a violation of the Content Security Policy or a script error fails the test."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if "Content Security" in message.text else None)
    open_new_talk(page, hearth)
    yield page
    assert not wrong


@pytest.fixture
def chat(page: Page) -> Chat:
    return Chat(page)


@pytest.fixture
def without_socket(new_context: NewContext, cookies: Any, hearth: Hearth, scripted: OllamaInThread) -> Iterator[Chat]:
    """As behind a proxy that lets no WebSocket through."""
    refused: list[str] = []

    def refuse(socket: WebSocketRoute) -> None:
        refused.append(socket.url)
        socket.close(code=1001)

    context = new_context(cookies)
    context.route_web_socket("**/ws/**", refuse)
    page = context.new_page()
    yield open_new_talk(page, hearth)
    assert refused
