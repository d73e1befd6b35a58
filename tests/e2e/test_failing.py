"""What goes wrong is told in a sentence, and nothing typed is lost."""

import pytest
from playwright.sync_api import expect

from tests.e2e.chat import LONG, Chat
from tests.e2e.script import wait_for_hangup
from tests.fakes.ollama import Script, load_failure, queue_full, refusal
from tests.fakes.ollama_thread import OllamaInThread
from tests.waiting import until

pytestmark = pytest.mark.e2e


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
    expect(chat.words).to_have_text("This time it works.", timeout=LONG)
    chat.ends("complete")
    expect(chat.mine).to_have_text(["Are you there?"])
    expect(chat.replies).to_have_count(1)


def test_a_model_that_falls_silent_is_given_up_in_a_sentence(chat: Chat, ollama: OllamaInThread) -> None:
    ollama.say(Script(("Let me think", " …"), hold_after=1), ["Sorry, I was away."])
    chat.say("What would you plant there?")
    expect(chat.reply).to_contain_text("said nothing for too long", timeout=2 * LONG)
    chat.ends("failed")
    expect(chat.words).to_have_text("Let me think")
    chat.try_again.click()
    expect(chat.words).to_have_text("Sorry, I was away.")


def test_a_model_that_never_answers_can_be_stopped(chat: Chat, ollama: OllamaInThread) -> None:
    silent = Script(never_answers=True)
    ollama.say(silent, ["Now I do."])
    chat.say("What would you plant there?")
    until(silent.reached.is_set, "the model was not asked")
    chat.box.press("Escape")
    chat.ends("stopped")
    wait_for_hangup(silent)
    chat.try_again.click()
    expect(chat.words).to_have_text("Now I do.")
