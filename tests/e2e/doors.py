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


def set_up(page: Page, name: str, companion: str) -> None:
    """From the first step, which is open, to the talk."""
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("What should your companion call you?").fill(name)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Step 3 of 5")).to_be_visible()
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="I understand, continue").click()
    page.get_by_role("radio", name=companion).check()
    page.get_by_role("button", name="Continue").click()
    page.locator("[aria-labelledby=built-in]").get_by_role("button", name="Use this").click()
    expect(page.get_by_text("Step 5 of 5")).to_have_count(0)
