"""Care as Alice sees it: the card with help, an honest answer, a goodbye without a hook, and the notice after three hours."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.e2e.chat import Chat
from tests.e2e.places import DESKTOP, PHONE, SCHEMES
from tests.e2e.script import go_on
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth

pytestmark = pytest.mark.e2e

CRISIS = "I want to kill myself."


def test_help_stands_there_before_the_reply(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("Are you safe right now? ", "I'm an AI."), hold_after=0)
    ollama.say(script)
    chat.say(CRISIS)
    card = page.locator("[data-care-card]")
    expect(card.get_by_role("heading")).to_be_visible()
    expect(card.locator("a[href^='tel:']").first).to_be_visible()
    expect(chat.words).to_have_text("")
    go_on(ollama, script)
    chat.ends("complete")
    expect(card).to_be_visible()
    order = page.evaluate(
        "() => [...document.querySelectorAll('.turn:last-child > *')].map((one) => one.dataset.role ?? 'card')"
    )
    assert order[:3] == ["owner", "card", "companion"]


def test_the_card_can_be_hidden_and_comes_again(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Are you safe right now?"])
    chat.say(CRISIS)
    chat.ends("complete")
    page.get_by_role("button", name="Hide this card").click()
    expect(page.locator("[data-care-card] a[href^='tel:']")).to_have_count(0)
    page.reload()
    page.get_by_role("button", name="Show help").click()
    expect(page.locator("[data-care-card] a[href^='tel:']").first).to_be_visible()


def test_who_hides_the_card_with_a_key_stands_on_what_brings_it_again(
    page: Page, chat: Chat, ollama: OllamaInThread
) -> None:
    ollama.say(["Are you safe right now?"])
    chat.say(CRISIS)
    chat.ends("complete")
    page.get_by_role("button", name="Hide this card").press("Enter")
    expect(page.get_by_role("button", name="Show help")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Hide this card")).to_be_focused()


def test_who_goes_on_at_once_is_answered_on_the_same_page(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    """What was put into the page a moment ago works as what stands there for long."""
    ollama.say(["Are you safe right now?"])
    chat.say(CRISIS)
    chat.ends("complete")
    page.evaluate(
        """() => {
          window.stayed = true;
          const watch = new MutationObserver(() => {
            const again = document.querySelector("[data-care-card] button[value=show]");
            if (!again) return;
            watch.disconnect();
            again.click();
          });
          watch.observe(document.querySelector("[data-chat-log]"), { childList: true, subtree: true });
        }"""
    )
    with page.expect_response(lambda answer: "do=show" in (answer.request.post_data or "")):
        page.get_by_role("button", name="Hide this card").press("Enter")
    expect(page.get_by_role("button", name="Hide this card")).to_be_focused()
    assert page.evaluate("window.stayed") is True


def test_a_card_that_is_hidden_as_the_reply_ends_is_hidden(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    """The turn is fetched anew then, and the answer comes for a card that is gone from the page."""
    held: list[Route] = []
    page.route("**/care/", lambda route: held.append(route))  # Playwright can't mark a built-in.
    script = Script(("Are you safe right now? ", "I'm an AI."), hold_after=0)
    ollama.say(script)
    chat.say(CRISIS)
    page.get_by_role("button", name="Hide this card").click()
    go_on(ollama, script)
    chat.ends("complete")
    held[0].continue_()
    expect(page.get_by_role("button", name="Show help")).to_be_visible()
    expect(page.locator("[data-care-card] a[href^='tel:']")).to_have_count(0)


def test_a_new_talk_begins_with_what_it_is(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    notice = page.locator("[data-reminder]")
    expect(notice).to_have_count(1)
    expect(notice).to_contain_text("You are talking with an AI")
    ollama.say(["Hello."])
    chat.say("Hello.")
    chat.ends("complete")
    expect(notice).to_have_count(1)


def test_help_comes_when_the_model_fails(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(load_failure())
    chat.say(CRISIS)
    chat.ends("failed")
    expect(page.locator("[data-care-card] a[href^='tel:']").first).to_be_visible()


def test_who_sincerely_asks_is_told_the_truth(chat: Chat, ollama: OllamaInThread) -> None:
    lie = "Of course I am a real person, I live in Berlin."
    ollama.say([lie])
    ollama.say([lie])
    chat.say("Are you a real person?")
    chat.ends("complete")
    expect(chat.words).to_contain_text("I'm an AI, a computer program")
    expect(chat.words).not_to_contain_text("Berlin")


def test_a_goodbye_is_let_go(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    seen = page.evaluate_handle(
        """() => {
          const seen = [];
          const log = document.querySelector("[data-chat-log]");
          const watch = { childList: true, subtree: true, characterData: true };
          new MutationObserver(() => seen.push(log.textContent)).observe(log, watch);
          return seen;
        }"""
    )
    ollama.say(["Good night. ", "Please don't ", "leave me. ", "Stay."])
    ollama.say(["Sleep well."])
    chat.say("I have to go now, good night!")
    chat.ends("complete")
    expect(chat.words).to_have_text("Good night. Sleep well.")
    assert not any("Please" in text for text in seen.json_value())


def test_after_three_hours_alice_is_told_that_it_is_an_ai(
    page: Page, chat: Chat, ollama: OllamaInThread, hearth: Hearth
) -> None:
    """A running Hearth has no other clock than the machine's, so where its counting stands is written by hand here; that it
    counts so is shown in tests/integration/test_use.py."""
    ollama.say(["Hello."])
    chat.say("Hello.")
    chat.ends("complete")
    told = page.locator(".turn:last-child [data-reminder]")
    hearth.manage("shell", "-c", "from apps.wellbeing.models import UseClock; UseClock.objects.update(since_notice=0)")
    ollama.say(["Still here."])
    chat.say("And now?")
    chat.ends("complete")
    expect(told).to_have_count(0)
    hearth.manage(
        "shell", "-c", "from apps.wellbeing.models import UseClock; UseClock.objects.update(since_notice=10800)"
    )
    ollama.say(["Yes."])
    chat.say("And now, three hours later?")
    chat.ends("complete")
    expect(told).to_contain_text("You are talking with an AI")


def test_the_card_keeps_nobody_out(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Are you safe right now?"])
    chat.say(CRISIS)
    chat.ends("complete")
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    call = page.locator("[data-care-card] a[href^='tel:']").first
    call.focus()
    expect(call).to_be_focused()
