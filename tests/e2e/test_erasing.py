"""Alice erases a talk, then everything: it is in no file any more, while Hearth runs and once it has stopped; killed or not."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, expect

from apps.data_rights.erasing.scanning import traces
from tests.e2e.chat import Chat, open_new_talk
from tests.e2e.conftest import NewContext
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.script import go_on
from tests.fakes.ollama import Script
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import PASSPHRASE, Hearth, a_hearth, descendants

pytestmark = pytest.mark.e2e
SECRET = "My sister Maya bakes marzipan in Lyon."
OTHER = "Rhubarb cake is what I bake on Sundays."
ERASED_WITHIN = 120_000


@pytest.fixture
def hearth(ollama: OllamaInThread) -> Iterator[Hearth]:
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        yield hearth


@pytest.fixture
def page(new_context: NewContext, hearth: Hearth, scripted: OllamaInThread) -> Page:
    page = new_context().new_page()
    sign_in(page, hearth)
    choose_ollama(page, hearth)
    return page


def talk(page: Page, hearth: Hearth, ollama: OllamaInThread, words: str) -> None:
    chat = open_new_talk(page, hearth)
    ollama.say(["I see."])
    chat.say(words)
    chat.hears("I see.")
    chat.ends("complete")


def stands(hearth: Hearth, words: str) -> list[str]:
    found = traces(hearth.home, [words])
    return [f"{trace.file.relative_to(hearth.home)} as {trace.form}" for trace in found]


def erase(page: Page, hearth: Hearth) -> None:
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Erase for good").click()


def worker(hearth: Hearth) -> psutil.Process:
    processes = [psutil.Process(pid) for pid in descendants(hearth.process.pid)]
    return next(one for one in processes if "work" in one.cmdline())


def test_a_talk_about_somebody_is_erased_and_another_is_kept(
    page: Page, hearth: Hearth, scripted: OllamaInThread
) -> None:
    talk(page, hearth, scripted, SECRET)
    talk(page, hearth, scripted, OTHER)
    hearth.manage("shell", "-c", "from django.db import connection; connection.cursor().execute('CHECKPOINT')")
    assert stands(hearth, "Maya bakes marzipan")
    page.goto(f"{hearth.url}/")
    page.get_by_role("link", name="Privacy").click()
    page.get_by_role("link", name="Erase").click()
    page.get_by_label("A person, or a topic").fill("maya")
    page.get_by_role("button", name="Look for it").click()
    page.get_by_role("button", name="See what would go").first.click()
    expect(page.get_by_text(SECRET).first).to_be_visible()
    erase(page, hearth)
    expect(page.get_by_role("heading", name="How it was checked")).to_be_visible(timeout=ERASED_WITHIN)
    expect(page.get_by_text("none was found").or_(page.get_by_text("not found"))).to_be_visible()
    assert not stands(hearth, "Maya bakes marzipan")
    assert stands(hearth, "Rhubarb cake is what I bake")
    assert "Nothing found" in hearth.manage("verify_erasure", "Maya bakes marzipan")
    hearth.stop()
    assert not stands(hearth, "Maya bakes marzipan")


def test_what_was_never_sent_goes_from_the_browser_with_its_talk(
    page: Page, hearth: Hearth, scripted: OllamaInThread
) -> None:
    talks = []
    for words in (SECRET, OTHER):
        talk(page, hearth, scripted, words)
        Chat(page).box.fill(f"And never sent: {words}")
        talks.append(page.url.rstrip("/").rpartition("/")[2])
    page.goto(f"{hearth.url}/privacy/erase/preview/?reach=talk&id={talks[0]}")
    assert len(drafts(page)) == 2
    erase(page, hearth)
    expect(page.get_by_role("heading", name="How it was checked")).to_be_visible(timeout=ERASED_WITHIN)
    page.wait_for_function("(key) => localStorage.getItem(key) === null", arg=f"hearth.draft.{talks[0]}")
    assert drafts(page) == [f"And never sent: {OTHER}"]
    page.goto(f"{hearth.url}/chat/{talks[1]}/delete/")
    page.get_by_role("button", name="Delete").click()
    page.wait_for_function("() => localStorage.length === 0")


def drafts(page: Page) -> list[str]:
    words: list[str] = page.evaluate("() => Object.values(localStorage)")
    return words


def test_while_a_reply_is_spoken_it_waits_and_can_be_taken_back(
    page: Page, hearth: Hearth, scripted: OllamaInThread
) -> None:
    talk(page, hearth, scripted, SECRET)
    chat = Chat(page)
    beside = page.context.new_page()
    beside.goto(f"{hearth.url}/privacy/erase/preview/?reach=talk&id={page.url.rstrip('/').rpartition('/')[2]}")
    expect(beside.get_by_label("Your passphrase")).to_be_visible()
    script = Script(("Half", " a word."), hold_after=1)
    scripted.say(script)
    chat.say("And you?")
    chat.hears("Half")
    erase(beside, hearth)
    expect(beside.get_by_text("Nothing is erased yet: a reply is being spoken")).to_be_visible(timeout=ERASED_WITHIN)
    back = beside.get_by_role("button", name="Don't erase it after all")
    back.focus()
    progress = beside.wait_for_event("response", lambda response: response.url.endswith("/progress/"))
    assert progress.ok
    expect(back).to_be_focused()
    beside.keyboard.press("Enter")
    expect(beside.get_by_text("You took this back. Nothing was erased.")).to_be_visible()
    go_on(scripted, script)
    chat.hears("Half a word.")
    chat.ends("complete")
    expect(chat.log.get_by_text(SECRET)).to_be_visible()


def test_everything_is_erased_although_the_worker_is_killed(
    page: Page, hearth: Hearth, scripted: OllamaInThread
) -> None:
    talk(page, hearth, scripted, SECRET)
    page.goto(f"{hearth.url}/privacy/erase/")
    page.get_by_role("region", name="Everything").get_by_role("button").click()
    expect(page.get_by_role("heading", name="Everything would go")).to_be_visible()
    erase(page, hearth)
    os.kill(worker(hearth).pid, signal.SIGKILL)
    expect(page.get_by_role("heading", name="How it was checked")).to_be_visible(timeout=ERASED_WITHIN)
    for words in ("Maya bakes marzipan", "Alice"):
        assert not stands(hearth, words), words
    page.get_by_role("button", name="Begin anew").click()
    expect(page).to_have_url(f"{hearth.url}/set-up/passphrase/")
    hearth.stop()
    assert not stands(hearth, "Maya bakes marzipan")
    assert Path(hearth.home, "database").is_dir()
