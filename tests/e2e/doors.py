"""How the owner gets in."""

from playwright.sync_api import Page, expect

from tests.running import PASSPHRASE, Hearth

MODEL = "smollm2:135m"


def sign_in(page: Page, hearth: Hearth) -> None:
    page.goto(f"{hearth.url}/sign-in/")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("[data-composer]")).to_be_visible()


def choose_ollama(page: Page, hearth: Hearth, model: str = MODEL) -> None:
    page.goto(f"{hearth.url}/models/")
    page.get_by_role("button", name=f"Use this: {model}").click()
    expect(page.get_by_text("answers from the next message on")).to_be_visible()
