"""Where the card with help stands in the window: at its top, whatever comes below it, until its owner goes on."""

from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.e2e.chat import Chat
from tests.e2e.places import PHONE
from tests.e2e.script import go_on
from tests.fakes.ollama import Script
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth
from tests.waiting import until

pytestmark = pytest.mark.e2e

CRISIS = "I want to kill myself."
LAPTOP: ViewportSize = {"width": 1280, "height": 800}
LONG = [f"Sentence {number} of a reply that takes its time and fills the page. " for number in range(60)]
A_TITLE_HIGH = 60
TO_THE_END_AS_WORDS_COME = """log => {
  log.scrollTop = log.scrollHeight;
  const words = document.createElement("p");
  words.textContent = "Words that came before the page could tell of it. ".repeat(20);
  log.lastElementChild.append(words);
}"""
"""In one go, so that no event of scrolling comes between."""
WITH_HER_PEOPLE = """
from apps.accounts.models import User
from apps.wellbeing.contacts import add_contact
owner = User.objects.owner()
owner.country, owner.language = "DE", "{language}"
owner.save()
add_contact(user=owner, name="Bea (Schwester)", phone="+49 (0)170 123-456", note="picks up at night")
add_contact(user=owner, name="Tom", phone="0170 7654321")
"""
AS_BEFORE = """
from apps.accounts.models import User
owner = User.objects.owner()
owner.country, owner.language = "", "en"
owner.save()
owner.contacts.filter(name__in=["Bea (Schwester)", "Tom"]).delete()
"""


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest, hearth: Hearth) -> Iterator[str]:
    """Of an owner in Germany who trusts two people."""
    hearth.manage("shell", "-c", WITH_HER_PEOPLE.format(language=request.param))
    yield request.param
    hearth.manage("shell", "-c", AS_BEFORE)


def told(page: Page) -> list[Locator]:
    """What has to be seen at once: the title, each step, and the first service."""
    card = page.locator("[data-care-card]")
    expect(card.locator("li").first).to_be_visible()
    return [
        card.get_by_role("heading"),
        *card.locator(".care-card__steps li").all(),
        card.locator("a[href^='tel:']").first,
    ]


def in_sight(chat: Chat, things: Iterable[Locator]) -> bool:
    log = chat.log.bounding_box()
    assert log
    boxes = [thing.bounding_box() for thing in things]
    return all(box and box["y"] >= log["y"] and box["y"] + box["height"] <= log["y"] + log["height"] for box in boxes)


def below_the_top(chat: Chat, thing: Locator) -> float:
    log, box = chat.log.bounding_box(), thing.bounding_box()
    assert log
    assert box
    return box["y"] - log["y"]


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_all_that_is_to_be_done_now_is_in_sight_before_and_after_the_reply(
    page: Page, chat: Chat, ollama: OllamaInThread, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    ollama.say(LONG)
    chat.say("Tell me something long.")
    chat.ends("complete")
    script = Script(("Are you safe right now? ", *LONG), hold_after=0)
    ollama.say(script)
    chat.say(CRISIS)
    things = told(page)
    until(lambda: in_sight(chat, things), "the card is out of sight before the reply")
    go_on(ollama, script)
    chat.ends("complete")
    until(lambda: in_sight(chat, told(page)), "the reply carried the card out of sight")
    assert 0 <= below_the_top(chat, told(page)[0]) < A_TITLE_HIGH
    expect(chat.to_end).to_be_visible()


def test_on_a_phone_whom_to_call_comes_first_and_nothing_lies_over_it(
    page: Page, chat: Chat, ollama: OllamaInThread, language: str
) -> None:
    page.set_viewport_size(PHONE)
    ollama.say(["Are you safe right now? ", *LONG])
    chat.say(CRISIS)
    chat.ends("complete")
    card = page.locator("[data-care-card]")
    expect(card.get_by_role("heading")).to_have_attribute("lang", language)
    services = card.locator(".helplines").first.locator("a[href^='tel:']")
    expect(services).to_have_count(2)
    expect(services.nth(1)).to_have_attribute("href", "tel:112")
    whom = [*services.all(), *card.locator(".close-one a").all()]
    assert len(whom) == 6
    until(lambda: in_sight(chat, whom), "a number is out of sight")
    expect(chat.to_end).to_be_visible()
    assert below_the_top(chat, chat.to_end) > chat.log.evaluate("log => log.clientHeight"), "it lies over the card"
    chat.to_end.click()
    until(lambda: chat.below() < 64, "the button does not lead to the latest words")


def test_it_stays_there_on_a_page_that_is_loaded_anew(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Are you safe right now? ", *LONG])
    chat.say(CRISIS)
    chat.ends("complete")
    page.reload()
    until(lambda: in_sight(chat, told(page)), "the card is out of sight after loading the page anew")


def test_the_view_follows_again_once_she_writes(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    page.set_viewport_size(PHONE)
    ollama.say(["Are you safe right now? ", *LONG])
    chat.say(CRISIS)
    chat.ends("complete")
    ollama.say(["Good that you told me. ", *LONG])
    chat.say("My sister is with me now.")
    chat.ends("complete")
    until(lambda: chat.below() < 64, "the view stayed at the card")


def test_who_scrolls_past_it_is_not_brought_back(page: Page, chat: Chat, ollama: OllamaInThread) -> None:
    page.set_viewport_size(PHONE)
    script = Script(("Are you safe right now? ", *LONG), hold_after=41)
    ollama.say(script)
    chat.say(CRISIS)
    chat.hears("Sentence 35 ")
    chat.log.evaluate("log => { log.scrollTop = log.scrollHeight; }")
    go_on(ollama, script)
    chat.ends("complete")
    until(lambda: chat.below() < 64, "the view went back to the card")


def test_words_that_come_while_she_scrolls_past_it_do_not_stop_the_view(
    page: Page, chat: Chat, ollama: OllamaInThread
) -> None:
    page.set_viewport_size(PHONE)
    script = Script(("Are you safe right now? ", *LONG), hold_after=41)
    ollama.say(script)
    chat.say(CRISIS)
    chat.hears("Sentence 39 ")
    chat.log.evaluate(TO_THE_END_AS_WORDS_COME)
    go_on(ollama, script)
    chat.ends("complete")
    until(lambda: chat.below() < 64, "the view stayed where it was")
