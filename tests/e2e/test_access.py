"""Nobody needs good eyes or a wide screen."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.chat import Chat, open_new_talk
from tests.e2e.conftest import NewContext
from tests.e2e.looking import Look, violations
from tests.e2e.places import places
from tests.e2e.script import go_on
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import PASSPHRASE, Hearth, a_hearth, free_port

pytestmark = pytest.mark.e2e

MOST_STOPS = 200


def test_the_words_of_a_talk_are_a_log_and_a_running_reply_is_busy(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("Wait", " for it."), hold_after=1)
    ollama.say(script)
    chat.say("Now?")
    chat.hears("Wait")
    log = chat.page.get_by_role("log", name="Conversation")
    expect(log.get_by_role("article", name="You")).to_have_text("Now?")
    expect(log.get_by_role("article", name="Juniper").last).to_have_attribute("aria-busy", "true")
    go_on(ollama, script)
    chat.ends("complete")
    expect(log.get_by_role("article", name="Juniper").last).not_to_have_attribute("aria-busy", "true")


def test_a_failure_and_a_refusal_are_alerts(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(load_failure())
    chat.say("Hello?")
    expect(chat.reply.get_by_role("alert")).to_contain_text("failed while answering")
    chat.box.press("Enter")
    expect(chat.page.get_by_role("alert").filter(has_text="There is nothing to send yet.")).to_be_visible()


def test_every_page_of_the_set_up_can_be_used_by_everyone(looked_at: tuple[Page, Look]) -> None:
    page, look = looked_at
    with a_hearth(OLLAMA_HOST=f"http://127.0.0.1:{free_port()}") as hearth:
        page.goto(f"{hearth.url}/")
        look("not set up yet")
        page.goto(hearth.setup_link()[:-4] + "no/")
        look("a link that is used up")
        page.goto(hearth.setup_link())
        look("passphrase")
        page.get_by_label("Your passphrase").fill("short")
        page.get_by_role("button", name="Continue").click()
        expect(page.locator(".errorlist").first).to_be_visible()
        page.get_by_label("Your passphrase").press_sequentially(PASSPHRASE[:14])
        expect(page.get_by_role("status")).to_contain_text("guessing it would take")
        look("passphrase, refused, with its strength")
        page.get_by_label("Your passphrase").fill(PASSPHRASE)
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_text("Step 2 of 5")).to_be_visible()
        look("about you")
        page.get_by_label("What should your companion call you?").fill("Alice")
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_text("Step 3 of 5")).to_be_visible()
        look("notice")
        for box in page.get_by_role("checkbox").all():
            box.check()
        page.get_by_role("button", name="I understand, continue").click()
        expect(page.get_by_text("Step 4 of 5")).to_be_visible()
        look("companion")
        page.get_by_role("radio", name="Write your own").check()
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_role("heading", name="Write your companion")).to_be_visible()
        look("own companion")
        page.get_by_label("Name", exact=True).fill("Ada")
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_text("Step 5 of 5")).to_be_visible()
        look("model")
        page.locator("[aria-labelledby=built-in]").get_by_role("button", name="Use this").click()
        expect(page.get_by_text("Step 5 of 5")).to_have_count(0)
        look("after the set-up")
        page.goto(f"{hearth.url}/personas/")
        page.get_by_role("button", name="Talk with Ada").click()
        expect(page.locator("[data-engine-status]")).to_contain_text("The small built-in model is answering.")
        look("empty chat of a companion without a greeting")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_label("Your passphrase")).to_be_visible()
        _knocks_until_the_door_is_closed(page, hearth)
        look("locked out")


def _knocks_until_the_door_is_closed(page: Page, hearth: Hearth) -> None:
    for attempt in range(20):
        page.goto(f"{hearth.url}/sign-in/")
        page.get_by_label("Your passphrase").fill(f"wrong {attempt}")
        page.get_by_role("button", name="Sign in").click()
        heading = page.get_by_role("heading", name=re.compile("The door is closed|Welcome back"))
        if "closed" in heading.inner_text():
            return
    raise AssertionError("twenty wrong passphrases were let through")


def test_every_page_can_be_used_by_everyone(
    looked_at: tuple[Page, Look], hearth: Hearth, cookies: Any, scripted: OllamaInThread
) -> None:
    page, look = looked_at
    page.goto(f"{hearth.url}/sign-in/")
    page.get_by_label("Your passphrase").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator(".errorlist").first).to_be_visible()
    look("sign-in, refused")
    page.goto(f"{hearth.url}/nowhere/")
    look("not found, for a stranger")
    for path in ("/safety/", "/safety/helplines/"):
        page.goto(f"{hearth.url}{path}")
        look(f"{path} for a stranger")
    page.context.add_cookies(cookies)
    chat = open_new_talk(page, hearth)
    look("empty chat")
    _talks_about_everything(chat, scripted)
    look("chat in the middle of a reply")
    chat.box.press("Escape")
    chat.ends("stopped")
    look("chat with a stopped reply")
    page.get_by_role("button", name="More about this conversation").click()
    look("chat with its menu open")
    page.keyboard.press("Escape")
    _fails(chat, scripted)
    look("chat with a failed reply and a refused message")
    for place in places(page, hearth, page.url.removeprefix(hearth.url)):
        if place.signed_in:
            page.goto(f"{hearth.url}{place.path}")
            look(place.name)
    _comes_without_a_token(page, hearth)
    look("a form without its token")


def test_a_companion_being_written_can_be_used_by_everyone(
    looked_at: tuple[Page, Look], hearth: Hearth, cookies: Any, scripted: OllamaInThread
) -> None:
    page, look = looked_at
    page.context.add_cookies(cookies)
    page.goto(f"{hearth.url}/personas/new/")
    page.get_by_label("Name", exact=True).fill("Ines")
    page.get_by_label("Age").fill("12")
    page.get_by_label("Age").press("Enter")
    expect(page.locator(".errorlist").first).to_be_visible()
    while (folded := page.locator("form details:not([open]) > summary")).count():
        folded.first.click()
    look("a companion, refused and unfolded")
    page.get_by_label("Age").fill("")
    page.get_by_role("group", name="Warmth").get_by_role("radio", name="Cool").check()
    slow = Script(("Tick.", " Tock."), hold_after=1)
    scripted.say(["Fine."], slow)
    page.get_by_role("button", name="Show how they answer").click()
    expect(page.locator("[data-cell='1-draft']")).to_have_text("Tick.")
    look("a companion that is heard")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("[data-stage]")).to_have_attribute("aria-busy", "false")


def test_a_slider_is_moved_by_arrow_keys(page: Page, hearth: Hearth) -> None:
    page.goto(f"{hearth.url}/personas/new/")
    humour = page.get_by_role("group", name="Humour")
    humour.get_by_role("radio", name="Left open").focus()
    page.keyboard.press("ArrowRight")
    expect(humour.get_by_role("radio", name="Playful")).to_be_checked()
    expect(humour.get_by_text("Be playful: a light joke where it fits.")).to_be_visible()


def test_code_and_tables_wider_than_the_page_can_be_scrolled_by_keyboard(
    new_context: NewContext, hearth: Hearth, cookies: Any, scripted: OllamaInThread
) -> None:
    chat = open_new_talk(new_context(cookies, bypass_csp=True).new_page(), hearth)
    row = "| " + " | ".join(f"column{number}" for number in range(12)) + " |"
    code = "```python\n" + "print('a very long line')  " * 12 + "\n```\n\n"
    scripted.say([code, f"{row}\n|" + "---|" * 12 + f"\n{row}\n\n", "Wide."])
    chat.say("Something wide.")
    chat.ends("complete")
    assert violations(Axe().run(chat.page)) == []


def _talks_about_everything(chat: Chat, ollama: OllamaInThread) -> None:
    rich = (
        "# A heading\n\nWith **weight**, *tone*, `code` and [a link](https://example.org/).\n\n> quoted\n\n",
        "```python\nprint('a line')\n```\n\n",
        "| day | bread |\n|---|---|\n| Monday | rye |\n\n",
    )
    ollama.say(rich, Script(("1. one\n2. two\n\n---\n\n", "And so on. ", "Then"), hold_after=3))
    chat.say("Everything, please: " + "wide" * 60)
    chat.ends("complete")
    chat.say("And more.")
    chat.hears("And so on.")


def _fails(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(load_failure())
    chat.say("Once more.")
    chat.ends("failed")
    chat.box.press("Enter")
    expect(chat.problem).to_contain_text("There is nothing to send yet.")


def _comes_without_a_token(page: Page, hearth: Hearth) -> None:
    page.goto(f"{hearth.url}/settings/")
    page.locator("[name=csrfmiddlewaretoken]").evaluate_all("fields => fields.forEach((field) => field.remove())")
    page.get_by_role("button", name="Save these").click()
    expect(page.get_by_role("button", name="Save these")).to_have_count(0)


def test_no_page_asks_for_what_its_own_policy_forbids(page: Page, hearth: Hearth) -> None:
    """The fixture fails the test on a violation; every page is opened as it is served."""
    talk = page.url.removeprefix(hearth.url)
    for place in places(page, hearth, talk):
        answer = page.goto(f"{hearth.url}{place.path}", wait_until="networkidle")
        assert answer is not None
        assert "unsafe" not in answer.headers["content-security-policy"]
