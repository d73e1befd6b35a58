"""Alice starts Hearth for the first time. Nothing is faked: the real servers, the real built-in model, no Ollama."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.chat import Chat
from tests.e2e.conftest import NewContext
from tests.running import PASSPHRASE, Hearth, a_hearth, free_port

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

A_REAL_MODEL = 90_000
"""Milliseconds it may take to load and to say a few sentences on a busy machine."""


@pytest.fixture(scope="module")
def untouched() -> Iterator[Hearth]:
    with a_hearth(OLLAMA_HOST=f"http://127.0.0.1:{free_port()}") as hearth:
        yield hearth


def test_from_the_first_start_to_a_reply_of_the_built_in_model(untouched: Hearth, new_context: NewContext) -> None:
    link = untouched.setup_link()
    stranger = new_context().new_page()
    _finds_nothing_set_up(stranger, untouched)

    alice = new_context(timezone_id="Asia/Kolkata").new_page()
    wrong: list[str] = []
    alice.on("pageerror", lambda error: wrong.append(str(error)))
    alice.on("console", lambda message: wrong.append(message.text) if "Content Security" in message.text else None)
    alice.goto(link)
    _is_refused(stranger, link)
    _chooses_a_passphrase(alice)
    _tells_about_herself(alice)
    _reads_the_notice(alice)
    _picks_a_companion(alice)
    _picks_a_model(alice)
    _is_answered(alice)

    _finds_the_link_dead(stranger, link)
    assert wrong == []


def _finds_nothing_set_up(stranger: Page, hearth: Hearth) -> None:
    for place in ("/", "/sign-in/", "/set-up/about-you/", "/personas/", "/models/"):
        stranger.goto(f"{hearth.url}{place}")
        expect(stranger.get_by_role("heading", name="Hearth is not set up yet")).to_be_visible()
        expect(stranger.locator("form")).to_have_count(0)


def _is_refused(stranger: Page, link: str) -> None:
    stranger.goto(link)
    expect(stranger.get_by_role("heading", name="This link does not open anything")).to_be_visible()
    expect(stranger.locator("form")).to_have_count(0)


def _chooses_a_passphrase(page: Page) -> None:
    expect(page.get_by_text("Step 1 of 5")).to_be_visible()
    passphrase = page.get_by_label("Your passphrase")
    passphrase.fill("short")
    page.get_by_role("button", name="Continue").click()
    expect(passphrase).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Step 1 of 5")).to_be_visible()
    passphrase.press_sequentially(PASSPHRASE)
    expect(page.get_by_role("status")).to_contain_text("guessing it would take")
    passphrase.fill(PASSPHRASE)
    page.get_by_role("button", name="Continue").click()


def _tells_about_herself(page: Page) -> None:
    expect(page.get_by_text("Step 2 of 5")).to_be_visible()
    expect(page.get_by_label("Your time zone")).to_have_value(re.compile("Asia/(Kolkata|Calcutta)"))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Step 2 of 5")).to_be_visible()
    page.get_by_label("What should your companion call you?").fill("Alice")
    page.get_by_role("button", name="Continue").click()


def _reads_the_notice(page: Page) -> None:
    expect(page.get_by_text("Step 3 of 5")).to_be_visible()
    expect(page.locator("form")).to_contain_text("AI")
    expect(page.locator("form")).to_contain_text("18")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="I understand, continue").click()


def _picks_a_companion(page: Page) -> None:
    expect(page.get_by_text("Step 4 of 5")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(7)
    page.get_by_role("radio", name="Marlow").check()
    page.get_by_role("button", name="Continue").click()


def _picks_a_model(page: Page) -> None:
    expect(page.get_by_text("Step 5 of 5")).to_be_visible()
    expect(page.get_by_text("Two steps to a better one:")).to_be_visible()
    page.locator("[aria-labelledby=built-in]").get_by_role("button", name="Use this").click()


def _is_answered(page: Page) -> None:
    chat = Chat(page)
    if page.get_by_role("heading", name="Who would you like to talk to?").is_visible():
        page.get_by_role("button", name="Talk with Marlow").click()
    expect(page.get_by_role("heading", name="Marlow")).to_be_visible()
    expect(page.locator("[data-engine-status]")).to_contain_text("The small built-in model is answering.")
    chat.say("Hello! Who are you?")
    expect(chat.words).to_have_text(re.compile(r"\w+ \w+"), timeout=A_REAL_MODEL)
    expect(chat.reply).to_have_attribute("data-status", "complete", timeout=A_REAL_MODEL)
    page.goto(page.url)
    expect(chat.mine).to_have_text(["Hello! Who are you?"])
    expect(chat.words).to_have_text(re.compile(r"\w+ \w+"))


def _finds_the_link_dead(stranger: Page, link: str) -> None:
    stranger.goto(link)
    expect(stranger.get_by_role("heading", name="Welcome back")).to_be_visible()
    expect(stranger.get_by_label("Your passphrase")).to_be_visible()
