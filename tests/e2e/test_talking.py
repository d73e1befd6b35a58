"""Alice talks with her companion, in a browser."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.chat import Chat
from tests.e2e.script import go_on, wait_for_hangup
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread
from tests.waiting import until

pytestmark = pytest.mark.e2e

MARKDOWN = (
    "Three things, **gently**:\n\n",
    "- bread\n- salt\n\n",
    "```python\nprint('evening')\n```\n\n",
    "And *tea*. ",
    "With `honey`.",
)
LONG_REPLY = tuple(f"Paragraph {number} of a long evening, told without hurry.\n\n" for number in range(60))


def test_enter_sends_and_the_reply_comes(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Good ", "evening."])
    chat.box.press_sequentially("Hello?")
    chat.box.press("Enter")
    expect(chat.mine).to_have_text("Hello?")
    expect(chat.words).to_have_text("Good evening.")
    chat.ends("complete")
    expect(chat.box).to_have_value("")
    expect(chat.box).to_be_focused()


def test_a_new_talk_gets_its_name_at_the_side_with_its_first_reply(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["With milk, I'd say."])
    name = chat.page.locator("#talk-name")
    expect(name).to_have_text("New conversation")
    chat.say("How do I take my tea?")
    chat.ends("complete")
    expect(name).to_have_text("How do I take my tea?")


def test_shift_and_enter_make_a_line(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Two lines."])
    chat.box.press_sequentially("One")
    chat.box.press("Shift+Enter")
    chat.box.press_sequentially("two")
    expect(chat.box).to_have_value("One\ntwo")
    expect(chat.mine).to_have_count(0)
    chat.box.press("Enter")
    expect(chat.mine).to_have_text("One\ntwo", use_inner_text=True)
    chat.ends("complete")


def test_words_appear_while_they_are_spoken(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("The kettle ", "is on, ", "and so am I."), hold_after=2)
    ollama.say(script)
    chat.say("Tea?")
    expect(chat.words).to_have_text("The kettle is on,")
    chat.ends("streaming")
    expect(chat.stop_button).to_be_visible()
    expect(chat.send_button).to_be_hidden()
    go_on(ollama, script)
    expect(chat.words).to_have_text("The kettle is on, and so am I.")
    chat.ends("complete")
    expect(chat.send_button).to_be_visible()


def test_finished_paragraphs_are_shown_as_markdown_before_the_reply_ends(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(MARKDOWN, hold_after=4)
    ollama.say(script)
    chat.say("What is left?")
    expect(chat.words.locator("strong")).to_have_text("gently")
    expect(chat.words.locator("li")).to_have_text(["bread", "salt"])
    expect(chat.words.locator("pre code")).to_have_text("print('evening')\n")
    chat.ends("streaming")
    go_on(ollama, script)
    expect(chat.words.locator("em")).to_have_text("tea")
    expect(chat.words.locator("p code")).to_have_text("honey")
    chat.ends("complete")
    expect(chat.words.locator("li")).to_have_text(["bread", "salt"])


@pytest.mark.parametrize("how", ["Escape", "the button"])
def test_stopping_keeps_what_was_already_said(chat: Chat, ollama: OllamaInThread, how: str) -> None:
    script = Script(("I was ", "about to", " go on."), hold_after=2)
    ollama.say(script)
    chat.say("Tell me everything.")
    expect(chat.words).to_have_text("I was about to")
    if how == "Escape":
        chat.box.press("Escape")
    else:
        chat.stop_button.click()
    chat.ends("stopped")
    expect(chat.words).to_have_text("I was about to")
    expect(chat.reply).to_contain_text("You stopped this reply.")
    expect(chat.send_button).to_be_visible()
    wait_for_hangup(script)


def test_a_reply_that_was_stopped_can_go_on(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(Script(("Once ", "upon", " never"), hold_after=2), [" a time."])
    chat.say("A story.")
    expect(chat.words).to_have_text("Once upon")
    chat.box.press("Escape")
    chat.ends("stopped")
    chat.go_on.click()
    expect(chat.words).to_have_text("Once upon a time.")
    chat.ends("complete")
    expect(chat.replies).to_have_count(1)


def test_the_view_follows_the_words(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(LONG_REPLY, hold_after=40)
    ollama.say(script)
    chat.say("Tell it long.")
    chat.hears("Paragraph 39 ")
    until(lambda: chat.below() < 64, "the view stayed behind")
    expect(chat.to_end).to_be_hidden()
    go_on(ollama, script)
    chat.ends("complete")
    until(lambda: chat.below() < 64, "the view stayed behind at the end")


def test_the_view_stays_where_its_owner_scrolled_to_until_they_go_to_the_end(
    chat: Chat, ollama: OllamaInThread
) -> None:
    script = Script(LONG_REPLY, hold_after=40)
    ollama.say(script)
    chat.say("Tell it long.")
    chat.hears("Paragraph 39 ")
    chat.log.hover()
    chat.page.mouse.wheel(0, -600)
    expect(chat.to_end).to_be_visible()
    here = chat.log.evaluate("log => log.scrollTop")
    go_on(ollama, script)
    chat.hears("Paragraph 59 ")
    chat.ends("complete")
    assert abs(chat.log.evaluate("log => log.scrollTop") - here) < 2
    chat.to_end.click()
    until(lambda: chat.below() < 64, "the button did not lead to the end")
    expect(chat.to_end).to_be_hidden()


def test_a_refused_message_leaves_the_latest_words_in_view(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(LONG_REPLY, load_failure())
    chat.say("Tell it long.")
    chat.ends("complete")
    chat.say("And now fail.")
    chat.ends("failed")
    chat.box.press("Enter")
    expect(chat.problem).to_contain_text("There is nothing to send yet.")
    until(lambda: chat.below() < 64, "the latest words slid out of view")
    expect(chat.try_again).to_be_in_viewport(ratio=1)
    expect(chat.to_end).to_be_hidden()


def test_every_tab_shows_the_same_turn_live(chat: Chat, context: BrowserContext, ollama: OllamaInThread) -> None:
    script = Script(("One voice, ", "two windows", "."), hold_after=2)
    ollama.say(script)
    other = Chat(context.new_page())
    other.page.goto(chat.page.url)
    expect(other.box).to_be_visible()
    chat.say("Tell me about the river.")
    for tab in (chat, other):
        expect(tab.mine).to_have_text("Tell me about the river.")
        expect(tab.words).to_have_text("One voice, two windows")
    expect(other.stop_button).to_be_visible()
    go_on(ollama, script)
    for tab in (chat, other):
        expect(tab.words).to_have_text("One voice, two windows.")
        tab.ends("complete")
        expect(tab.mine).to_have_count(1)
        expect(tab.replies).to_have_count(1)


def test_stopping_in_one_tab_stops_it_in_the_other(chat: Chat, context: BrowserContext, ollama: OllamaInThread) -> None:
    ollama.say(Script(("Half", " a word"), hold_after=1))
    chat.say("Speak.")
    other = Chat(context.new_page())
    other.page.goto(chat.page.url)
    expect(other.words).to_have_text("Half")
    other.page.keyboard.press("Escape")
    for tab in (chat, other):
        tab.ends("stopped")
        expect(tab.words).to_have_text("Half")


def test_a_reload_in_the_middle_shows_the_words_so_far_and_goes_on(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("First ", "half", " a paragraph.\n\n", "Then the rest."), hold_after=2)
    ollama.say(script)
    chat.say("Go.")
    chat.hears("First half")
    chat.page.reload()
    expect(chat.mine).to_have_text("Go.")
    chat.hears("First half")
    chat.ends("streaming")
    go_on(ollama, script)
    chat.hears("Then the rest.")
    chat.ends("complete")
    expect(chat.words.locator("p")).to_have_text(["First half a paragraph.", "Then the rest."])


def test_a_draft_survives_a_reload_and_is_gone_once_it_is_sent(chat: Chat, ollama: OllamaInThread) -> None:
    chat.box.press_sequentially("Not yet sure about this")
    chat.page.reload()
    expect(chat.box).to_have_value("Not yet sure about this")
    ollama.say(["Now I know."])
    chat.box.press("Enter")
    chat.ends("complete")
    chat.page.reload()
    expect(chat.mine).to_have_text("Not yet sure about this")
    expect(chat.box).to_have_value("")


def test_what_is_typed_during_a_reply_is_kept(chat: Chat, ollama: OllamaInThread) -> None:
    script = Script(("Thinking", " done."), hold_after=1)
    ollama.say(script, ["And again."])
    chat.say("First.")
    expect(chat.words).to_have_text("Thinking")
    chat.box.press_sequentially("Second.")
    chat.box.press("Enter")
    expect(chat.problem).to_contain_text("Wait for the reply to end")
    expect(chat.box).to_have_value("Second.")
    go_on(ollama, script)
    chat.ends("complete")
    expect(chat.box).to_have_value("Second.")
    expect(chat.mine).to_have_count(1)
    chat.box.press("Enter")
    expect(chat.words).to_have_text("And again.")
    expect(chat.mine).to_have_count(2)
