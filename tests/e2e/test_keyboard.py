"""Nobody needs a mouse."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.chat import Chat
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread

pytestmark = pytest.mark.e2e

MOST_STOPS = 200
FOCUSED = "() => { const e = document.activeElement; return e.ariaLabel || e.labels?.[0]?.innerText || e.innerText; }"
MARKS = """() => {
  const seen = (e) => { const s = getComputedStyle(e); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0; };
  const e = document.activeElement;
  if (e === document.body || seen(e)) return true;
  const around = e.closest("form");
  const before = getComputedStyle(around).borderColor;
  e.blur();
  const after = getComputedStyle(around).borderColor;
  e.focus();
  return before !== after;
}"""
"""Whether what has the focus looks as if it had: by an outline of its own, or by the frame around it."""


def test_the_tab_key_leads_through_the_page_in_order_and_shows_where_it_is(chat: Chat) -> None:
    page = chat.page
    expect(chat.box).to_be_focused()
    met: list[str] = []
    while "Message to Juniper" not in met:
        page.keyboard.press("Tab")
        met.append(_focused(page))
        assert page.evaluate(MARKS), f"nothing shows that the focus is on “{met[-1]}”"
        assert len(met) < MOST_STOPS
    order = ["Send", "Skip to the page", "Hearth", "New conversation", "Companions", "Models", "Settings", "Sign out"]
    order += ["Your safety plan and help", "More about this conversation", "Conversation", "Message to Juniper"]
    assert [name for name in met if name in order] == order


def test_the_skip_link_leads_past_the_rail(chat: Chat) -> None:
    expect(chat.box).to_be_focused()
    _tab_to(chat.page, "Skip to the page")
    expect(chat.page.get_by_role("link", name="Skip to the page")).to_be_in_viewport()
    chat.page.keyboard.press("Enter")
    chat.page.keyboard.press("Tab")
    expect(chat.page.get_by_role("link", name="Your safety plan and help")).to_be_focused()


def test_a_whole_talk_by_keyboard_alone(chat: Chat, ollama: OllamaInThread) -> None:
    keys = chat.page.keyboard
    script = Script(("Gladly ", "and", " forever"), hold_after=2)
    ollama.say(script, load_failure(), ["At last."])
    expect(chat.box).to_be_focused()
    keys.type("Talk to me.")
    keys.press("Enter")
    chat.hears("Gladly and")
    keys.press("Escape")
    chat.ends("stopped")
    expect(chat.box).to_be_focused()
    keys.type("Once more.")
    keys.press("Enter")
    expect(chat.mine).to_have_count(2)
    chat.ends("failed")
    _tab_to(chat.page, "Try again", backwards=True)
    keys.press("Enter")
    chat.hears("At last.")
    chat.ends("complete")
    _tab_to(chat.page, "More about this conversation", backwards=True)
    keys.press("Enter")
    _tab_to(chat.page, "Rename")
    keys.press("Enter")
    title = chat.page.get_by_label("Title")
    expect(title).to_be_visible()
    _tab_to(chat.page, "Title")
    keys.press("ControlOrMeta+A")
    keys.type("By keyboard")
    keys.press("Enter")
    expect(chat.in_rail("By keyboard")).to_be_visible()


def _tab_to(page: Page, name: str, *, backwards: bool = False) -> None:
    for _press in range(MOST_STOPS):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        if _focused(page) == name:
            return
    raise AssertionError(f"Tab never came to “{name}”")


def _focused(page: Page) -> str:
    """The name of what has the focus."""
    return " ".join(str(page.evaluate(FOCUSED)).split())
